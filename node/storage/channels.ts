/** Channels, which all accounts of a deployment share: documents of its home. */
import { Channel } from '../domain/channel'
import { Store } from '../domain/store'
import { bodyOf } from './bodies'
import { changeDocument } from './conditional'
import { Deployment } from './deployment'
import { Documents } from './documents'
import { key } from './ids'
import { Turns } from './turns'

export function channels(
  { documentsOf, home }: Deployment,
  turns: Turns
): Pick<Store, 'changeChannel'> {
  return {
    changeChannel: (id, decide) =>
      turns.take(`channel ${id}`, () =>
        changeDocument(documentsOf(home), 'channels', key(id), (stored) => {
          const channel = decide(bodyOf<Channel>(stored))

          return {
            fields: { body: JSON.stringify(channel) },
            result: channel,
          }
        })
      ),
  }
}

export async function readChannel(
  home: Documents,
  id: string
): Promise<Channel | null> {
  return bodyOf<Channel>(await home.get('channels', key(id)))
}

/** The channels with these ids that there are, by id. */
export async function readChannels(
  home: Documents,
  ids: readonly string[]
): Promise<ReadonlyMap<string, Channel>> {
  const found = await Promise.all(ids.map((id) => readChannel(home, id)))

  return new Map(
    found.flatMap((channel) => (channel ? [[channel.id, channel]] : []))
  )
}
