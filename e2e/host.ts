type RunningHost = {
  /** Address of the Admin. */
  admin: string
  /** Address of one interaction of each result. */
  interactions: Record<
    'success' | 'failure' | 'notification' | 'processing',
    string
  >
}

type Told = {
  id: string
  feedId: string
  skuId: string
  result: string
  logs: Array<{ id: string; type: string; description: string }>
}

/** The host that all tests in a browser share, filled with the sample. */
export function runningHost(): RunningHost {
  return JSON.parse(process.env.E2E_HOST ?? '{}')
}

/** Asks the Sent Offers API of the host, as the connector of the account. */
export async function askApi<T>(
  method: 'GET' | 'POST',
  path: string,
  body?: unknown
): Promise<T> {
  const { origin } = new URL(runningHost().admin)
  const sign = path.includes('?') ? '&' : '?'
  const response = await fetch(
    `${origin}/api/sent-offers${path}${sign}an=grocery1`,
    {
      method,
      headers: {
        'Content-Type': 'application/json',
        'X-VTEX-API-AppKey': 'vtexappkey-grocery1-LOCAL',
        'X-VTEX-API-AppToken': 'local',
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    }
  )

  const text = await response.text()

  if (!response.ok) throw new Error(`${response.status} ${path}: ${text}`)

  return JSON.parse(text || 'null')
}

/** The interaction of an offer of the sample that ended in a result. */
export async function findInteraction(
  offer: string,
  result: string
): Promise<Told & { address: string }> {
  sample ??= readSample()
  const found = (await sample).find(
    (told) => `${told.feedId}/${told.skuId}` === offer && told.result === result
  )

  if (!found) throw new Error(`No ${result} of ${offer}.`)

  return { ...found, address: addressOf(offer, found.id) }
}

/** Read once: the answer holds all logs. */
let sample: Promise<Told[]> | undefined

async function readSample(): Promise<Told[]> {
  const told: Told[] = []

  for (;;) {
    const page = await askApi<Told[]>(
      'GET',
      `/search/interactions?from=${told.length}&to=${told.length + 49}`
    )

    told.push(...page)
    if (page.length < 50) return told
  }
}

/** Opens an interaction of an offer, without any log. */
export async function openInteraction(offer: string) {
  const [feedId, skuId] = offer.split('/')
  const path = `/feeds/${feedId}/skus/${skuId}/interactions`
  const { id } = await askApi<{ id: string }>('POST', path, {
    startDate: new Date().toISOString(),
    source: 'seller',
    origin: 'inventory',
    context: 'ongoing',
  })

  return {
    address: addressOf(offer, id),
    log: (logs: object | object[]) =>
      askApi('POST', `${path}/${id}/logs`, logs),
    close: () => askApi('POST', `${path}/${id}/close`),
  }
}

/** Address of the page of an interaction. */
export function addressOf(offer: string, id: string): string {
  return `${runningHost().admin}/${offer}/interactions/${id}`
}
