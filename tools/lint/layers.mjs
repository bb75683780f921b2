// Which folder may import from which, and what to do instead where it may not.
// docs/architecture.md draws the same arrows.

/** What tests and what tests are made of may see besides. */
export const TESTS = ['**/*.test.ts', '**/*.test.tsx', '**/testing/**']

const LAYERS = [
  {
    folder: 'node/domain',
    sees: [],
    instead:
      'The domain imports only itself. What it needs from outside is handed in as an argument, or is a port that node/domain declares.',
  },
  {
    folder: 'node/operations',
    sees: ['node/domain'],
    instead:
      'An operation knows the domain only. Take what it needs from Deps, and leave words of the wire to routes/ and resolvers/.',
  },
  {
    folder: 'node/storage',
    sees: ['node/domain'],
    instead:
      'A store implements the port of node/domain, with its words and nothing of its callers. How Master Data is called belongs to node/clients.',
  },
  {
    folder: 'node/clients',
    sees: ['node/domain', 'node/operations', 'node/storage'],
    instead:
      'A client answers in words of the domain. What it does for a caller is decided in node/operations.',
  },
  {
    folder: 'node/middlewares',
    sees: ['node/domain', 'node/clients'],
    instead:
      'A middleware serves every route alike. What one noun needs belongs to its operation.',
  },
  {
    folder: 'node/routes',
    sees: ['node/domain', 'node/operations', 'node/middlewares'],
    instead:
      'A route decodes, calls one operation and presents. Reach stores and clients through the operation; GraphQL is a neighbour, not a part.',
  },
  {
    folder: 'node/resolvers',
    sees: [
      'node/domain',
      'node/operations',
      'node/clients',
      'node/middlewares',
    ],
    instead:
      'A resolver calls one operation and presents. Reach the store through the operation; REST is a neighbour, not a part.',
  },
  {
    folder: 'node/events',
    sees: [
      'node/domain',
      'node/operations',
      'node/clients',
      'node/storage',
      'node/middlewares',
    ],
    instead:
      'An event calls one operation, as a route does. Reach the store through the operation; REST and GraphQL are neighbours, not parts.',
  },
  {
    folder: 'react/model',
    sees: [],
    instead:
      'The model is plain data and pure functions. Hand texts, components and answers of the server in from outside.',
  },
  {
    folder: 'react/i18n',
    sees: ['react/model', 'messages'],
    instead:
      'i18n knows the words of the model and the messages. Components call it, not it them.',
  },
  {
    folder: 'react/data',
    sees: ['react/model'],
    instead:
      'Data turns what the server tells into the model. What is drawn from it belongs to react/components, put together in react/pages.',
  },
  {
    folder: 'react/components',
    sees: ['react/model', 'react/i18n'],
    instead:
      'A component draws what it is given. Read data in react/pages and hand it in as props.',
  },
  {
    folder: 'react/pages',
    sees: ['react/data', 'react/components', 'react/model', 'react/i18n'],
    instead:
      'A page puts data and components together. What is shared between two pages belongs into a component.',
  },
  {
    folder: 'host/storage',
    sees: ['node/domain', 'node/storage', 'host/config.ts', 'host/root.ts'],
    instead:
      'A store implements the port of node/domain, with its words and nothing of its callers.',
  },
  {
    folder: 'host/sample',
    sees: ['host/platform'],
    instead:
      'The sample is a connector like any other: it knows the public REST API, and the catalogue of the stand-ins.',
  },
  {
    folder: 'host/ingest',
    sees: [
      'node/domain',
      'node/operations',
      'node/clients/ids.ts',
      'node/middlewares',
      'node/routes/body.ts',
      'node/routes/decode',
      'node/storage/turns.ts',
      'host/config.ts',
      'host/startFailure.ts',
      'host/storage/openStore.ts',
    ],
    instead:
      'What ingests a file is an edge, as a route is: it decodes, calls one operation, and tells what became of it. The API is reached over HTTP.',
  },
  {
    folder: 'host/platform',
    sees: [
      'node/domain',
      'host/config.ts',
      'host/root.ts',
      // What the stand-in of Master Data keeps its documents in.
      'host/storage/migrate.ts',
      'host/storage/pgliteSql.ts',
      'host/storage/sql.ts',
      'node/storage/turns.ts',
    ],
    instead:
      "The stand-ins of VTEX's APIs are reached over HTTP and know nothing of the app behind it.",
  },
  {
    folder: 'host/shell',
    sees: ['admin', 'messages'],
    instead:
      'The shell stands around the pages. It reaches them as VTEX does: by the names in admin/routes.json.',
  },
]

const APART = [
  {
    target: './react',
    from: './node',
    message:
      'react/ and node/ meet in graphql/ alone: describe it there and run `npm run codegen`.',
  },
  {
    target: './node',
    from: './react',
    message:
      'react/ and node/ meet in graphql/ alone: describe it there and run `npm run codegen`.',
  },
  ...['react', 'node'].map((target) => ({
    target: `./${target}`,
    from: './host',
    message:
      'Nothing in the app knows the host. Describe what the app needs as a port, and let the host fill it.',
  })),
]

const SERVICE = {
  target: './host',
  from: './node',
  except: [
    './index.ts',
    './service.json',
    './domain',
    './operations',
    './clients',
    './middlewares',
    './storage',
    './testing',
    // A host reads the bodies of GraphQL itself, as safely as the routes read theirs.
    './routes/body.ts',
    // A file of bodies is read as the routes read theirs.
    './routes/decode',
  ],
  message:
    'Routes and resolvers are reached through the Service that node/index.ts exports, as VTEX IO reaches them.',
}

/** Zones for everything that is delivered. */
export const zones = [...LAYERS.map(toZone), ...APART, SERVICE]

/** Zones for tests, which may look behind every layer of their own half. */
export const zonesOfTests = APART

function toZone({ folder, sees, instead }) {
  return {
    target: `./${folder}`,
    from: '.',
    except: [
      `./${folder}`,
      ...sees.map((path) => `./${path}`),
      './node_modules',
      './react/node_modules',
      './host/node_modules',
    ],
    message: instead,
  }
}
