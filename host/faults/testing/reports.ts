/** What a connector tells of an offer: something else each time, so that its state depends on all of it. */
import { HostProcess } from './hostProcess'

const ORIGINS = ['catalog', 'price', 'inventory']

const KINDS = [
  { type: 'info' },
  {
    type: 'failure',
    errors: [
      {
        code: 'PRICE-001',
        title: 'Refused',
        description: 'Too low',
        closableOrigins: ['price'],
      },
    ],
  },
  { type: 'success', data: { inventory: 7, status: 'synced' } },
  {
    type: 'warning',
    evidence: { request: 'x'.repeat(2_000), response: '429' },
  },
  { type: 'success', data: { salesPrice: '12.90', currency: 'BRL' } },
  {
    type: 'failure',
    errors: [
      {
        code: 'CTLG-006',
        title: 'Refused',
        description: 'No name',
        closableOrigins: ['catalog'],
      },
    ],
  },
]

/** The body that opens an interaction. */
export function interactionOf(count: number): object {
  const origin = ORIGINS[count % ORIGINS.length]

  return { source: 'seller', origin, context: 'ongoing' }
}

/** The body of a log with this description. */
export function logOf(count: number, description: string): object {
  return { ...KINDS[count % KINDS.length], description, agent: 'faults' }
}

/** Lets the account sell on a new channel. */
export async function openFeed(host: HostProcess, id: string): Promise<void> {
  const [vendor, name] = id.split('.')
  const logo = 'https://example.com/logo.png'

  for (const [path, body] of [
    ['/channels', { id, vendor, name, logo }],
    ['/feeds', { id, affiliateId: 'SGN', salesChannels: '1' }],
  ] as const) {
    const { status, body: answer } = await host.call('POST', path, body)

    if (status !== 201)
      throw new Error(
        `${path} was answered ${status} ${JSON.stringify(answer)}`
      )
  }
}
