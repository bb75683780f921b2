import { migrate } from './migrate'
import { openPglite } from './pgliteSql'
import { Sql } from './sql'
import { Tables } from './testing/accountFaults'
import { foreignKeysOf, tablesOf, uniqueKeysOf } from './testing/catalog'

let database: Sql
let tables: Tables

beforeAll(async () => {
  database = await openPglite(null)
  await migrate(database)
  tables = await tablesOf(database)
})

afterAll(() => database.close())

test('every table belongs to accounts, but for channels and the history of the tables', () => {
  expect([...tables.shared].sort()).toEqual(['channel', 'migration'])
  expect(tables.ofAccounts).toContain('log')
})

test('the account leads every key of a table of accounts', async () => {
  const keys = (await uniqueKeysOf(database)).filter(({ table }) =>
    tables.ofAccounts.has(table)
  )

  expect(new Set(keys.map(({ table }) => table))).toEqual(tables.ofAccounts)
  for (const { name, columns } of keys) {
    expect([name, columns[0]]).toEqual([name, 'account'])
  }
})

test('every foreign key between tables of accounts includes the account', async () => {
  const keys = (await foreignKeysOf(database)).filter(({ to }) =>
    tables.ofAccounts.has(to)
  )

  expect(keys).not.toEqual([])
  for (const { name, columns } of keys) {
    expect([name, columns[0]]).toEqual([name, 'account'])
  }
})
