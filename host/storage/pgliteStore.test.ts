import { loadModule } from 'libpg-query'
import { describeStore } from '../../node/testing/storeContract'
import { accountFaults, Tables } from './testing/accountFaults'
import { callsOf } from './testing/callsOf'
import { inMemory, onDisk } from './testing/harnesses'
import { tablesOf } from './testing/catalog'

/** Calls whose statements are of all accounts, and why. */
const OF_ALL_ACCOUNTS = {
  purge: 'What expires, expires by its day, whoever it belongs to.',
  listSkusToRefresh: 'The job asks the Catalog for what is oldest of all.',
}

const calls = callsOf()
let reading: Promise<Tables>
let tables: Tables
let methods: readonly string[]

async function watchedInMemory() {
  const harness = await inMemory((database) => {
    reading = tablesOf(database)

    return calls.watch(database)
  })

  methods = Object.keys(harness.store)

  return { ...harness, store: calls.named(harness.store) }
}

describeStore('The embedded database in memory', watchedInMemory)

describe('Of the statements that the store ran for all of these', () => {
  beforeAll(async () => {
    await loadModule()
    tables = await reading
  })

  test('some are of each call of the port', () => {
    const seen = new Set(calls.seen().map(({ call }) => call))

    expect(methods.filter((name) => !seen.has(name))).toEqual(['close'])
    expect(seen).not.toContain('')
  })

  test('each names the account of every row that it reads or writes', () => {
    const faults = calls
      .seen()
      .filter(({ call }) => !(call in OF_ALL_ACCOUNTS))
      .flatMap(({ call, text }) =>
        accountFaults(text, tables).map(
          (fault) => `${call}: ${fault} in ${text}`
        )
      )

    expect(faults).toEqual([])
  })

  test('none has a condition on an account that could be left out unnoticed', () => {
    const condition = /\b(\w+\.)?account = (\$\d+|\w+\.account)/g
    const unnoticed = calls
      .seen()
      .flatMap(({ text }) =>
        [...text.matchAll(condition)].map(({ index, 0: found }) => {
          const rest = text.slice(index + found.length)

          return `${text.slice(0, index)}true${rest}`
        })
      )
      .filter((text) => !accountFaults(text, tables).length)

    expect(unnoticed).toEqual([])
  })

  test.each(Object.keys(OF_ALL_ACCOUNTS))(
    'those of %s are the exceptions, and are of all accounts in truth',
    (name) => {
      const faults = calls
        .seen()
        .filter(({ call }) => call === name)
        .flatMap(({ text }) => accountFaults(text, tables))

      expect(faults).not.toEqual([])
    }
  )
})

describeStore('The embedded database on disk', onDisk)
