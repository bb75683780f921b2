/** A host as a process of its own, as `npm start` starts it, on a folder that is thrown away. */
import { ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Asking more often would take time from what is measured. */
const POLL_MS = 10

export type HostProcess = {
  readonly url: string
  readonly port: number
  readonly pid: number
  readonly stop: () => Promise<void>
}

export async function withDataDir<T>(
  work: (dataDir: string) => Promise<T>
): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'offer-management-bench-'))

  try {
    return await work(dataDir)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

/**
 * Resolves as soon as the page of offers is answered. Its data and port are its
 * own; `settings` are those of its environment.
 */
export async function startHost(
  dataDir: string,
  port: number,
  settings: Readonly<Record<string, string>> = { DATABASE_URL: '' }
): Promise<HostProcess> {
  const process_ = spawn(
    process.execPath,
    [join(ROOT, 'tools/start.mjs'), '--empty'],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        PORT: String(port),
        DATA_DIR: dataDir,
        LOG_LEVEL: 'error',
        NODE_ENV: 'production',
        ...settings,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    }
  )

  const url = `http://localhost:${port}`

  while (!(await answers(`${url}/admin/offer-management`))) {
    if (process_.exitCode !== null) throw new Error('The host did not start.')
    await sleep(POLL_MS)
  }

  return { url, port, pid: process_.pid ?? 0, stop: () => stop(process_) }
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address)

    await response.arrayBuffer()

    return response.ok
  } catch {
    return false
  }
}

async function stop(process_: ChildProcess): Promise<void> {
  process_.kill('SIGTERM')
  await once(process_, 'exit')
}
