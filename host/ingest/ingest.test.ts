import { execFile, spawn } from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, RequestListener, Server } from 'node:http'
import { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import {
  ALL,
  allLogs,
  aSeller,
  keyOf,
  NOW,
  Seller,
  SINCE,
} from '../../node/testing/factories'
import { ACCOUNT, startTestHost, TestHost } from '../testing/startTestHost'
import { lent } from '../testing/memoryStore'
import { apiTarget } from './apiTarget'
import { ingest, Summary } from './ingest'
import { storeTarget } from './storeTarget'
import { Target } from './target'

const MAIN = join(__dirname, 'main.ts')

let host: TestHost
let seller: Seller
let folder: string
let file: string

beforeAll(async () => {
  host = await startTestHost()
  seller = await aSeller(host.store, { account: ACCOUNT })
  folder = mkdtempSync(join(tmpdir(), 'offer-management-ingest-'))
})

beforeEach(() => {
  file = join(
    folder,
    `${expect.getState().currentTestName?.replace(/\W+/g, '-')}.ndjson`
  )
})

afterAll(async () => {
  await host.stop()
  rmSync(folder, { recursive: true })
})

const pair = { appKey: `vtexappkey-${ACCOUNT}-LOCAL`, appToken: 'local' }
const toApi = (url = host.url) =>
  apiTarget({ url, account: ACCOUNT, ...pair }, 8)
const toStore = () => storeTarget(lent(host.store), ACCOUNT, () => NOW)

const INTERACTION = { source: 'seller', origin: 'catalog', context: 'ongoing' }

/** Lines for one SKU each, whose interactions have one log, with the number of the line. */
function report(skuId: string, number: number | string, more = {}) {
  return {
    feedId: seller.feedId,
    skuId,
    interaction: {
      ...INTERACTION,
      logs: [{ type: 'success', description: `Line ${number}` }],
      ...more,
    },
  }
}

function write(lines: readonly unknown[]): void {
  writeFileSync(
    file,
    lines
      .map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
      .join('\n')
  )
}

async function run(
  target: Target,
  more: Partial<Parameters<typeof ingest>[1]> = {}
): Promise<Summary> {
  try {
    return await ingest(
      {
        file,
        state: `${file}.state`,
        rejected: `${file}.rejected.ndjson`,
        parallel: 8,
      },
      {
        target,
        signal: new AbortController().signal,
        progress: () => ({ show: () => undefined, end: () => undefined }),
        ...more,
      }
    )
  } finally {
    await target.close()
  }
}

/** How many interactions the SKU has. */
async function countOf(skuId: string): Promise<number> {
  const found = await host.store.readOffer(seller.offer(skuId), SINCE, {
    filter: {},
    slice: ALL,
  })

  return found?.interactions?.total ?? 0
}

const rejected = () =>
  readFileSync(`${file}.rejected.ndjson`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

describe.each([
  ['the API', 'api', toApi],
  ['the store', 'store', toStore],
])('%s', (_, name, target) => {
  const sku = (number: number) => `${name}-${number}`

  test('is given every line, and those that it refuses are told with their number and its reason', async () => {
    write([
      report(sku(1), 1),
      'not JSON',
      '',
      { ...report(sku(1), 4), feedId: 'nobody.sells-here' },
      report(sku(1), 5, { origin: 'moon' }),
      { feedId: seller.feedId, skuId: sku(1) },
      report(sku(1), 7),
    ])

    expect(await run(target())).toEqual({
      lines: 7,
      rejected: 4,
      isComplete: true,
    })
    expect(await countOf(sku(1))).toBe(2)
    expect(
      rejected().map(({ line, error }) => [
        line,
        error.code,
        error.details?.[0]?.path,
      ])
    ).toEqual([
      [2, 'BAD_INPUT', ''],
      [4, 'FEED_NOT_FOUND', undefined],
      [5, 'BAD_INPUT', 'origin'],
      [6, 'BAD_INPUT', 'interaction'],
    ])
    expect(JSON.parse(rejected()[1].text)).toMatchObject({ skuId: sku(1) })
  })

  test('takes the lines of one offer in their order, and logs for an interaction that there is', async () => {
    const { interaction } = await seller.report({ skuId: sku(2) })
    const texts = Array.from({ length: 40 }, (_, number) => `Log ${number}`)
    const { feedId, skuId, id: interactionId } = interaction

    write(
      texts.flatMap((description, number) => [
        { feedId, skuId, interactionId, logs: { type: 'info', description } },
        report(`${sku(2)}-${number % 7}`, number),
      ])
    )
    await run(target())

    const { logs } = (await host.store.readInteraction(
      keyOf(interaction),
      SINCE,
      allLogs()
    ))!

    expect(
      [...logs!.items]
        .sort((a, b) => a.seq - b.seq)
        .map((log) => log.description)
    ).toEqual(texts)
  })

  test('has nothing twice when a run that was killed is gone on with', async () => {
    write(Array.from({ length: 30 }, (_, number) => report(sku(3), number)))

    const ending = new AbortController()
    const { send, close } = target()
    const ended: Target = {
      close,
      send: (line, key) => {
        ending.abort()

        return send(line, key)
      },
    }

    await run(ended, { signal: ending.signal })
    const early = JSON.parse(readFileSync(`${file}.state`, 'utf8'))

    expect(early.line).toBe(1)
    await run(target())
    expect(await countOf(sku(3))).toBe(30)

    // All is stored, and nothing is known of it but the first line.
    writeFileSync(`${file}.state`, JSON.stringify(early))
    expect(await run(target())).toMatchObject({ lines: 29, rejected: 0 })
    expect(await countOf(sku(3))).toBe(30)
  })
})

test('a packed file is read, and gone on with when it was left in the middle', async () => {
  file += '.gz'
  writeFileSync(
    file,
    gzipSync(
      [1, 2, 3]
        .map((number) => JSON.stringify(report('packed', number)))
        .join('\n')
    )
  )
  const ending = new AbortController()
  const { send, close } = toStore()
  const first: Target = {
    close,
    send: (line, key) => {
      ending.abort()

      return send(line, key)
    },
  }

  expect(await run(first, { signal: ending.signal })).toMatchObject({
    lines: 1,
    isComplete: false,
  })
  expect(await run(toStore())).toMatchObject({ lines: 2, isComplete: true })
  expect(await countOf('packed')).toBe(3)
})

test('a file that grew is gone on with, and another file of its name is refused', async () => {
  write([report('grown', 1)])
  await run(toStore())
  write([report('grown', 1), report('grown', 2)])
  expect(await run(toStore())).toMatchObject({ lines: 1 })
  expect(await countOf('grown')).toBe(2)

  write([report('other', 1), report('other', 2)])
  await expect(run(toStore())).rejects.toThrow(/tells of another file/)
})

describe('a server of which little is known', () => {
  let server: Server
  let answer: RequestListener
  let url: string

  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume().on('end', () => answer(request, response))
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })

  afterAll(() => server.close())

  test('is waited for as long as it says, by all lines', async () => {
    const statuses = [429, 503]
    const waited: number[] = []
    const keys: unknown[] = []

    answer = (request, response) => {
      const status = statuses.shift() ?? 201

      keys.push(request.headers['idempotency-key'])
      response.writeHead(status, { 'retry-after': '7' }).end('{"code":"X"}')
    }
    write([report('1', 1), report('1', 2)])

    await run(toApi(url), { wait: async (ms) => waited.push(ms) })
    expect(waited).toEqual([7000, 7000])
    expect(new Set(keys.slice(0, 3)).size).toBe(1)
    expect(keys).toHaveLength(4)
  })

  test('is not given up before nothing was taken for five minutes', async () => {
    let waitedMs = 0

    answer = (_, response) => response.destroy()
    write([report('1', 1)])
    await expect(
      run(toApi(url), {
        wait: async (ms) => {
          waitedMs += ms
        },
      })
    ).rejects.toThrow(/Nothing was taken for 300 s/)
    expect(waitedMs).toBe(300_000)
  })

  test.each([
    [403, '{"code":"FORBIDDEN","message":"No."}', /answered 403: No/],
    [404, '<html>', /answered 404: <html>/],
  ])('ends the run when it answers %i %s', async (status, text, expected) => {
    answer = (_, response) => response.writeHead(status).end(text)
    write([report('1', 1)])
    await expect(run(toApi(url))).rejects.toThrow(expected)
    expect(existsSync(`${file}.state`)).toBe(true)
  })

  test('leaves the program to end by Ctrl-C, which remembers where it was', async () => {
    write([report('1', 1)])
    const program = spawn(process.execPath, [
      '--import',
      'tsx',
      MAIN,
      file,
      '--url',
      url,
    ])
    const ended = new Promise((done) => program.once('exit', done))

    answer = (_, response) => {
      response.writeHead(503, { 'retry-after': '60' }).end('{"code":"X"}')
      program.kill('SIGINT')
    }

    expect(await ended).toBe(130)
    expect(JSON.parse(readFileSync(`${file}.state`, 'utf8'))).toMatchObject({
      line: 0,
    })
  })
})

test('the program tells by its exit code that lines were rejected', async () => {
  write([report('program', 1), 'not JSON'])

  const [code, printed] = await new Promise<[unknown, string]>((done) =>
    execFile(
      process.execPath,
      ['--import', 'tsx', MAIN, file, '--url', host.url],
      (error, stdout) => done([error?.code, stdout])
    )
  )

  expect(printed).toBe(`2 lines, 1 rejected: see ${file}.rejected.ndjson\n`)
  expect(code).toBe(1)
})
