import { Json } from './build'

const account = {
  name: 'an',
  in: 'query',
  schema: { type: 'string' },
  example: 'grocery1',
}

const inPath = (name: string, description: string, schema: Json): Json => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
})

const inQuery = (name: string, description: string, schema: Json): Json => ({
  name,
  in: 'query',
  description,
  schema,
})

const TEXT: Json = { type: 'string' }
const ID: Json = { type: 'string', minLength: 1, maxLength: 200 }
const HEX_ID: Json = {
  type: 'string',
  pattern: '^[0-9A-Fa-f]{8}-?([0-9A-Fa-f]{4}-?){3}[0-9A-Fa-f]{12}$',
}

const POSITION: Json = { type: 'integer', minimum: 0, maximum: 999_999_999 }

/** Several values are sent as several parameters of the same name. */
const repeated = (items: Json = TEXT): Json => ({ type: 'array', items })

/** All parameters, by the names that the operations refer to. */
export const parameters: Json = {
  an: {
    ...account,
    required: true,
    description:
      'Name of the account. The credentials must belong to it, or be granted to act for it by License Manager.',
  },
  anyAccount: {
    ...account,
    description:
      'Name of the account. May be left out, as the answer is the same for all; when it is sent, the credentials must give access to it.',
  },
  feedId: inPath(
    'feedId',
    'Id of the feed, which is the id of its channel, such as `vtex.amazon`.',
    ID
  ),
  skuId: inPath('skuId', 'Id of the SKU on VTEX.', ID),
  interactionId: inPath(
    'interactionId',
    'Id of the interaction: 32 hexadecimal digits. Hyphens and lower case are let pass.',
    HEX_ID
  ),
  idempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'A key that the caller makes up for this request, such as a UUID. Sent again with the same body within 24 hours, the request happens no second time and is answered as it was the first time. With another body or address the key is refused. What failed is not kept.',
    schema: { type: 'string', pattern: '^[!-~]{1,255}$' },
    'x-extension': true,
  },
  logId: inPath('logId', 'Id of the log: 32 hexadecimal digits.', HEX_ID),
  errorCodeId: inPath(
    'errorCodeId',
    'A code, with or without a suffix: `CTLG-005`, `CTLG-005-001` and `CTLG-005.my-code` are the same. `errorId`, or a placeholder that nothing filled, asks for all codes.',
    TEXT
  ),
  interactionText: inQuery(
    'q',
    'Words of the name of the SKU, or the beginning of a SKU ID, a product ID, an EAN, an ID on the channel or an id of an interaction.',
    TEXT
  ),
  errorCodeText: inQuery(
    'q',
    'Text that the id, the type or the description of a code contains, in any case.',
    TEXT
  ),
  channels: {
    ...inQuery(
      'channels',
      'Ids of channels. Repeated, or with commas between them; `channel` is the same parameter.',
      repeated()
    ),
    explode: true,
  },
  brand: inQuery(
    'brand',
    'Names of brands, in full. Repeat the parameter for several.',
    repeated()
  ),
  category: inQuery(
    'category',
    'Names of categories, in full. Repeat the parameter for several.',
    repeated()
  ),
  scope: inQuery(
    'scope',
    'What the interactions are about: `catalog`, `price`, `inventory`. `origin` is the same parameter. A word that is none of them finds nothing.',
    repeated()
  ),
  result: inQuery(
    'result',
    'What came of the interactions: `processing`, `success`, `failure`, `notification`, in any case. A word that is none of them finds nothing.',
    repeated()
  ),
  errorCategory: inQuery(
    'errorCategory',
    'Types of error codes, in full and in any case, such as `Images`.',
    repeated()
  ),
  interactionSort: inQuery(
    'sort',
    'Order of the list: a field, then `asc` or `desc` after a comma; `-field` is descending too. Equal ones keep the order of their ids.',
    {
      type: 'string',
      pattern: '^-?(startDate|origin|result|skuId|feedId)(,(asc|desc))?$',
      default: 'startDate,desc',
    }
  ),
  errorCodeSort: inQuery('sort', 'Order of the list.', {
    type: 'string',
    pattern: '^-?(id|type)(,(asc|desc))?$',
    default: 'id,asc',
  }),
  from: inQuery(
    'from',
    'Position of the first item of the page, from 0 to 10,000.',
    {
      ...POSITION,
      default: 0,
    }
  ),
  to: inQuery(
    'to',
    'Position of the last item of the page, included. 15 items when left out, and 100 at the most.',
    POSITION
  ),
  fromDate: inQuery(
    'fromDate',
    'Finds what began then or later, in any of the notations of `startDate`.',
    { ...TEXT, examples: ['2022-03-07'] }
  ),
  toDate: inQuery(
    'toDate',
    'Finds what began up to then. A date without a time includes its whole day.',
    { ...TEXT, examples: ['2022-03-07'] }
  ),
}

/** Header of the answers that are pages of a list. */
export const contentRangeHeader: Json = {
  'REST-Content-Range': {
    description:
      'Which part of the list the page is, both ends included, and how long the whole list is: `resources 0-14/123`. A page without items has its position twice, as `resources 30-30/20`, and an empty list is `resources 0-0/0`. A list of more than 10,000 is not counted to its end, nor one of more than 1,000 that was searched by a text, brands or categories: its length is unknown and written as `*`, as in `resources 0-14/*`.',
    required: true,
    'x-extension': true,
    schema: { type: 'string', pattern: '^resources \\d+-\\d+/(\\d+|\\*)$' },
  },
}

export const etagHeader: Json = {
  ETag: {
    description:
      'Of a closed interaction, which never changes: sent back as `If-None-Match`, it is answered by 304 for as long as the interaction is kept. An open one has none.',
    required: false,
    'x-extension': true,
    schema: { type: 'string' },
  },
}
