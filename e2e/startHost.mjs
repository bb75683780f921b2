import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')

/** The results of which the host prints the address of one interaction each. */
const RESULTS = ['success', 'failure', 'notification', 'processing']

/**
 * Starts the host as `npm start` does, on a free port and an empty folder, and
 * waits until the sample connector has reported everything.
 *
 * @returns {Promise<{ addresses: object, stop: () => Promise<void> }>} `addresses`
 *   is what `host.ts` reads.
 */
export async function startHost() {
  const folder = await mkdtemp(join(tmpdir(), 'offer-management-e2e-'))
  const host = spawn(process.execPath, [join(ROOT, 'tools/start.mjs')], {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: folder,
      DATABASE_URL: '',
      VTEX_API_URL: '',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

  const exit = once(host, 'exit')
  let output = ''
  const address = (label) =>
    new RegExp(`^${label} +(http\\S+)$`, 'm').exec(output)?.[1]

  await new Promise((resolve, reject) => {
    const read = (chunk) => {
      output += chunk
      if (RESULTS.every((result) => address(`A ${result}`))) resolve()
    }

    host.stdout.on('data', read)
    host.stderr.on('data', read)
    host.once('exit', () =>
      reject(new Error(`The host ended before it was ready:\n${output}`))
    )
  })

  return {
    addresses: {
      admin: address('Admin') ?? '',
      interactions: Object.fromEntries(
        RESULTS.map((result) => [result, address(`A ${result}`)])
      ),
    },
    stop: async () => {
      host.kill('SIGTERM')
      await exit
      await rm(folder, { recursive: true, force: true })
    },
  }
}
