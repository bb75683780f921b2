/** Writes the messages of HTTP that the measurements send, whole. */

export type Head = Readonly<Record<string, string>>

/** A POST of JSON; `body` is written already. */
export function postOf(path: string, head: Head, body: string): string {
  return `POST ${path} HTTP/1.1\r\nHost: localhost\r\n${linesOf(head)}Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

function linesOf(head: Head): string {
  return Object.entries(head)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')
}
