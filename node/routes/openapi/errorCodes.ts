import {
  answer,
  Json,
  listOf,
  operation,
  parameterRef,
  schemaRef,
  told,
} from './build'
import { contentRangeHeader } from './parameters'

export const errorCodeSchemas: Json = {
  ErrorCode: told(
    'A kind of error, from the catalogue that this app keeps.',
    {
      id: { type: 'string', description: 'Such as `CTLG-006`.' },
      type: {
        type: 'string',
        description: 'Short name of the kind, such as `Description`.',
      },
      description: { type: 'string', description: 'What the kind covers.' },
      solutionText: {
        type: 'string',
        description: 'What to do; left out when the seller can do nothing.',
      },
      solutionLink: {
        type: 'string',
        description:
          'Where to do it, with `{accountName}`, `{skuId}` and `{productId}` left to be filled in.',
      },
    },
    ['solutionText', 'solutionLink']
  ),
}

const SEARCH = [
  'errorCodeText',
  'channels',
  'brand',
  'category',
  'errorCategory',
  'errorCodeSort',
  'from',
  'to',
]

export const errorCodePaths: Json = {
  '/api/sent-offers/search/errors': {
    get: operation({
      operationId: 'searchErrors',
      tag: 'Search',
      summary: 'Search error codes',
      description:
        'The catalogue of error codes. Channels, brands and categories narrow it to the codes that are open on such offers of the account.',
      parameters: SEARCH.map(parameterRef),
      answers: {
        200: answer(
          'One page of them.',
          listOf(
            schemaRef('ErrorCode'),
            'Error codes, in the order asked for.'
          ),
          contentRangeHeader
        ),
      },
    }),
  },
  '/api/sent-offers/error-codes/{errorCodeId}': {
    get: operation({
      operationId: 'getErrorCode',
      tag: 'Error codes',
      summary: 'Get an error code',
      description: 'What a code means, and what to do about it.',
      parameters: [parameterRef('errorCodeId')],
      audience: 'caller',
      answers: {
        200: answer(
          'A list with the one code, or with all codes.',
          listOf(schemaRef('ErrorCode'), 'One, or all.')
        ),
      },
      failures: [404],
    }),
  },
}
