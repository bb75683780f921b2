import { ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, watch } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { InteractionKey } from '../../node/domain/interaction'
import { Store } from '../../node/domain/store'
import { allLogs, SINCE, unique } from '../../node/testing/factories'
import { openStore, StorePlace } from './openStore'
import { newDatabase } from '../testing/database'
import { newFolder } from './testing/harnesses'

const WRITER = join(__dirname, 'testing/writer.ts')
const RECORDER = join(__dirname, 'testing/recordSyncs.cjs')
const ANSWERS = 150
const WRITERS = 4

type Answered = { key: InteractionKey; logId: string }

jest.setTimeout(120_000)

let place: StorePlace
let remove: () => void
let writer: ChildProcess | undefined

beforeEach(() => {
  const folder = newFolder()

  place = { databaseUrl: null, dataDir: folder.dataDir }
  remove = folder.remove
})

afterEach(async () => {
  await kill()
  remove()
})

function startWriter(writers: number, env: NodeJS.ProcessEnv = {}) {
  const task = JSON.stringify({ ...place, writers })

  writer = spawn(process.execPath, ['--import', 'tsx', WRITER, task], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })

  return writer
}

/** Ends the writer as a fault of the machine would: it is given no time. */
async function kill(): Promise<void> {
  if (!writer || writer.exitCode !== null || writer.signalCode) return
  writer.kill('SIGKILL')
  await once(writer, 'exit')
}

/** Lines that the writer wrote until it had that many answers, and what more came before it ended. */
async function killAfter(answers: number): Promise<string[]> {
  const lines: string[] = []
  let count = 0

  if (!writer?.stdout) throw new Error('The writer has no output.')

  for await (const line of createInterface(writer.stdout)) {
    lines.push(line)
    if (line.startsWith('answered')) count += 1
    if (count === answers) writer.kill('SIGKILL')
  }
  await kill()

  return lines
}

function answersIn(lines: readonly string[]): Answered[] {
  return lines
    .filter((line) => line.startsWith('answered'))
    .map((line) => JSON.parse(line.slice('answered '.length)))
}

/** Finds every answered log with its evidence, and no interaction of which a part is missing. */
async function expectWhole(store: Store, answered: Answered[]): Promise<void> {
  const keys = new Map(answered.map(({ key }) => [key.interactionId, key]))

  for (const { key, logId } of answered) {
    const log = await store.readLog(key, SINCE, logId)

    expect(log?.evidence?.request).toHaveLength(2000)
  }

  for (const key of keys.values()) {
    const reading = await store.readInteraction(
      key,
      SINCE,
      allLogs({}, { slice: { from: 0, size: 10_000 }, withEvidence: true })
    )
    const logs = reading?.logs?.items ?? []

    expect(logs.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(
      logs.map((_, index) => index + 1)
    )
    expect(reading?.logs?.total).toBe(logs.length)
    expect(reading?.interaction.tally.counts.info).toBe(logs.length)
    expect(logs.every(({ evidence }) => evidence?.request)).toBe(true)
  }
}

async function killAndLookAgain(): Promise<void> {
  const answered: Answered[] = []

  for (let round = 0; round < 3; round += 1) {
    startWriter(WRITERS)
    answered.push(...answersIn(await killAfter(ANSWERS)))

    const store = await openStore(place)

    try {
      expect(answered.length).toBeGreaterThanOrEqual(ANSWERS * (round + 1))
      await expectWhole(store, answered)
    } finally {
      await store.close()
    }
  }
}

test('a process killed while it writes loses no answered log, and leaves no half of one, in the embedded database', async () => {
  await killAndLookAgain()
})

test('a process killed while it writes loses no answered log, and leaves no half of one, on a PostgreSQL server', async () => {
  const { databaseUrl, drop } = await newDatabase()

  try {
    place = { databaseUrl, dataDir: 'unused' }
    await killAndLookAgain()
  } finally {
    await kill()
    await drop()
  }
})

test('each answer waits until the system has written the log of the database through', async () => {
  startWriter(1, { NODE_OPTIONS: `--require ${RECORDER}` })
  const lines = await killAfter(20)
  const story = lines
    .slice(lines.findIndex((line) => line.startsWith('answered')))
    .filter((line) => /^answered|pg_wal/.test(line))
    .map((line) => line.split(' ')[0])
    .join(' ')

  expect(story).toMatch(/^answered( (synced )+answered){19,}/)
})

test('a first start that is cut short leaves nothing in the way of the next', async () => {
  const { dataDir } = place
  const unfinished = join(dataDir, 'postgres.new')

  mkdirSync(dataDir)
  const watcher = watch(dataDir)
  const begun = new Promise<void>((resolve) => {
    watcher.on('change', () => {
      if (existsSync(unfinished)) resolve()
    })
  })

  startWriter(1)
  await begun
  await kill()
  watcher.close()
  expect(existsSync(unfinished)).toBe(true)

  const store = await openStore(place)

  expect(await store.listFeeds(unique('anybody'))).toEqual([])
  await store.close()
  expect(existsSync(unfinished)).toBe(false)
})
