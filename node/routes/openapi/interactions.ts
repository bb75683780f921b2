import {
  answer,
  Json,
  listOf,
  operation,
  parameterRef,
  schemaRef,
  taken,
  told,
} from './build'
import { dateTaken, HEX_ID, INSTANT } from './values'
import { contentRangeHeader, etagHeader } from './parameters'

const head: Json = {
  account: { type: 'string', description: 'The account of the offer.' },
  feedId: { type: 'string', description: 'Id of the feed.' },
  skuId: { type: 'string', description: 'Id of the SKU on VTEX.' },
  id: HEX_ID,
  startDate: {
    ...INSTANT,
    description: 'When it began, as it was told. UTC, in whole seconds.',
  },
  result: {
    enum: ['processing', 'success', 'failure', 'notification'],
    description:
      '`processing` while it is open. On close the last log of type success or failure, by date, decides; without one it is `notification`.',
  },
  state: {
    enum: ['open', 'closed'],
    description: 'Whether more logs may come.',
  },
  source: {
    enum: ['seller', 'channel'],
    description: 'Which side it started from.',
  },
  origin: {
    enum: ['catalog', 'price', 'inventory'],
    description: 'What it is about.',
  },
  context: {
    enum: ['setup', 'ongoing'],
    description: '`setup` when the offer is sent for the first time.',
  },
}

const fields: Json = {
  startDate: dateTaken('When it began; now when left out.'),
  source: {
    type: 'string',
    description: '`seller`, or `channel` (also marketplace), in any case.',
  },
  origin: {
    type: 'string',
    description:
      '`catalog`, `price`, or `inventory` (also stock), in any case.',
  },
  context: {
    type: 'string',
    description:
      '`setup`, or `ongoing` (also sync, synchronization), in any case.',
  },
}

const REQUIRED = ['source', 'origin', 'context']

const EXAMPLE: Json = {
  startDate: '2022-03-07T09:15:00Z',
  source: 'seller',
  origin: 'catalog',
  context: 'setup',
}

export const interactionSchemas: Json = {
  Interaction: told('What happened to an offer, from one cause.', {
    ...head,
    logs: listOf(schemaRef('Log'), 'By date, those of equal dates by arrival.'),
  }),
  InteractionInList: told('An interaction as a search tells it.', {
    ...head,
    logs: listOf(
      schemaRef('LogInList'),
      'The earliest 100, without their evidence.'
    ),
  }),
  NewInteraction: taken('An interaction to open.', fields, REQUIRED),
  UnifiedInteraction: {
    ...taken(
      'A whole interaction in one body.',
      {
        ...fields,
        logs: {
          description: 'Up to 1000 logs; one alone may stand without a list.',
          oneOf: [
            schemaRef('NewLog'),
            { type: 'array', items: schemaRef('NewLog'), maxItems: 1000 },
            { type: 'null' },
          ],
        },
        close: {
          type: ['boolean', 'string', 'null'],
          description: 'False leaves it open for more logs.',
          default: true,
        },
      },
      REQUIRED
    ),
    'x-extension': true,
  },
}

const BASE = '/api/sent-offers/feeds/{feedId}/skus/{skuId}/interactions'
const OFFER = ['feedId', 'skuId'].map(parameterRef)
const KEY = [...OFFER, parameterRef('interactionId')]

const SEARCH = [
  'interactionText',
  'channels',
  'brand',
  'category',
  'scope',
  'result',
  'interactionSort',
  'from',
  'to',
  'fromDate',
  'toDate',
]

export const interactionPaths: Json = {
  [BASE]: {
    post: operation({
      operationId: 'openInteraction',
      tag: 'Interactions',
      summary: 'Open an interaction',
      description:
        'Begins to tell what happens to an offer. The first interaction makes the offer. It can be read for ten days after its registration.',
      parameters: [...OFFER, parameterRef('idempotencyKey')],
      body: schemaRef('NewInteraction'),
      examples: { interaction: { value: EXAMPLE } },
      answers: {
        201: answer(
          'The interaction, open and without logs.',
          schemaRef('Interaction')
        ),
      },
      failures: [404],
    }),
  },
  [`${BASE}/unified`]: {
    post: operation({
      operationId: 'reportInteraction',
      tag: 'Interactions',
      summary: 'Tell a whole interaction',
      description:
        'Opens an interaction, adds its logs and closes it, in one call and one transaction: it is stored whole or not at all.',
      parameters: [...OFFER, parameterRef('idempotencyKey')],
      body: schemaRef('UnifiedInteraction'),
      examples: {
        interaction: {
          value: {
            ...EXAMPLE,
            origin: 'inventory',
            context: 'ongoing',
            logs: [
              {
                type: 'success',
                description: 'The stock was updated',
                data: { inventory: 33, status: 'synced' },
              },
            ],
          },
        },
      },
      answers: {
        201: answer('The interaction as stored.', schemaRef('Interaction')),
      },
      failures: [404],
      extension: true,
    }),
  },
  [`${BASE}/{interactionId}`]: {
    get: operation({
      operationId: 'getInteraction',
      tag: 'Interactions',
      summary: 'Get an interaction',
      description:
        'An interaction with all its logs and their evidence, as they stand when the call comes. A connection that breaks off before the document ends tells that reading failed.',
      parameters: KEY,
      answers: {
        200: answer('The interaction.', schemaRef('Interaction'), etagHeader),
        304: {
          description:
            'It is the one that `If-None-Match` names. The answer is empty.',
        },
      },
      failures: [404, 410],
    }),
  },
  [`${BASE}/{interactionId}/close`]: {
    post: operation({
      operationId: 'closeInteraction',
      tag: 'Interactions',
      summary: 'Close an interaction',
      description:
        'Says that no more logs come, by which result, status, price and stock take effect. Needs no body, and ignores one. Closing again changes nothing.',
      parameters: [...KEY, parameterRef('idempotencyKey')],
      answers: { 204: { description: 'Closed. The answer is empty.' } },
      failures: [404, 410],
    }),
  },
  '/api/sent-offers/search/interactions': {
    get: operation({
      operationId: 'searchInteractions',
      tag: 'Search',
      summary: 'Search interactions',
      description:
        'Interactions of all offers of the account, unavailable ones included, that can still be read. Filters combine; those left out narrow nothing.',
      parameters: SEARCH.map(parameterRef),
      answers: {
        200: answer(
          'One page of them.',
          listOf(
            schemaRef('InteractionInList'),
            'Interactions, in the order asked for.'
          ),
          contentRangeHeader
        ),
      },
    }),
  },
}
