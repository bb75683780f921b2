import { answer, FAILURES, Json, schemaRef, told } from './build'

const RETRY_AFTER: Json = {
  'Retry-After': {
    description: 'Seconds to wait before the same call is worth trying again.',
    schema: { type: 'string', pattern: '^\\d+$' },
  },
}

const ALLOW: Json = {
  Allow: {
    description: 'The methods that this address has, with commas between them.',
    schema: { type: 'string' },
  },
}

const MEANINGS: Readonly<Record<keyof typeof FAILURES, string>> = {
  400: '`BAD_INPUT`: something that was sent cannot be understood. `details` lists every fault, each with its place; after 100 of them a last one says that there are more. Nothing was stored.',
  401: '`UNAUTHENTICATED`: there are no credentials, or they are not valid.',
  403: '`FORBIDDEN`: the credentials are valid and give no access to the account of `an`. What the account has, and whether there is one, is not told.',
  404: 'What the address names does not exist, or belongs to a feed that is not active. `code` says what is missing: `CHANNEL_NOT_FOUND`, `FEED_NOT_FOUND`, `OFFER_NOT_FOUND`, `INTERACTION_NOT_FOUND`, `LOG_NOT_FOUND`, `ERROR_CODE_NOT_FOUND`, or `ROUTE_NOT_FOUND` for an address that is none of this API.',
  405: '`METHOD_NOT_ALLOWED`: the address exists and does not have this method. `OPTIONS` on any address answers 204 with the methods it has.',
  409: 'The call contradicts what is stored. `CHANNEL_TAKEN`: another account owns a channel of this id with other data. `FEED_ALREADY_ACTIVE`: change the feed with PUT. `INTERACTION_CLOSED`: a closed interaction takes no more logs.',
  410: '`INTERACTION_EXPIRED`: the id is of an interaction registered more than ten days ago. Interactions and their logs are kept for ten days; the message says when it went.',
  413: '`BODY_TOO_LARGE`: the body, unpacked, has more than 16 MiB. Send it in several calls.',
  415: '`UNSUPPORTED_MEDIA_TYPE`: the body is said not to be JSON in UTF-8. `gzip`, `deflate` and `br` are understood as Content-Encoding.',
  429: '`TOO_MANY_REQUESTS`: more calls came, or run at once, than one installation takes.',
  500: '`INTERNAL`: a fault of this app. Give `requestId` to who runs it.',
  503: '`STORE_UNAVAILABLE`: the database, or the service that checks credentials, cannot be reached. Nothing was stored; the call may be repeated as it is.',
}

export const failureSchemas: Json = {
  Fault: told('One fault of what was sent.', {
    path: {
      type: 'string',
      description:
        'Where it is, as the caller wrote it: a property such as `errors[0].code`, or the name of a parameter. Empty for the whole body.',
      examples: ['data.inventory'],
    },
    message: {
      type: 'string',
      description: 'What is wrong, and what would be right.',
      examples: ['must be a whole number from 0 to 2147483647'],
    },
  }),
  Failure: told('The one form of every failure.', {
    code: {
      description: 'Tells failures apart. The list does not shrink.',
      enum: Object.values(FAILURES).flatMap(({ codes }) => codes),
    },
    message: {
      type: 'string',
      description: 'The same for people, in English.',
    },
    details: {
      type: 'array',
      description: 'The faults of what was sent; empty for other failures.',
      items: schemaRef('Fault'),
    },
    requestId: {
      type: 'string',
      description: 'Names this call to who runs the app.',
    },
  }),
}

/** By the names that the operations refer to. */
export const failureResponses: Json = Object.fromEntries(
  Object.entries(FAILURES).map(([status, { name }]) => [
    name,
    answer(
      MEANINGS[Number(status) as keyof typeof FAILURES],
      schemaRef('Failure'),
      headersOf(status)
    ),
  ])
)

function headersOf(status: string): Json | undefined {
  if (status === '405') return ALLOW

  return status === '429' || status === '503' ? RETRY_AFTER : undefined
}
