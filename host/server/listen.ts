/** Opens and closes the port. */
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Connections outlive the pauses of a connector, and of the proxies in front of us. */
const KEEP_ALIVE_MS = 65_000

/** Resolves with the port that was taken; rejects when it is not free. */
export async function listen(
  server: Server,
  port: number,
  host: string
): Promise<number> {
  server.keepAliveTimeout = KEEP_ALIVE_MS
  server.listen(port, host)
  await once(server, 'listening')

  return (server.address() as AddressInfo).port
}

/**
 * Takes no new connection, and resolves when all requests are answered. Those
 * that take longer than the time given are cut.
 */
export async function stopListening(
  server: Server,
  timeoutMs: number
): Promise<void> {
  const closed = once(server, 'close')
  const timer = setTimeout(() => server.closeAllConnections(), timeoutMs)

  server.close()
  server.closeIdleConnections()
  await closed
  clearTimeout(timer)
}

/** The address as a person writes it. */
export function urlOf(host: string, port: number): string {
  const isLocal = host === '127.0.0.1' || host === '::1'
  const name = isLocal ? 'localhost' : host.includes(':') ? `[${host}]` : host

  return `http://${name}:${port}`
}
