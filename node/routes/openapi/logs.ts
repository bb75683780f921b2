import {
  answer,
  Json,
  listOf,
  operation,
  parameterRef,
  schemaRef,
} from './build'

const EXAMPLE: Json = {
  type: 'failure',
  description: 'The channel refused the description',
  date: '2022-03-07T09:15:00Z',
  agent: 'connector',
  evidence: { request: "curl -X POST 'https://market.example.com/items'" },
  errors: [
    {
      code: 'CTLG-006',
      externalCode: 'DESC_TOO_LONG',
      title: 'Description too long',
      description: 'It has 4,200 characters, and 4,000 are possible.',
      closableOrigins: ['catalog'],
    },
  ],
}

const BASE =
  '/api/sent-offers/feeds/{feedId}/skus/{skuId}/interactions/{interactionId}/logs'

const KEY = ['feedId', 'skuId', 'interactionId'].map(parameterRef)

export const logPaths: Json = {
  [BASE]: {
    post: operation({
      operationId: 'createLog',
      tag: 'Logs',
      summary: 'Create a log, or several',
      description:
        'Adds to an open interaction. A list of up to 1000 logs is our own extension: it is stored whole or not at all, and answered by a list. One call takes up to 1000 errors, all its logs together. What was answered with 201 is stored durably. A log never changes afterwards.',
      parameters: [...KEY, parameterRef('idempotencyKey')],
      body: {
        oneOf: [
          schemaRef('NewLog'),
          {
            type: 'array',
            items: schemaRef('NewLog'),
            minItems: 1,
            maxItems: 1000,
            'x-extension': true,
          },
        ],
      },
      examples: { one: { value: EXAMPLE }, several: { value: [EXAMPLE] } },
      answers: {
        201: answer('The log, or the list of logs, as stored.', {
          oneOf: [
            schemaRef('Log'),
            {
              ...listOf(schemaRef('Log'), 'In the order sent.'),
              'x-extension': true,
            },
          ],
        }),
      },
      failures: [404, 409, 410],
    }),
  },
  [`${BASE}/{logId}`]: {
    get: operation({
      operationId: 'getLog',
      tag: 'Logs',
      summary: 'Get a log',
      description: 'One log with its evidence and errors.',
      parameters: [...KEY, parameterRef('logId')],
      answers: { 200: answer('The log.', schemaRef('Log')) },
      failures: [404, 410],
    }),
  },
}
