/**
 * The description of the Sent Offers API as this app serves it (OpenAPI 3.1).
 * What VTEX's own API does not have is marked `x-extension`.
 */
import { answer, Json, operation } from './build'
import { channelPaths, channelSchemas } from './channels'
import { errorCodePaths, errorCodeSchemas } from './errorCodes'
import { failureResponses, failureSchemas } from './failures'
import { feedPaths, feedSchemas } from './feeds'
import { interactionPaths, interactionSchemas } from './interactions'
import { logPaths } from './logs'
import { logSchemas } from './logSchemas'
import { parameters } from './parameters'
import { settingsPaths, settingsSchemas } from './settings'

const INTRODUCTION = `
Connectors tell here what happens to the offers of an account on a channel.

1. Create the **channel** once, and activate a **feed** of it for each account.
2. Open an **interaction** for each update of an offer, add **logs** as things
   happen, and close it. Or tell it all in one call.
3. Failures list their **errors**; the offer shows them until a success of the
   same origin archives them.

**What is read.** Properties are found in any case, and unknown ones ignored.
Numbers may be text, and text may be a number. An empty text, null, and a
placeholder such as \`{{feedId}}\` that nothing filled, count as absent. NUL
characters become U+FFFD. A body may have 16 MiB.

**What is answered.** One form only: ids of 32 upper-case hexadecimal digits,
times in UTC to the second, failures as \`Failure\` describes. No answer may be
cached. \`HEAD\` answers as \`GET\` without the body, and \`OPTIONS\` names the
methods of an address.

**What is masked.** Passwords, tokens, cookies, keys and other secrets, numbers of
payment cards, CPF and CNPJ are masked in all texts of a log before it is stored,
and nowhere kept. In their place stands a mark such as
\`__MASKED_TOKEN_33_64__\`: what it was, and between how many and how many
characters it had. An account can name keys of its own (\`settings\`). A text
that could not be searched is masked as a whole: \`__MASKED_UNREAD_129_MORE__\`.

**What is kept.** Interactions and logs can be read for ten days after their
registration; offers and their open errors are kept.
`

export const document: Json = {
  openapi: '3.1.0',
  info: {
    title: 'Sent Offers API',
    version: '1.0.0',
    summary: 'What happened to every offer sent to a marketplace.',
    description: INTRODUCTION.trim(),
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [
    { url: '/', description: "The app's own host." },
    {
      url: '/_v/offer-management',
      description: 'An account of VTEX IO in which the app is installed.',
    },
  ],
  security: [{ appKey: [], appToken: [] }, { token: [] }, { session: [] }],
  tags: [
    {
      name: 'Channels',
      description: 'Marketplaces, as connectors reach them.',
    },
    { name: 'Feeds', description: 'On which channels an account sells.' },
    {
      name: 'Interactions',
      description: 'What happens to offers, from its cause to its end.',
    },
    { name: 'Logs', description: 'Each thing that happens in an interaction.' },
    {
      name: 'Search',
      description: 'Interactions and error codes, by what they are about.',
    },
    {
      name: 'Error codes',
      description: 'The catalogue of errors and what to do about them.',
    },
    {
      name: 'Settings',
      description: 'What an account chooses for itself.',
    },
    { name: 'Description', description: 'This document.' },
  ],
  paths: {
    ...channelPaths,
    ...feedPaths,
    ...interactionPaths,
    ...logPaths,
    ...errorCodePaths,
    ...settingsPaths,
    '/api/sent-offers/openapi.json': {
      get: operation({
        operationId: 'getDescription',
        tag: 'Description',
        summary: 'Get this description',
        description: 'Needs neither credentials nor an account.',
        audience: 'everybody',
        answers: {
          200: answer('The description of this API, as OpenAPI 3.1.', {
            type: 'object',
            required: ['openapi', 'info', 'paths'],
          }),
        },
        extension: true,
      }),
    },
  },
  components: {
    parameters,
    responses: failureResponses,
    schemas: {
      ...channelSchemas,
      ...feedSchemas,
      ...interactionSchemas,
      ...logSchemas,
      ...errorCodeSchemas,
      ...settingsSchemas,
      ...failureSchemas,
    },
    securitySchemes: {
      appKey: {
        type: 'apiKey',
        in: 'header',
        name: 'X-VTEX-API-AppKey',
        description:
          'The key of a pair that the account made for its connector.',
      },
      appToken: {
        type: 'apiKey',
        in: 'header',
        name: 'X-VTEX-API-AppToken',
        description: 'The token of the same pair.',
      },
      token: {
        type: 'apiKey',
        in: 'header',
        name: 'VtexIdclientAutCookie',
        description: 'A token of VTEX ID.',
      },
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: 'VtexIdclientAutCookie',
        description:
          'The session of a person in the Admin. A change that another site makes the browser send is not let in by it.',
      },
    },
  },
}
