import type { Answer, Request } from '../testing/answeringLink'
import { answeringLink, failWith } from '../testing/answeringLink'
import { createClient } from './client'
import { createServerEvidence } from './evidenceSource'

const KEY = { feedId: 'vtex.amazon', skuId: '405535', interactionId: '01935E' }

function sourceOf(answer: Answer) {
  const requests: Request[] = []
  const client = createClient(answeringLink(answer, requests))

  return { source: createServerEvidence(client, KEY), requests }
}

const logOf = ({ variables }: Request) => ({
  log: {
    id: variables.logId,
    evidence: { request: `curl ${variables.logId}`, response: null },
  },
})

describe('the evidence of a log', () => {
  test('is read once, and kept while it is stepped through logs', async () => {
    const { source, requests } = sourceOf(logOf)
    const log = { id: 'a', hasEvidence: true }

    expect(await source.read(log)).toEqual({ request: 'curl a' })
    expect(await source.read({ ...log, id: 'b' })).toEqual({
      request: 'curl b',
    })
    expect(await source.read(log)).toEqual({ request: 'curl a' })
    expect(requests.map(({ variables }) => variables)).toEqual([
      { ...KEY, logId: 'a' },
      { ...KEY, logId: 'b' },
    ])
  })

  test('is not asked for where there is none', async () => {
    const { source, requests } = sourceOf(logOf)

    expect(await source.read({ id: 'a', hasEvidence: false })).toEqual({})
    expect(requests).toEqual([])
  })

  test('that is gone is told as such, and asked for once more', async () => {
    let isGone = true
    const { source } = sourceOf((request) =>
      isGone ? failWith('INTERACTION_EXPIRED') : logOf(request)
    )

    await expect(
      source.read({ id: 'a', hasEvidence: true })
    ).rejects.toMatchObject({ kind: 'expired' })
    isGone = false
    expect(await source.read({ id: 'a', hasEvidence: true })).toEqual({
      request: 'curl a',
    })
  })
})

describe('a search through all evidence', () => {
  const parts: Answer = ({ variables: { after } }) => ({
    interaction: {
      id: KEY.interactionId,
      evidenceMatches: {
        logIds: [`log-${after}`],
        through: Math.min(after + 400, 1000),
        total: 1000,
      },
    },
  })

  const searched = (answer: Answer) => {
    const { source, requests } = sourceOf(answer)

    return new Promise<{ told: unknown[]; requests: Request[] }>((resolve) => {
      const told: unknown[] = []

      source.search('café', (...part) => {
        told.push(part)
        if (part[1]) resolve({ told, requests })
      })
    })
  }

  test('goes on to its end, and tells what it finds on the way', async () => {
    const { told, requests } = await searched(parts)

    expect(told).toEqual([
      [['log-0'], false],
      [['log-400'], false],
      [['log-800'], true],
    ])
    expect(requests.map(({ variables }) => variables)).toEqual(
      [0, 400, 800].map((after) => ({ ...KEY, text: 'café', after }))
    )
  })

  test('tells why it ended early', async () => {
    const { told } = await searched((request) =>
      request.variables.after === 0 ? parts(request) : failWith('FORBIDDEN')
    )

    expect(told).toEqual([
      [['log-0'], false],
      [[], true, { kind: 'forbidden' }],
    ])
  })

  test('ends where the server does not come further', async () => {
    const { told } = await searched(() => ({
      interaction: {
        id: KEY.interactionId,
        evidenceMatches: { logIds: [], through: 0, total: 5 },
      },
    }))

    expect(told).toEqual([[[], true]])
  })

  test('tells nothing any more once it is stopped', async () => {
    const { source, requests } = sourceOf(parts)
    const onPart = jest.fn()

    source.search('x', onPart)()
    await source.read({ id: 'a', hasEvidence: true }).catch(() => undefined)
    await Promise.resolve()

    expect(onPart).not.toHaveBeenCalled()
    expect(requests.filter(({ variables }) => variables.text)).toHaveLength(1)
  })
})
