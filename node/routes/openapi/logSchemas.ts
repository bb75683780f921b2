import { Json, listOf, schemaRef, taken, told } from './build'
import { dateTaken, HEX_ID, INSTANT } from './values'

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
      'The call behind a log, as text such as cURL, with its secrets masked; `{}` when there is none.',
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
          'Price, 0 or more, with a point before its decimals, which are rounded to 10. `price` is read too.'
        ),
        currency: anyText(
          'Currency of the price: three letters of ISO 4217. Without a price it says nothing, and is let pass.'
        ),
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
          'The call behind the log, as text. A text alone is the request. Secrets in it are masked before it is stored.',
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
