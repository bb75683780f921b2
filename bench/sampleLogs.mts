/**
 * Logs as connectors send them, with and without the call behind them, so many
 * that no two requests in a row are the same. Half a hundred make one update of
 * prices: some throttled calls, now and then a refusal, a success at the end.
 */

export type SampleLog = {
  readonly type: 'success' | 'info' | 'warning' | 'failure'
  readonly date: string
  readonly description: string
  readonly agent: string
  readonly data?: object
  readonly errors?: readonly object[]
  readonly evidence?: { readonly request: string; readonly response: string }
}

const AGENTS = ['price-sync', 'Mercatus', 'Feira Boa']

export function sampleLog(index: number, withEvidence: boolean): SampleLog {
  return {
    ...wordsOf(index),
    date: new Date().toISOString(),
    agent: AGENTS[index % AGENTS.length],
    ...(withEvidence ? { evidence: evidenceOf(index) } : {}),
  }
}

function wordsOf(
  index: number
): Pick<SampleLog, 'type' | 'description' | 'data' | 'errors'> {
  if (index % 50 === 49) {
    return {
      type: 'success',
      description: `The price is now ${index % 900}.90 BRL on the channel.`,
      data: { salesPrice: `${index % 900}.90`, currency: 'BRL' },
    }
  }

  const refusal = {
    code: 'PRC-001',
    externalCode: `RULE-${index % 40}`,
    title: 'The price was refused',
    description: `Rule ${index % 40} of the channel wants another price.`,
  }

  if (index % 200 === 107) {
    return {
      type: 'failure',
      description: 'The channel refused the price.',
      errors: [refusal],
    }
  }

  if (index % 12 === 6) {
    return {
      type: 'warning',
      description: `Store ${index % 50}: the channel is throttling: HTTP 429, retry in ${index % 7} s.`,
      errors: [refusal],
    }
  }

  return {
    type: 'info',
    description: `Store ${index % 50}: update of ${index % 211} items sent, version ${4000 + (index % 1000)}.`,
  }
}

function evidenceOf(index: number) {
  const price = JSON.stringify({
    price: (index % 900) + 0.9,
    currency: 'BRL',
    version: 4000 + index,
  })

  const items = Array.from({ length: 6 }, (_, item) => ({
    store: (index * 7 + item * 13) % 9973,
    sku: `FB-${(index * 31 + item) % 100_000}`,
    status: item % 5 ? 'accepted' : 'queued',
    price: ((index + item * 17) % 900) + 0.9,
    trace: ((index + 1) * (item + 3) * 2_654_435_761).toString(36),
  }))

  return {
    request: `curl -X PATCH 'https://api.feiraboa.example/v1/stores/${index % 50}/prices/FB-${index}' -H 'Authorization: Bearer 0f${index}c9ab77de41' -H 'Content-Type: application/json' -H 'X-Request-Id: req-${index}' --data-raw '${price}'`,
    response: `HTTP/1.1 200 OK\nContent-Type: application/json\nX-Request-Id: req-${index}\nX-RateLimit-Remaining: ${index % 400}\n\n${JSON.stringify({ accepted: true, items })}`,
  }
}
