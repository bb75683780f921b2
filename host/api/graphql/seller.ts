/** What happened to the offers of a small seller, as its connectors told it, and what the pages ask about it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plus, SECOND_MS } from '../../../node/domain/instant'
import { NOW } from '../../../node/testing/factories'
import {
  Api,
  CHANNEL,
  FEED,
  FEED_ID,
  INTERACTION,
  interactionsOf,
  LOG,
} from '../testApi'

const DOCUMENTS = join(__dirname, '../../../react/data')

/** Texts of the documents of the pages, by the names of their files. */
export const DOCUMENTS_OF_PAGES: Readonly<Record<string, string>> =
  Object.fromEntries(
    readdirSync(DOCUMENTS)
      .filter((file) => file.endsWith('.graphql'))
      .sort()
      .map((file) => [file, readFileSync(join(DOCUMENTS, file), 'utf8')])
  )

/** The SKU that the stories are about; the sample catalogue has it. */
export const SKU = '103'

/** Far more than it takes, each of them a call. */
const MAX_ATTEMPTS = 500

export type Told = {
  /** Of the interactions of the SKU, in the order in which they were told. */
  readonly interactionIds: readonly string[]
  /** Of the logs of the first one. */
  readonly logIds: readonly string[]
}

const ERROR = {
  code: 'CTLG-006',
  externalCode: 'E-17',
  title: 'Description too long',
  description: 'The description has 4,200 characters of 4,000.',
  closableOrigins: ['catalog'],
}

const STORIES = [
  {
    startDate: '2026-03-10T08:00:00Z',
    logs: [
      { ...LOG, date: '2026-03-10', agent: 'connector' },
      {
        type: 'failure',
        description: 'The channel refused “Açaí”',
        date: '2026-03-10T08:01:00Z',
        agent: 'channel',
        evidence: { request: 'curl https://a.example', response: '400 Refusé' },
        errors: [ERROR, { code: 'CTLG-999', description: 'Nobody knows' }],
      },
    ],
  },
  {
    startDate: '2026-03-10T09:00:00Z',
    origin: 'price',
    logs: {
      type: 'success',
      description: 'Price sent',
      data: {
        externalOfferId: 'MK-1',
        price: '24.90',
        currency: 'BRL',
        inventory: 7,
      },
    },
  },
  {
    startDate: '2026-03-10T10:00:00Z',
    context: 'ongoing',
    close: false,
    logs: { type: 'warning', description: 'Throttled; tried again later' },
  },
]

/** Each is told a minute after the other, so that their order is that of time. */
export async function tellStories(api: Api): Promise<Told> {
  const bodies = []

  for (const [index, story] of STORIES.entries()) {
    api.setClock(plus(NOW, index * 60 * SECOND_MS))

    const { status, body } = await api.post(`${interactionsOf(SKU)}/unified`, {
      ...INTERACTION,
      ...story,
    })

    expect(status).toBe(201)
    bodies.push(body)
  }

  await api.post('/channels', { ...CHANNEL, id: 'acme.other', name: 'Other' })
  await api.post('/feeds', { ...FEED, id: 'acme.other' })

  const path = interactionsOf('104').replace(FEED_ID, 'acme.other')

  await api.post(`${path}/unified`, {
    ...INTERACTION,
    logs: { ...LOG, type: 'success' },
  })
  await hasProducts(api)

  return {
    interactionIds: bodies.map(({ id }) => id),
    logIds: bodies[0].logs.map(({ id }: { id: string }) => id),
  }
}

/** The variables that a page gives to each of its documents. */
export function variablesOf({ interactionIds, logIds }: Told) {
  const offer = { feedId: FEED_ID, skuId: SKU }
  const interaction = { ...offer, interactionId: interactionIds[0] }

  return {
    'evidence.graphql': { ...interaction, logId: logIds[1] },
    'evidenceMatches.graphql': { ...interaction, text: 'REFUSÉ', after: 0 },
    'evidenceOfLogs.graphql': { ...interaction, logIds },
    'interactionDetails.graphql': { ...interaction, size: 100 },
    'logs.graphql': { ...interaction, after: 1, size: 100 },
    'offerDetails.graphql': {
      ...offer,
      filter: { since: '2026-03-01' },
      size: 10,
    },
    'offers.graphql': {
      filter: { text: 'i', statuses: ['SYNCED', 'SENDING', 'ERROR'] },
      sort: { by: 'NAME', direction: 'ASC' },
      from: 0,
      size: 15,
    },
  } as Readonly<Record<string, object>>
}

/** The Catalog is asked for a new SKU after its call was answered. */
async function hasProducts(api: Api): Promise<void> {
  const query = '{ offers { items { product { name } } } }'

  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const { body } = await api.query(query)
    const { items } = body.data.offers

    if (items.every(({ product }: { product: unknown }) => product)) return
  }

  throw new Error('The Catalog has not been asked for the products.')
}
