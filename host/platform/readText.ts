/** Reads the body of a request to a stand-in, and never more of it than a bound. */
import type { IncomingMessage } from 'node:http'

/** Null when the body is larger. Throws when it breaks off. */
export async function readText(
  req: IncomingMessage,
  maxBytes: number
): Promise<string | null> {
  const chunks: Buffer[] = []
  let bytes = 0

  // What is left of a refused body runs off, so that the connection stays of use.
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length
    if (bytes > maxBytes) return null
    chunks.push(chunk)
  }

  return Buffer.concat(chunks).toString()
}
