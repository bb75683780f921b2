/** The feeds of an account: all in one document, so that none can be missed by a search. */
import { somethingWrong } from '../domain/errors'
import { ChannelFeed, Feed } from '../domain/feed'
import { Store } from '../domain/store'
import { addAccount } from './accounts'
import { bodyOf } from './bodies'
import { readChannel, readChannels } from './channels'
import { changeDocument } from './conditional'
import { Deployment } from './deployment'
import { Document, Documents } from './documents'
import { Turns } from './turns'

const ID = 'feeds'

export function feeds(
  { documentsOf, home }: Deployment,
  turns: Turns
): Pick<Store, 'changeFeed' | 'listFeeds' | 'findFeed'> {
  const activeFeeds = async (account: string) =>
    (await readFeeds(documentsOf(account))).filter(({ active }) => active)

  return {
    changeFeed: (account, id, decide) =>
      turns.take(`feeds ${account}`, () =>
        changeDocument(documentsOf(account), 'feeds', ID, async (stored) => {
          const channel = await readChannel(documentsOf(home), id)
          const known = toFeeds(stored)
          const feed = decide(find(known, id), channel)

          if (!channel) {
            throw somethingWrong(new Error('A feed needs a channel.'))
          }
          // Before the feed, so that no feed is ever missed.
          await addAccount(documentsOf(home), account)

          return {
            fields: { body: JSON.stringify(inOrder(known, feed)) },
            result: feed,
          }
        })
      ),

    listFeeds: async (account) => {
      const active = await activeFeeds(account)
      const channels = await readChannels(
        documentsOf(home),
        active.map(({ id }) => id)
      )

      return active.flatMap((feed): ChannelFeed[] => {
        const channel = channels.get(feed.id)

        return channel ? [{ feed, channel }] : []
      })
    },

    findFeed: async (account, id) => {
      const [active, channel] = await Promise.all([
        activeFeeds(account),
        readChannel(documentsOf(home), id),
      ])
      const feed = find(active, id)

      return feed && channel && { feed, channel }
    },
  }
}

/** All that the account ever had, active or not, by id. */
export async function readFeeds(
  documents: Documents
): Promise<readonly Feed[]> {
  return toFeeds(await documents.get('feeds', ID))
}

function toFeeds(document: Document | null): readonly Feed[] {
  return bodyOf<readonly Feed[]>(document) ?? []
}

function find(among: readonly Feed[], id: string): Feed | null {
  return among.find((feed) => feed.id === id) ?? null
}

function inOrder(among: readonly Feed[], changed: Feed): readonly Feed[] {
  return [...among.filter(({ id }) => id !== changed.id), changed].sort(
    (a, b) => (a.id < b.id ? -1 : 1)
  )
}
