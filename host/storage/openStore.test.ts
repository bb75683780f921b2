import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { aSeller, SINCE } from '../../node/testing/factories'
import { lockFolder } from './folderLock'
import { openStore } from './openStore'
import { newFolder } from './testing/harnesses'

const PASSWORD = 'p4ssw0rd'

/** Opening may have to make a database. */
jest.setTimeout(60_000)

async function failureOf(work: Promise<unknown>): Promise<Error> {
  const error = await work.then(
    () => null,
    (reason) => reason
  )

  expect(error).toBeInstanceOf(Error)

  return error
}

describe('the embedded database', () => {
  let dataDir: string
  let remove: () => void
  const made = newFolder()

  // Making a database takes seconds: tests start from a copy.
  beforeAll(async () => {
    const place = { databaseUrl: null, dataDir: made.dataDir }

    await (await openStore(place)).close()
  })

  afterAll(() => made.remove())

  beforeEach(() => {
    ;({ dataDir, remove } = newFolder())
    cpSync(made.dataDir, dataDir, { recursive: true })
  })

  afterEach(() => remove())

  const open = () => openStore({ databaseUrl: null, dataDir })

  test('holds what was stored when its folder is opened again', async () => {
    const store = await open()
    const seller = await aSeller(store)

    await seller.report({ logs: [{ type: 'failure' }] })
    await store.close()
    const again = await open()
    const reading = await again.readOffer(seller.offer(), SINCE, null)

    await again.close()
    expect(reading?.offer.status).toBe('error')
  })

  test('is refused while its folder is in use, and opens after', async () => {
    const unlock = lockFolder(dataDir)

    await expect(open()).rejects.toThrow(
      `The data folder ${dataDir} is in use by process ${process.pid}.`
    )
    unlock()
    await (await open()).close()
  })

  test('tells why a folder cannot be opened, and gives it back', async () => {
    writeFileSync(join(dataDir, 'postgres/PG_VERSION'), '9.6\n')

    await expect(open()).rejects.toThrow(
      /^The database cannot be opened: .* initialized by PostgreSQL version 9\.6/
    )
    lockFolder(dataDir)()
  })

  test('that was closed answers nothing more', async () => {
    const store = await open()

    await store.close()
    await expect(store.ping()).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    })
  })
})

describe('a PostgreSQL server', () => {
  const open = (databaseUrl: string) =>
    openStore({ databaseUrl, dataDir: 'unused' })

  test.each([
    ['is none', `mysql://admin:${PASSWORD}@db.example/offers`],
    ['holds blanks', `postgres://admin:${PASSWORD}@db example/offers`],
    ['is cut short', `postgres://admin:${PASSWORD}@:99999999/offers`],
  ])(
    'is refused when its URL %s, without telling the password',
    async (_, url) => {
      const error = await failureOf(open(url))

      expect(error.message).toMatch(
        /^The address of the database must be a URL/
      )
      expect(inspect(error, { depth: 9 })).not.toContain(PASSWORD)
    }
  )

  test.each([
    ['nobody listens', { port: '1' }, 'ECONNREFUSED'],
    [
      'there is no such database',
      { pathname: '/none' },
      '"none" does not exist',
    ],
    [
      'there is no such user',
      { username: 'nobody' },
      '"nobody" does not exist',
    ],
  ])('tells that %s, but never the password', async (_, wrong, reason) => {
    const url = Object.assign(
      new URL(process.env.TEST_DATABASE_URL as string),
      {
        password: PASSWORD,
        ...wrong,
      }
    )
    const error = await failureOf(open(url.toString()))

    expect(error.message).toMatch(/^The database cannot be opened: /)
    expect(error.message).toContain(reason)
    expect(inspect(error, { depth: 9 })).not.toContain(PASSWORD)
  })
})
