/**
 * Deletes what has expired. Master Data deletes one document at a time, so this
 * goes on by groups of a few documents, any of which may be the last: what
 * belongs to interactions goes before them, and whoever comes next finds the
 * rest. A document that another purge deletes meanwhile is no matter.
 */
import { Instant } from '../domain/instant'
import { Purged } from '../domain/interaction'
import { Store } from '../domain/store'
import { listAccounts } from './accounts'
import { versionOf } from './conditional'
import { Deployment } from './deployment'
import { Document, Documents, Entity, MAX_SEARCH_PAGE } from './documents'
import { scrollAll } from './findAll'
import { inPartsOf } from './parts'
import { above, all, below, Condition, where } from './where'

/** Documents that are deleted at the same time. */
const GROUP = 10

/** What belongs to an interaction, and is registered as it is. */
const BELONGINGS = ['evidence', 'changes', 'logs'] as const

/** What was registered from one instant on, null: ever, and before another. */
type Span = { readonly from: number | null; readonly before: number }

export function retention({
  documentsOf,
  home,
}: Deployment): Pick<Store, 'purge'> {
  return {
    purge: async (before, mayGoOn = () => true) => {
      const purge = new Purge(mayGoOn)

      for (const account of await listAccounts(documentsOf(home))) {
        if (!(await purge.isClear(documentsOf(account), before))) {
          return purge.result(false)
        }
      }

      return purge.result(true)
    },
  }
}

class Purge {
  private interactions = 0

  private hasDeleted = false

  constructor(private readonly mayGoOn: () => boolean) {}

  /** Whether nothing is left of what has expired in an account. */
  async isClear(documents: Documents, before: Instant): Promise<boolean> {
    const expired = { from: null, before }

    for await (const span of spans(documents, 'interactions', expired)) {
      for (const entity of [...BELONGINGS, 'interactions'] as const) {
        if (!(await this.clear(documents, entity, span))) return false
      }
    }

    // What writers that died left behind has no interaction to be found by.
    for (const entity of BELONGINGS) {
      if (!(await this.clear(documents, entity, expired))) return false
    }

    return true
  }

  result(isComplete: boolean): Purged {
    const { interactions, hasDeleted } = this

    return { interactions, hasDeleted, isComplete }
  }

  /** Whether all of the span is deleted by now. */
  private async clear(
    documents: Documents,
    entity: Entity,
    expired: Span
  ): Promise<boolean> {
    for await (const span of spans(documents, entity, expired)) {
      const found = await scrollAll(documents, entity, {
        fields: ['id', ...(entity === 'interactions' ? ['version'] : [])],
        where: where(entity, within(span)),
      })

      for (const group of inPartsOf(GROUP, found)) {
        if (!this.mayGoOn()) return false
        await this.delete(documents, entity, group)
      }
    }

    return true
  }

  /** Counts what was there: a search may still show what is gone, and some interactions were never stored. */
  private async delete(
    documents: Documents,
    entity: Entity,
    group: readonly Document[]
  ): Promise<void> {
    const wereThere = await Promise.all(
      group.map(({ id }) => documents.delete(entity, id))
    )
    const gone = group.filter((_, index) => wereThere[index])

    if (gone.length) this.hasDeleted = true
    if (entity === 'interactions') {
      this.interactions += gone.filter(versionOf).length
    }
  }
}

/**
 * The span, earliest first, in parts of about a hundred documents: so few that
 * each can be listed to its end before any of it goes. A scroll that is left
 * open counts for twenty minutes towards the ten that an account may have.
 */
async function* spans(
  documents: Documents,
  entity: Entity,
  { from, before }: Span
): AsyncIterable<Span> {
  let start = from

  for (;;) {
    const rest = { from: start, before }
    const { items } = await documents.search(
      entity,
      {
        fields: ['registeredAt'],
        where: where(entity, within(rest)),
        sort: 'registeredAt ASC',
      },
      { from: 0, size: MAX_SEARCH_PAGE }
    )

    if (items.length < MAX_SEARCH_PAGE) {
      if (items.length) yield rest

      return
    }

    const end = Number(items[items.length - 1].registeredAt) + 1

    yield { from: start, before: end }
    start = end
  }
}

function within({ from, before }: Span): Condition {
  const isBefore = below('registeredAt', before)

  return from === null
    ? isBefore
    : all(above('registeredAt', from - 1), isBefore)
}
