import { startPostgres } from './postgres.mjs'

/** Gives the tests a real PostgreSQL, unless the environment names one. */
export default async function start() {
  if (process.env.TEST_DATABASE_URL) return
  const server = await startPostgres()

  process.env.TEST_DATABASE_URL = server.url
  globalThis.testPostgres = server
}
