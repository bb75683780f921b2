import { aSeller, keyOf } from '../../node/testing/factories'
import { anError } from '../../node/testing/offerStory'
import { ask } from '../faults/testing/ownPostgres'
import { openStore } from './openStore'
import { newDatabase } from '../testing/database'

let database: Awaited<ReturnType<typeof newDatabase>>

beforeAll(async () => {
  database = await newDatabase()
})

afterAll(() => database.drop())

/** What PostgreSQL calls the version of each row. */
async function versionsOf(table: string): Promise<readonly unknown[]> {
  const rows = await ask<{ version: string }>(
    database.databaseUrl,
    `SELECT xmin::text AS version FROM ${table}`
  )

  return rows.map(({ version }) => version)
}

test('A log that tells nothing to remember writes the offer, and not its ledger', async () => {
  const { databaseUrl } = database
  const store = await openStore({ databaseUrl, dataDir: 'unused' })
  const seller = await aSeller(store)
  const { interaction } = await seller.report({
    logs: [{ type: 'failure', errors: [anError()] }],
  })
  const ledger = await versionsOf('offer_ledger')
  const offer = await versionsOf('offer')

  await seller.addLogs(keyOf(interaction), [{ type: 'info' }])

  expect(ledger).toHaveLength(1)
  expect(await versionsOf('offer_ledger')).toEqual(ledger)
  expect(await versionsOf('offer')).not.toEqual(offer)

  await seller.close(keyOf(interaction))
  expect(await versionsOf('offer_ledger')).not.toEqual(ledger)
  await store.close()
})
