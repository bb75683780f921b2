/**
 * A connector that reports without end over several connections, to whichever
 * host comes next, and remembers each of its requests with what was answered.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { unique } from '../../../node/testing/factories'
import { ACCOUNT, Answer, callAt, pairOf } from '../../testing/call'
import { interactionOf, logOf } from './reports'

/** As long as a connector in a hurry waits before it goes on after a failure. */
const PAUSE_MS = 25
const LOGS_EACH = 4

/** A request that the connector sent, once or until it was answered. */
export type Sent = {
  readonly kind: 'open' | 'log' | 'close'
  readonly skuId: string
  readonly interactionId: string | null
  /** The description of a log, which no other has. */
  readonly text: string
  readonly path: string
  readonly body: unknown
  /** Names the request when it is repeated. */
  readonly key: string
  /** The id of what was made; null as long as nobody knows whether it was. */
  id: string | null
}

export type Refused = Answer & { readonly ms: number }

export type Connector = {
  readonly feedId: string
  readonly sent: readonly Sent[]
  /** What hosts answered instead of doing as they were told. */
  readonly refused: readonly Refused[]
  /** The longest that a request took, with whatever outcome. */
  readonly longestMs: () => number
  /** Resolves when so many more were answered as they should be. */
  readonly untilAnswered: (count: number) => Promise<void>
  /** Resolves when so many more were refused. */
  readonly untilRefused: (count: number) => Promise<void>
  /** Sends nothing new, and resolves when nothing is under way. */
  readonly stop: () => Promise<void>
}

export type ConnectorOptions = {
  readonly feedId: string
  /** Addresses of those that are there at this moment. */
  readonly hosts: () => readonly string[]
  readonly lanes: number
  /** Fewer than lanes: some report on the same offers. */
  readonly skus: number
  /** Whether a request is sent until it is answered as it should be, under one key. */
  readonly repeats: boolean
}

export function startConnector(options: ConnectorOptions): Connector {
  const { feedId, hosts, lanes, skus, repeats } = options
  const name = unique('log')
  const sent: Sent[] = []
  const refused: Refused[] = []
  const waiting = new Set<() => void>()
  let answered = 0
  let turn = 0
  let longestMs = 0
  let isStopped = false

  const send = async (request: Sent): Promise<boolean> => {
    const all = hosts()
    const url = all[(turn += 1) % all.length]
    const start = performance.now()
    const answer = await callAt(
      `${url}/api/sent-offers${request.path}?an=${ACCOUNT}`,
      'POST',
      request.body,
      { ...pairOf(ACCOUNT), 'idempotency-key': request.key }
    ).catch(() => null)
    const ms = performance.now() - start

    longestMs = Math.max(longestMs, ms)
    if (answer && answer.status < 300) {
      answered += 1
      request.id = [answer.body].flat()[0]?.id ?? request.interactionId
    } else if (answer) {
      refused.push({ ...answer, ms })
    }
    waiting.forEach((look) => look())
    if (request.id === null) await pause(PAUSE_MS)

    return request.id !== null
  }

  const report = async (
    request: Omit<Sent, 'key' | 'id'>
  ): Promise<string | null> => {
    const whole: Sent = { ...request, key: randomUUID(), id: null }

    sent.push(whole)
    while (!(await send(whole)) && repeats);

    return whole.id
  }

  const runLane = async (lane: number) => {
    const skuId = `${lane % skus}`
    const base = `/feeds/${feedId}/skus/${skuId}/interactions`

    for (let round = lane; !isStopped; round += lanes) {
      const common = { skuId, text: '', body: undefined }
      const id = await report({
        ...common,
        kind: 'open',
        interactionId: null,
        path: base,
        body: interactionOf(round),
      })

      if (id === null) continue

      for (let count = 0; count < LOGS_EACH && !isStopped; count += 1) {
        const text = `${name} ${round} ${count}`

        await report({
          kind: 'log',
          skuId,
          interactionId: id,
          text,
          path: `${base}/${id}/logs`,
          body: logOf(round + count, text),
        })
      }

      if (round % 4 === 0) continue

      await report({
        ...common,
        kind: 'close',
        interactionId: id,
        path: `${base}/${id}/close`,
      })
    }
  }

  const running = Promise.all(
    Array.from({ length: lanes }, (_, i) => runLane(i))
  )

  const until = (count: () => number, more: number) => {
    const wanted = count() + more

    return new Promise<void>((resolve, reject) => {
      const look = () => {
        if (count() < wanted) return
        waiting.delete(look)
        resolve()
      }

      waiting.add(look)
      running.catch(reject)
    })
  }

  return {
    feedId,
    sent,
    refused,
    longestMs: () => longestMs,
    untilAnswered: (count) => until(() => answered, count),
    untilRefused: (count) => until(() => refused.length, count),
    stop: async () => {
      isStopped = true
      await running
    },
  }
}
