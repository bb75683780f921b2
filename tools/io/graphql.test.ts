import { checkContract } from './contract'
import { checkDocuments } from './documents'
import { checkRootFields } from './rootFields'
import { APP, catches, edited, withLine } from './testing/seeds'

const SCHEMA = 'graphql/schema.graphql'
const CHANNEL = 'graphql/types/channel.graphql'
const OFFERS = 'react/data/evidence.graphql'

const AUTH = `
    @auth(
      scope: PRIVATE
      productCode: "66"
      resourceCode: "workspace-read-write"
    )`

const CACHE = '@cacheControl(scope: PRIVATE, maxAge: 0)'

const TELLING = '\n    @tellFailures'

describe('the schema', () => {
  catches(checkContract, [
    {
      kind: 'a schema without its first file',
      // Its types stand elsewhere, so that the schema is whole.
      changes: {
        [SCHEMA]: null,
        'graphql/types/query.graphql': APP.read(SCHEMA)!,
      },
      file: SCHEMA,
      says: 'There is no such file',
      fix: 'Query and Mutation',
    },
    {
      kind: 'what is no GraphQL',
      changes: withLine(CHANNEL, 'type {'),
      file: CHANNEL,
      says: 'Syntax Error',
      fix: 'Mend what is written there.',
    },
    {
      kind: 'a type that nobody declares',
      changes: edited(CHANNEL, 'name: String!', 'name: Name!'),
      file: CHANNEL,
      says: 'Unknown type "Name"',
      fix: 'Mend it',
    },
    {
      kind: 'a type that no field leads to',
      changes: withLine(CHANNEL, 'type Logo { address: String! }'),
      file: CHANNEL,
      says: 'No field leads to the type `Logo`.',
      fix: 'Take it away, or use it.',
    },
    {
      kind: 'a type that stands twice',
      changes: withLine(CHANNEL, 'type Money { cents: Int! }'),
      file: 'graphql/types/scalars.graphql',
      says: 'There can be only one type named "Money"',
      fix: 'take away what is there twice',
    },
    {
      kind: 'a type of the runtime',
      changes: withLine(CHANNEL, 'enum IOAuthScope { NOBODY }'),
      file: CHANNEL,
      says: 'There can be only one type named "IOAuthScope"',
      fix: 'the runtime adds its own to every schema',
    },
    {
      kind: 'a type that keeps no promise of its interface',
      changes: edited(
        CHANNEL,
        'type Channel {',
        'interface Named { title: String! }\n\ntype Channel implements Named {'
      ),
      file: CHANNEL,
      says: 'Interface field Named.title expected but Channel does not provide it',
      fix: 'Mend the type.',
    },
    {
      kind: 'a directive of the runtime',
      changes: withLine(SCHEMA, 'directive @sanitize on ENUM'),
      file: SCHEMA,
      says: 'There can be only one directive named "sanitize"',
      fix: 'the runtime adds its own to every schema',
    },
  ])
})

describe('the root fields', () => {
  catches(checkRootFields, [
    {
      kind: 'a field that asks for no role',
      changes: edited(SCHEMA, AUTH, ''),
      file: SCHEMA,
      says: '`Query.offers` has no `@auth`',
      fix: '@auth(scope: PRIVATE, productCode: "66", resourceCode: "workspace-read-write")',
    },
    {
      kind: 'a mutation that asks for no role',
      changes: withLine(
        CHANNEL,
        'type Mutation { forget(id: ID!): Channel @tellFailures }'
      ),
      file: CHANNEL,
      says: '`Mutation.forget` has no `@auth`',
      fix: 'Add `@auth(',
    },
    {
      kind: 'a field that does not say to whom it answers',
      changes: edited(SCHEMA, '      scope: PRIVATE\n', ''),
      file: SCHEMA,
      says: '`@auth` of `Query.offers` has no `scope`',
      fix: 'Write `@auth(scope: PRIVATE',
    },
    {
      kind: 'a field that answers anybody',
      changes: edited(
        SCHEMA,
        '      scope: PRIVATE\n',
        '      scope: PUBLIC\n'
      ),
      file: SCHEMA,
      says: '`Query.offers` answers anybody.',
      fix: 'Write `@auth(scope: PRIVATE',
    },
    {
      kind: 'a field that names no resource',
      changes: edited(SCHEMA, /\n +resourceCode: .*/, ''),
      file: SCHEMA,
      says: 'names no resource',
      fix: 'resourceCode: "workspace-read-write"',
    },
    {
      kind: 'a field that asks for another role than the others',
      changes: edited(SCHEMA, 'productCode: "66"', 'productCode: "64"'),
      file: SCHEMA,
      says: 'another role than node/middlewares/resource.ts',
      fix: 'productCode: "66"',
    },
    {
      kind: 'a field whose answers may be kept',
      changes: edited(SCHEMA, CACHE, ''),
      file: SCHEMA,
      says: 'Answers of `Query.offers` may be kept by a cache',
      fix: CACHE,
    },
    {
      kind: 'a field whose answers everybody may be given',
      changes: edited(SCHEMA, CACHE, CACHE.replace('PRIVATE', 'PUBLIC')),
      file: SCHEMA,
      says: 'for others to read',
      fix: CACHE,
    },
    {
      kind: 'a time to keep that is a word',
      changes: edited(SCHEMA, CACHE, CACHE.replace('0', 'SHORT')),
      file: SCHEMA,
      says: '`maxAge` of `Query.offers` is no number',
      fix: CACHE,
    },
    {
      kind: 'a field that does not tell what its guards throw',
      changes: edited(SCHEMA, TELLING, ''),
      file: SCHEMA,
      says: '`@auth` of `Query.offers` throws is logged',
      fix: 'Write `@tellFailures` as its last directive.',
    },
    {
      kind: 'a guard that is not told of',
      changes: edited(SCHEMA, `${CACHE}${TELLING}`, `${TELLING}\n    ${CACHE}`),
      file: SCHEMA,
      says: '`@tellFailures` of `Query.offers` does not tell',
      fix: 'as its last directive',
    },
  ])
})

describe('the documents of the pages', () => {
  const provider = '@context(provider: "sellertools.offer-management@0.x")'

  catches(checkDocuments, [
    {
      kind: 'a field that no app is named for',
      changes: edited(OFFERS, provider, ''),
      file: OFFERS,
      says: 'Another app, or none, would answer the field `log`.',
      fix: provider,
    },
    {
      kind: 'a field that another version answers',
      changes: edited(OFFERS, '@0.x', '@1.x'),
      file: OFFERS,
      says: 'Another app, or none',
      fix: provider,
    },
    {
      kind: 'two operations in a file',
      changes: withLine(
        OFFERS,
        `query Other { errorCode(id: "x") ${provider} { id } }`
      ),
      file: OFFERS,
      says: 'as one operation',
      fix: 'files of their own',
    },
    {
      kind: 'an operation without a name',
      changes: edited(OFFERS, 'query Evidence', 'query'),
      file: OFFERS,
      says: 'by its name',
      fix: 'with a name',
    },
  ])
})
