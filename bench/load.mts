/**
 * Asks a server as fast as it answers, over connections that are kept. It speaks
 * HTTP by itself and looks at no more than status and length, so that of two
 * processors it leaves the most to what is measured.
 */
import { connect } from 'node:net'

/** What is asked next over the connection with this number: the whole message. */
export type NextRequest = (connection: number) => string

export type Load = {
  readonly port: number
  readonly connections: number
  readonly ms: number
  readonly next: NextRequest
}

export type Answers = {
  readonly count: number
  /** Those with another status than 2xx, with one of them as an example. */
  readonly refused: number
  readonly refusal: string
  readonly bytes: number
  readonly perSecond: number
  /** Of each answer, in the order they came. */
  readonly latenciesMs: readonly number[]
}

/** Resolves when what was asked within the time is answered. @throws when a connection breaks. */
export async function load(work: Load): Promise<Answers> {
  const sum = { refused: 0, refusal: '', bytes: 0 }
  const latenciesMs: number[] = []
  const begin = performance.now()
  const end = begin + work.ms

  await Promise.all(
    Array.from({ length: work.connections }, (_, connection) =>
      ask(work.port, () => {
        if (performance.now() >= end) return null
        const askedAt = performance.now()

        return {
          text: work.next(connection),
          answered: (answer: Buffer) => {
            latenciesMs.push(performance.now() - askedAt)
            sum.bytes += answer.length
            // The status stands behind `HTTP/1.1 `.
            if (answer[9] === 0x32) return
            sum.refused += 1
            sum.refusal = answer.toString()
          },
        }
      })
    )
  )

  const ms = performance.now() - begin
  const count = latenciesMs.length

  return { ...sum, count, latenciesMs, perSecond: (count / ms) * 1000 }
}

/** Asks once, and answers the body. @throws when the server refuses. */
export async function askOnce(port: number, text: string): Promise<string> {
  let body = ''
  let isAsked = false

  await ask(port, () => {
    if (isAsked) return null
    isAsked = true

    return {
      text,
      answered: (answer) => {
        const [head] = answer.toString().split('\r\n\r\n', 1)

        body = answer.subarray(Buffer.byteLength(head) + 4).toString()
        if (answer[9] !== 0x32) throw new Error(`${head}\n${body}`)
      },
    }
  })

  return body
}

type Question = {
  readonly text: string
  readonly answered: (answer: Buffer) => void
}

/** One question after the other over one connection, until there is none. */
function ask(port: number, next: () => Question | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let question: Question | null = null
    let chunks: Buffer[] = []
    let missing: number | null = null

    const goOn = () => {
      question = next()
      if (question) return socket.write(question.text)

      resolve()

      return socket.destroy()
    }

    socket.setNoDelay(true)
    socket.once('connect', goOn)
    socket.once('error', reject)
    socket.once('close', () => {
      reject(new Error('The server ended the connection.'))
    })
    socket.on('data', (chunk) => {
      chunks.push(chunk)

      try {
        const soFar = missing === null ? Buffer.concat(chunks) : chunk

        missing = (missing ?? lengthOf(soFar)) - soFar.length
        if (Number.isNaN(missing)) missing = null
        if (missing !== 0) return

        const answer = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)

        chunks = []
        missing = null
        question?.answered(answer)
        goOn()
      } catch (error) {
        socket.destroy()
        reject(error)
      }
    })
  })
}

/** Of head and body together; NaN while the head is not whole. */
function lengthOf(answer: Buffer): number {
  const end = answer.indexOf('\r\n\r\n')

  if (end < 0) return NaN

  const head = answer.toString('latin1', 0, end)
  const [, length] = /\r\ncontent-length: *(\d+)/i.exec(head) ?? []

  if (length === undefined && !/^HTTP\/1.1 (204|304)/.test(head)) {
    throw new Error(`An answer does not tell its length:\n${head}`)
  }

  return end + 4 + Number(length ?? 0)
}
