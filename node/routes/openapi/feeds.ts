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

const settings: Json = {
  affiliateId: {
    type: ['string', 'number'],
    description:
      'Identifies the marketplace on VTEX, mostly three consonants. `affiliatedId` is read too.',
    examples: ['CRN'],
  },
  salesChannels: {
    type: ['string', 'number'],
    description:
      'Trade policy of the channel. `salesChannel` and `salesPolicy` are read too; one of the three must be sent.',
    examples: ['5'],
  },
}

const feed: Json = {
  account: { type: 'string', description: 'The account it belongs to.' },
  id: { type: 'string', description: 'Id of the channel.' },
  affiliateId: {
    type: 'string',
    description: 'Identifies the marketplace on VTEX.',
  },
  salesChannel: { type: 'string', description: 'Trade policy of the channel.' },
}

export const feedSchemas: Json = {
  Feed: told('Says that an account sells on a channel.', feed),
  ChannelFeed: told('A feed with what is shown of its channel.', {
    ...feed,
    channelName: { type: 'string', description: 'Name of the marketplace.' },
    channelLogo: { type: 'string', description: 'Address of the logo.' },
  }),
  NewFeed: taken(
    'A feed to activate.',
    {
      id: {
        type: ['string', 'number'],
        description: 'Id of a channel that exists.',
        examples: ['acme.corner-market'],
      },
      ...settings,
    },
    ['id']
  ),
  FeedSettings: taken(
    'What is to change; one of the two at least. An `id` is let pass and ignored.',
    settings
  ),
}

const SETTINGS_EXAMPLE: Json = { affiliateId: 'CRN', salesChannels: '5' }

export const feedPaths: Json = {
  '/api/sent-offers/feeds': {
    get: operation({
      operationId: 'listFeeds',
      tag: 'Feeds',
      summary: 'List feeds',
      description: 'All active feeds of the account, by id.',
      answers: {
        200: answer(
          'The feeds.',
          listOf(schemaRef('ChannelFeed'), 'Active feeds, by id.')
        ),
      },
    }),
    post: operation({
      operationId: 'activateFeed',
      tag: 'Feeds',
      summary: 'Activate a feed',
      description:
        'Tells that the account sells on a channel. A feed that was deactivated is activated again with the settings given, and shows all it held before.',
      body: schemaRef('NewFeed'),
      examples: {
        feed: { value: { id: 'acme.corner-market', ...SETTINGS_EXAMPLE } },
      },
      answers: { 201: answer('The feed, now active.', schemaRef('Feed')) },
      failures: [404, 409],
    }),
  },
  '/api/sent-offers/feeds/{feedId}': {
    get: operation({
      operationId: 'getFeed',
      tag: 'Feeds',
      summary: 'Get a feed',
      description: 'One active feed of the account.',
      parameters: [parameterRef('feedId')],
      answers: { 200: answer('The feed.', schemaRef('ChannelFeed')) },
      failures: [404],
    }),
    put: operation({
      operationId: 'updateFeed',
      tag: 'Feeds',
      summary: 'Update a feed',
      description: 'Changes the affiliate, the trade policy, or both.',
      parameters: [parameterRef('feedId')],
      body: schemaRef('FeedSettings'),
      examples: { settings: { value: SETTINGS_EXAMPLE } },
      answers: { 204: { description: 'Changed. The answer is empty.' } },
      failures: [404],
    }),
    delete: operation({
      operationId: 'deactivateFeed',
      tag: 'Feeds',
      summary: 'Deactivate a feed',
      description:
        'Hides the feed with its offers, interactions and errors. Nothing is deleted: activating the feed shows them again. A feed that is not active answers 404.',
      parameters: [parameterRef('feedId')],
      answers: { 204: { description: 'Hidden. The answer is empty.' } },
      failures: [404],
    }),
  },
}
