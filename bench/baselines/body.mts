/** The JSON that a request of bare `node:http` brings. */
import { IncomingMessage } from 'node:http'

export function readJson<T>(
  request: IncomingMessage,
  done: (json: T) => void
): void {
  const chunks: Buffer[] = []

  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => done(JSON.parse(Buffer.concat(chunks).toString())))
}
