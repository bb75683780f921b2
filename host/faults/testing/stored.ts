/** What is in a database, held against what a connector was answered. */
import { toInstant } from '../../../node/domain/instant'
import {
  addLogs,
  closeInteraction,
  openInteraction,
} from '../../../node/domain/interaction'
import {
  EMPTY_LEDGER,
  OfferLedger,
  record,
  stateOf,
} from '../../../node/domain/offerLedger'
import { ALL, allLogs } from '../../../node/testing/factories'
import { openStore } from '../../storage/openStore'
import { ACCOUNT } from '../../testing/call'
import { Connector, Sent } from './connector'
import { ask } from './ownPostgres'

type LogRow = { description: string; id: string; interaction: string }

/**
 * Finds everything that was answered, once; and what was not at most once, or
 * exactly once too when `whole` says that it was repeated until it was answered.
 */
export async function expectOnce(
  databaseUrl: string,
  { feedId, sent }: Connector,
  whole: boolean
): Promise<void> {
  const logs = await ask<LogRow>(
    databaseUrl,
    `SELECT description, ${idOf('l.id')} AS id, ${idOf('i.id')} AS interaction
     FROM log l JOIN interaction i
       ON i.account = l.account AND i.id = l.interaction_id
     WHERE i.account = $1 AND i.feed_id = $2`,
    [ACCOUNT, feedId]
  )
  const interactions = await ask<{ id: string; closed: boolean }>(
    databaseUrl,
    `SELECT ${idOf('id')} AS id, closed_at IS NOT NULL AS closed
     FROM interaction WHERE account = $1 AND feed_id = $2`,
    [ACCOUNT, feedId]
  )

  const of = (kind: Sent['kind']) => sent.filter((one) => one.kind === kind)
  const answered = (kind: Sent['kind']) => of(kind).filter(({ id }) => id)

  expect(logs.length).toBe(new Set(logs.map((one) => one.description)).size)
  expect(logs).toEqual(
    expect.arrayContaining(
      answered('log').map(({ text, id, interactionId }) => ({
        description: text,
        id,
        interaction: interactionId,
      }))
    )
  )
  expect(interactions.map(({ id }) => id)).toEqual(
    expect.arrayContaining(answered('open').map(({ id }) => id))
  )
  expect(
    interactions.filter(({ closed }) => closed).map(({ id }) => id)
  ).toEqual(expect.arrayContaining(answered('close').map(({ id }) => id)))

  const stored = [logs.length, interactions.length]
  const asked = [of('log').length, of('open').length]

  if (whole) expect(stored).toEqual(asked)
  else stored.forEach((count, i) => expect(count).toBeLessThanOrEqual(asked[i]))
}

/** Finds each interaction as its logs make it, and each offer as its interactions make it. */
export async function expectRightOffers(
  databaseUrl: string,
  { feedId, sent }: Connector
): Promise<void> {
  const store = await openStore({ databaseUrl, dataDir: 'unused' })
  const since = toInstant(0)

  try {
    for (const skuId of new Set(sent.map((one) => one.skuId))) {
      const key = { account: ACCOUNT, feedId, skuId }
      const reading = await store.readOffer(key, since, {
        filter: {},
        slice: ALL,
      })
      let ledger = EMPTY_LEDGER

      for (const { id } of reading?.interactions?.items ?? []) {
        const { interaction, logs } =
          (await store.readInteraction(
            { ...key, interactionId: id },
            since,
            allLogs()
          )) ?? fail(id)
        const arrived = [...(logs?.items ?? [])].sort((a, b) => a.seq - b.seq)
        const opened = addLogs(
          openInteraction(key, id, interaction),
          arrived,
          arrived.map((log) => log.id)
        ).interaction
        const { closedAt } = interaction
        const told =
          closedAt === null ? opened : closeInteraction(opened, closedAt)

        expect(interaction).toEqual(told)
        ledger = record(ledger, told)
      }

      expect(reading?.offer).toMatchObject(stateOf(ledger))
      expect(inOrder(await ledgerOf(databaseUrl, feedId, skuId))).toEqual(
        inOrder(ledger)
      )
    }
  } finally {
    await store.close()
  }
}

/** An offer that was told nothing to remember has no row. */
async function ledgerOf(
  databaseUrl: string,
  feedId: string,
  skuId: string
): Promise<OfferLedger> {
  const [row] = await ask<{ ledger: OfferLedger } | undefined>(
    databaseUrl,
    'SELECT ledger FROM offer_ledger WHERE account = $1 AND feed_id = $2 AND sku_id = $3',
    [ACCOUNT, feedId, skuId]
  )

  return row?.ledger ?? EMPTY_LEDGER
}

/** The order of the reports says nothing. */
function inOrder({ reports, ...others }: OfferLedger): OfferLedger {
  const codes = [...reports].sort((a, b) =>
    a.error.code < b.error.code ? -1 : 1
  )

  return { ...others, reports: codes }
}

function idOf(column: string): string {
  return `upper(replace(${column}::text, '-', ''))`
}

function fail(id: string): never {
  throw new Error(`The interaction ${id} cannot be read.`)
}
