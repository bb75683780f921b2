/** A durable PostgreSQL server of a test's own, which the test may harm. */
import { ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Client } from 'pg'

const PROGRAM = join(__dirname, 'postgresProcess.mjs')

/** How PostgreSQL is told to end: at once without a word, and after it cut all connections. */
export const SHUTDOWNS = { immediate: 'SIGQUIT', fast: 'SIGINT' } as const

export type OwnPostgres = {
  readonly url: string
  readonly halt: (signal: NodeJS.Signals) => Promise<void>
  /** Starts it again on the same port and data. */
  readonly resume: () => Promise<void>
  readonly stop: () => Promise<void>
  /** The address of a new, empty database. */
  readonly createDatabase: (name: string, options?: string) => Promise<string>
}

export async function startOwnPostgres(): Promise<OwnPostgres> {
  // Its output, as of a server that is killed, is nobody's concern.
  const child = fork(PROGRAM, { stdio: 'ignore', execArgv: [] })
  const { url } = await answerOf(child)

  const tell = async (message: object) => {
    const answer = answerOf(child)

    child.send(message)
    await answer
  }

  return {
    url,
    halt: (signal) => tell({ command: 'halt', signal }),
    resume: () => tell({ command: 'resume' }),
    stop: async () => {
      const exit = once(child, 'exit')

      child.send({ command: 'stop' })
      await exit
    },
    createDatabase: async (name, options = '') => {
      await ask(url, `CREATE DATABASE ${name} ${options}`)

      return url.replace(/[^/]*$/, name)
    },
  }
}

/** Runs one statement on a connection of its own. */
export async function ask<T = Record<string, unknown>>(
  url: string,
  text: string,
  values: readonly unknown[] = []
): Promise<readonly T[]> {
  const client = new Client({ connectionString: url })

  await client.connect()

  try {
    return (await client.query(text, [...values])).rows
  } finally {
    await client.end()
  }
}

async function answerOf(child: ChildProcess): Promise<{ url: string }> {
  const gone = once(child, 'exit').then(() => {
    throw new Error('The PostgreSQL server of the test ended.')
  })
  const [message] = await Promise.race([once(child, 'message'), gone])

  return message
}
