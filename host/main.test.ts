import { ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// A process has to start, on a machine that may be busy with other tests.
jest.setTimeout(60_000)

const dataDir = mkdtempSync(join(tmpdir(), 'offer-management-main-'))

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

type Run = { readonly process: ChildProcess; readonly output: () => string }

function start(env: Record<string, string>, ...args: string[]): Run {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(__dirname, 'main.ts'), ...args],
    {
      cwd: join(__dirname, '..'),
      env: { ...process.env, PORT: '0', DATA_DIR: dataDir, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }
  )
  let output = ''

  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))

  return { process: child, output: () => output }
}

async function exitCode({ process: child }: Run): Promise<number> {
  const [code] = await once(child, 'close')

  return code
}

/** The address printed behind the label. */
async function printed(run: Run, label: string): Promise<string> {
  const pattern = new RegExp(`^${label} +(http\\S+)$`, 'm')

  for (;;) {
    const found = pattern.exec(run.output())

    if (found) return found[1]
    if (run.process.exitCode !== null) throw new Error(run.output())
    await once(run.process.stdout!, 'data')
  }
}

test('A wrong configuration is told by name, without a stack, and ends with 1', async () => {
  const run = start({ PORT: 'http', DATABASE_URL: 'mysql://me:hunter2@db' })

  expect(await exitCode(run)).toBe(1)
  expect(run.output()).toContain('PORT must be')
  expect(run.output()).toContain('DATABASE_URL must be')
  expect(run.output()).not.toMatch(/hunter2|\n\s+at /)
})

test('A port that is taken is told, and ends with 1', async () => {
  const other: Server = createServer().listen(0, '127.0.0.1')

  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const run = start({ PORT: String(port) }, '--empty')

  expect(await exitCode(run)).toBe(1)
  expect(run.output()).toContain(`The port ${port} is taken`)
  other.close()
})

test('The host prints its addresses, stays empty when told to, and ends with 0 on SIGTERM', async () => {
  const run = start({}, '--empty')
  const api = await printed(run, 'API')
  const feeds = await fetch(`${api}/feeds?an=grocery1`, {
    headers: {
      'x-vtex-api-appkey': 'vtexappkey-grocery1-LOCAL',
      'x-vtex-api-apptoken': 'local',
    },
  })

  expect(await feeds.json()).toEqual([])

  run.process.kill('SIGTERM')
  expect(await exitCode(run)).toBe(0)
  expect(run.output()).not.toContain('sample')
})
