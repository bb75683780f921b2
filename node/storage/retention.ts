/**
 * Deletes what has expired. Master Data deletes one document at a time, so this
 * goes on by groups of a few interactions, which may be the last at any time:
 * what belongs to an interaction goes before it, and whoever comes next finds
 * the rest. A document that another purge deletes meanwhile is no matter.
 */
import { Instant } from '../domain/instant'
import { Purged, Store } from '../domain/store'
import { listAccounts } from './accounts'
import { versionOf } from './conditional'
import { Deployment } from './deployment'
import { Document, Documents, Entity } from './documents'
import { Condition, below, oneOf, where } from './where'

/** Interactions that go together, and requests that go on at the same time. */
const GROUP = 10

const SCROLL_SIZE = 1000

/** What belongs to an interaction. */
const BELONGINGS = ['evidence', 'changes', 'logs'] as const

export function retention({
  documentsOf,
  home,
}: Deployment): Pick<Store, 'purge'> {
  return {
    purge: async (before, mayGoOn = () => true) => {
      let interactions = 0

      for (const account of await listAccounts(documentsOf(home))) {
        const purged = await purge(documentsOf(account), before, mayGoOn)

        interactions += purged.interactions
        if (!purged.isComplete) return { interactions, isComplete: false }
      }

      return { interactions, isComplete: true }
    },
  }
}

async function purge(
  documents: Documents,
  before: Instant,
  mayGoOn: () => boolean
): Promise<Purged> {
  const expired = below('registeredAt', before)
  let interactions = 0

  for await (const group of groups(documents, 'interactions', expired)) {
    if (!mayGoOn()) return { interactions, isComplete: false }
    interactions += await deleteInteractions(documents, group)
  }

  // What writers that died left behind has no interaction to be found by.
  for (const entity of BELONGINGS) {
    for await (const group of groups(documents, entity, expired)) {
      if (!mayGoOn()) return { interactions, isComplete: false }
      await deleteAll(documents, entity, group)
    }
  }

  return { interactions, isComplete: true }
}

/** Returns how many there were: a search may still show what is gone, and some were never stored. */
async function deleteInteractions(
  documents: Documents,
  group: readonly Document[]
): Promise<number> {
  const ids = group.map(({ id }) => id)

  for (const entity of BELONGINGS) {
    const theirs = oneOf('interactionId', ids)

    for await (const some of groups(documents, entity, theirs)) {
      await deleteAll(documents, entity, some)
    }
  }

  const there = await Promise.all(
    ids.map((id) => documents.get('interactions', id, ['version']))
  )

  await deleteAll(documents, 'interactions', group)

  return there.filter((document) => versionOf(document)).length
}

async function deleteAll(
  documents: Documents,
  entity: Entity,
  group: readonly Document[]
): Promise<void> {
  await Promise.all(group.map(({ id }) => documents.delete(entity, id)))
}

/** Ids of all documents that fit, a few at a time. */
async function* groups(
  documents: Documents,
  entity: Entity,
  condition: Condition
): AsyncIterable<readonly Document[]> {
  const search = { fields: ['id'], where: where(entity, condition) }

  for await (const found of documents.scroll(entity, search, SCROLL_SIZE)) {
    for (let from = 0; from < found.length; from += GROUP) {
      yield found.slice(from, from + GROUP)
    }
  }
}
