/** What we are measured against: each a server in a process of its own, as the host is. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Baseline =
  'mercurius' | 'oneStatement' | 'constant' | 'fastify' | 'parseOnly'

export type BaselineProcess = {
  readonly port: number
  readonly stop: () => Promise<void>
}

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'baselines')

/** Resolves when it listens; `settings` are those of its environment. */
export async function startBaseline(
  name: Baseline,
  settings: Readonly<Record<string, string>>
): Promise<BaselineProcess> {
  const process_ = fork(join(FOLDER, `${name}.mts`), {
    env: { ...process.env, NODE_ENV: 'production', ...settings },
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })

  const exit = once(process_, 'exit')
  const [port] = await Promise.race([
    once(process_, 'message'),
    exit.then(() => {
      throw new Error(`The baseline ${name} did not start.`)
    }),
  ])

  return {
    port,
    stop: async () => {
      process_.kill()
      await exit
    },
  }
}
