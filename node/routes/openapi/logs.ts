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

const DATE_NOTATIONS =
  'ISO 8601 of any precision, with any offset; a date alone is its midnight; `M/d/yyyy h:mm:ss tt` and `MM/dd/yyyy HH:mm:ss` are read too, as `dd/MM/yyyy` when the first number is over 12. Without a zone it is UTC.'

export const INSTANT: Json = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$',
  description: 'UTC, in whole seconds.',
}

export const HEX_ID: Json = {
  type: 'string',
  pattern: '^[0-9A-F]{32}$',
  description:
    '32 upper-case hexadecimal digits (UUIDv7); later ones sort after earlier ones.',
}

export function dateTaken(meaning: string): Json {
  return {
    type: ['string', 'null'],
    description: `${meaning} ${DATE_NOTATIONS}`,
    examples: ['2022-03-07T09:15:00Z'],
  }
}

const text = (description: string): Json => ({ type: 'string', description })

const anyText = (description: string): Json => ({
  type: ['string', 'number', 'null'],
  description,
})

const ORIGINS: Json = {
  type: 'array',
  description:
    'A success of any of these origins archives the error; empty: a success of the origin of its interaction.',
  items: { enum: ['catalog', 'price', 'inventory'] },
}

const STATUSES = ['synced', 'sending', 'error', 'unavailable']

const logTold: Json = {
  id: HEX_ID,
  description: text('What happened.'),
  date: { ...INSTANT, description: 'When it happened. UTC, in whole seconds.' },
  agent: text('The system that wrote it; empty when it was not told.'),
  evidence: schemaRef('Evidence'),
  errors: listOf(schemaRef('LogError'), 'Left out when there are none.'),
  type: {
    enum: ['success', 'info', 'warning', 'failure'],
    description:
      '`success`: the goal is reached. `info`: what is being done. `warning`: a passing trouble, tried again by itself. `failure`: somebody must fix something.',
  },
  data: schemaRef('LogData'),
}

const { evidence, ...logInList } = logTold

export const logSchemas: Json = {
  Evidence: {
    ...told(
      'The call behind a log, as text such as cURL; `{}` when there is none.',
      {
        request: text('What was sent.'),
        response: text('What came back.'),
      },
      ['request', 'response']
    ),
  },
  LogError: told(
    'One error that a log lists.',
    {
      code: text('As it was sent, with or without a suffix.'),
      externalCode: text("The connector's own code."),
      title: text("The connector's title."),
      description: text("The connector's description."),
      closableOrigins: ORIGINS,
    },
    ['externalCode', 'title']
  ),
  LogData: {
    ...told(
      'What a log says of the offer, numbers as text. Left out when it says nothing.',
      {
        externalOfferId: text('Id of the offer on the channel.'),
        inventory: {
          type: 'string',
          pattern: '^\\d+$',
          description: 'Items in stock.',
        },
        salesPrice: {
          type: 'string',
          pattern: '^\\d+(\\.\\d+)?$',
          description: 'Price, as exact decimal text.',
        },
        currency: {
          type: 'string',
          pattern: '^[A-Z]{3}$',
          description: 'Currency of the price, as ISO 4217 writes it.',
        },
        status: { enum: STATUSES, description: 'Status of the offer.' },
      },
      ['externalOfferId', 'inventory', 'salesPrice', 'currency', 'status']
    ),
    'x-extension': true,
  },
  Log: told('One thing that happened in an interaction.', logTold, [
    'errors',
    'data',
  ]),
  LogInList: told(
    'A log whose evidence is not told. Get the log, or its interaction, to read it.',
    logInList,
    ['errors', 'data']
  ),
  NewLogError: taken('One error; what is left out is filled in.', {
    code: anyText(
      'A code of the catalogue, with or without a suffix; any other is kept and counts as `NTMAP-001`, which it is when left out. `internalCode` is read too. 100 characters at the most.'
    ),
    externalCode: anyText(
      "The connector's own code: an error is told from others by its code and this. `connectorCode` is read too."
    ),
    title: anyText("The connector's title."),
    description: anyText(
      'The title, or else the description of the log, when left out.'
    ),
    closableOrigins: {
      description: `${ORIGINS.description} \`stock\` is \`inventory\`; \`closableTypes\` is read too.`,
      type: ['array', 'string', 'null'],
      items: { type: ['string', 'null'] },
    },
  }),
  NewLogData: {
    ...taken(
      'What changed of the offer. Any of them may be left out, or be a number or its text.',
      {
        externalOfferId: anyText(
          'Id of the offer on the channel. 200 characters at the most.'
        ),
        inventory: anyText(
          'Items in stock: a whole number from 0 to 2147483647.'
        ),
        salesPrice: anyText(
          'Price, 0 or more, with a point before its decimals. `price` is read too.'
        ),
        currency: anyText('Currency of the price: three letters of ISO 4217.'),
        status: {
          type: ['string', 'null'],
          description:
            '`synced` (also synched, synchronized, success, healthy), `sending` (also pending), `error`, or `unavailable` (also disabled, discarded, rejected, inactive), in any case.',
        },
      }
    ),
    type: ['object', 'null'],
  },
  NewLog: taken(
    'A log to add. Only `type` and `description` are required.',
    {
      type: {
        type: 'string',
        description:
          '`success`, `info` (also information), `warning`, or `failure` (also error), in any case.',
      },
      description: {
        type: ['string', 'number'],
        description: 'What happened.',
      },
      date: dateTaken('When it happened; now when left out.'),
      agent: anyText('The system that writes it. 200 characters at the most.'),
      evidence: {
        description:
          'The call behind the log, as text. A text alone is the request.',
        type: ['object', 'string', 'null'],
        properties: {
          request: anyText('What was sent.'),
          response: anyText('What came back.'),
        },
      },
      data: schemaRef('NewLogData'),
      errors: {
        description:
          'All errors that were found, up to 1000; one alone may stand without a list. Those of a failure are opened on the offer; those of other types are shown with the log alone. A failure without any opens one `NTMAP-001`.',
        oneOf: [
          schemaRef('NewLogError'),
          { type: 'array', items: schemaRef('NewLogError'), maxItems: 1000 },
          { type: 'null' },
        ],
      },
    },
    ['type', 'description']
  ),
}

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
        'Adds to an open interaction. A list of up to 1000 logs is our own extension: it is stored whole or not at all, and answered by a list. What was answered with 201 is stored durably. A log never changes afterwards.',
      parameters: KEY,
      body: {
        oneOf: [
          schemaRef('NewLog'),
          {
            type: 'array',
            items: schemaRef('NewLog'),
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
