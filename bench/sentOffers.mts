/** Writes to a host over the Sent Offers API, as the connector of the account that `npm start` has. */

export const ACCOUNT = 'grocery1'

/** Of the account, at a host that has stand-ins for VTEX's APIs. */
export const CREDENTIALS = {
  'X-VTEX-API-AppKey': `vtexappkey-${ACCOUNT}-LOCAL`,
  'X-VTEX-API-AppToken': 'local',
}

export type Post = (path: string, body?: unknown) => Promise<{ id: string }>

/** Rejects with the answer of the host when it refuses. */
export function postTo(url: string): Post {
  return async (path, body) => {
    const response = await fetch(
      `${url}/api/sent-offers${path}?an=${ACCOUNT}`,
      {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          ...CREDENTIALS,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      }
    )

    const text = await response.text()

    if (!response.ok) {
      throw new Error(`${response.status} from ${path}: ${text}`)
    }

    return text ? JSON.parse(text) : {}
  }
}

/** Creates a channel and lets the account sell on it. */
export async function openFeed(post: Post, feedId: string): Promise<void> {
  const [vendor, name] = feedId.split('.')

  await post('/channels', {
    id: feedId,
    vendor,
    name,
    logo: 'https://example.com/logo.png',
  })
  await post('/feeds', { id: feedId, affiliateId: 'BNC', salesChannels: '1' })
}

export function interactionsOf(feedId: string, sku: number | string): string {
  return `/feeds/${feedId}/skus/${sku}/interactions`
}
