import { answer, Json, operation, schemaRef, taken, told } from './build'

const ID = 'Vendor and name, such as `vtex.amazon`; also the id of each feed.'

const properties: Json = {
  vendor: {
    type: ['string', 'number'],
    description: 'Who made the connector. 1 to 100 characters.',
    examples: ['acme'],
  },
  name: {
    type: ['string', 'number'],
    description: 'Name of the marketplace. 1 to 100 characters.',
    examples: ['Corner Market'],
  },
  logo: {
    type: 'string',
    format: 'uri',
    description:
      'Address of the logo, http or https; 300 by 300 pixels fit best.',
  },
}

export const channelSchemas: Json = {
  Channel: told('A marketplace, as one connector reaches it.', {
    id: { type: 'string', description: ID },
    vendor: { type: 'string', description: 'Who made the connector.' },
    name: { type: 'string', description: 'Name of the marketplace.' },
    logo: { type: 'string', description: 'Address of the logo.' },
  }),
  NewChannel: taken(
    'A channel to create. All but `id` is required.',
    {
      ...properties,
      id: {
        type: ['string', 'number', 'null'],
        description: `${ID} Made of vendor and name when it is left out: in lower case, without accents, with hyphens between words.`,
        pattern: '^[^\\s/?#%]{1,200}$',
        'x-extension': true,
      },
    },
    ['vendor', 'name', 'logo']
  ),
}

export const channelPaths: Json = {
  '/api/sent-offers/channels': {
    post: operation({
      operationId: 'createChannel',
      tag: 'Channels',
      summary: 'Create a channel',
      description:
        'Once for each marketplace. All accounts share a channel, and the account that creates it owns it: for its owner the same id again changes the channel, and for others it is answered as it stands when nothing would change.',
      body: schemaRef('NewChannel'),
      examples: {
        channel: {
          value: {
            vendor: 'acme',
            name: 'Corner Market',
            logo: 'https://static.example.com/corner-market.png',
          },
        },
      },
      answers: {
        201: answer('The channel as it stands.', schemaRef('Channel')),
      },
      failures: [409],
    }),
  },
}
