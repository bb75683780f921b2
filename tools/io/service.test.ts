import { checkService } from './service'
import { SERVICE } from './serviceRoutes'
import { APP, catches, editedJson } from './testing/seeds'
import { withChanges } from './tree'

type Service = Record<string, unknown> & {
  routes: Record<string, Record<string, unknown>>
  events: Record<string, Record<string, unknown>>
}

const service = (keys: object) =>
  editedJson<Service>(SERVICE, (file) => ({ ...file, ...keys }))

const route = (keys: object) =>
  editedJson<Service>(SERVICE, (file) => ({
    ...file,
    routes: { ...file.routes, feed: { ...file.routes.feed, ...keys } },
  }))

const policy = (keys: object) =>
  route({
    policies: [
      {
        effect: 'allow',
        actions: ['get'],
        principals: ['vrn:vtex.vtex-id:*:*:*:user/vtexappkey-*'],
        ...keys,
      },
    ],
  })

const event = (keys: object) =>
  editedJson<Service>(SERVICE, (file) => ({
    ...file,
    events: {
      ...file.events,
      onAppInstalled: { ...file.events.onAppInstalled, ...keys },
    },
  }))

const limit = (key: string, value: number, most: number) => ({
  kind: `${key} of ${value}`,
  changes: service({ [key]: value }),
  file: SERVICE,
  says: `\`${key}\` is ${value}, which VTEX IO does not grant.`,
  fix: `to ${most}.`,
})

describe('node/service.json', () => {
  catches(checkService, [
    limit('memory', 2048, 1024),
    limit('ttl', 5, 60),
    limit('timeout', 5000, 60),
    limit('minReplicas', 1, 40),
    limit('maxReplicas', 41, 40),
    limit('workers', 8, 4),
    limit('memory', 512.5, 1024),
    {
      kind: 'a limit that is not given',
      changes: service({ timeout: undefined }),
      file: SERVICE,
      says: '`timeout` is not given',
      fix: 'from 1 to 60',
    },
    {
      kind: 'more replicas at least than at most',
      changes: service({ minReplicas: 11 }),
      file: SERVICE,
      says: 'more replicas at least than at most',
      fix: 'no more than `maxReplicas`',
    },
    {
      kind: 'a key that VTEX IO does not know',
      changes: service({ cpu: 2 }),
      file: SERVICE,
      says: 'VTEX IO knows no `cpu` here.',
      fix: 'Take it away',
    },
    {
      kind: 'a route without a handler',
      changes: editedJson<Service>(SERVICE, (file) => ({
        ...file,
        routes: {
          ...file.routes,
          prices: {
            ...file.routes.openapi,
            path: '/_v/offer-management/prices',
          },
        },
      })),
      file: SERVICE,
      says: 'The route `prices` has no handler.',
      fix: 'in `routes` of node/index.ts',
    },
    {
      kind: 'a handler without a route',
      changes: editedJson<Service>(
        SERVICE,
        ({ routes: { feed: _taken, ...routes }, ...file }) => ({
          ...(file as Service),
          routes,
        })
      ),
      file: SERVICE,
      says: 'handles the route `feed`, which nothing leads to',
      fix: 'Add `feed` to `routes`',
    },
    {
      kind: 'an event without a handler',
      changes: editedJson<Service>(SERVICE, (file) => ({
        ...file,
        events: { ...file.events, onSale: { sender: 'x', topics: ['sold'] } },
      })),
      file: SERVICE,
      says: 'The event `onSale` has no handler.',
      fix: 'in `events` of node/index.ts',
    },
    {
      kind: 'a handler of an event that is not heard',
      changes: editedJson<Service>(
        SERVICE,
        ({ events: { onAppInstalled: _taken, ...events }, ...file }) => ({
          ...(file as Service),
          events,
        })
      ),
      file: SERVICE,
      says: 'handles the event `onAppInstalled`',
      fix: 'Add `onAppInstalled` to `events`',
    },
    {
      kind: 'an event that does not say what it hears',
      changes: event({ topics: undefined }),
      file: SERVICE,
      says: 'does not say which events it hears',
      fix: 'Write `sender` and `topics`.',
    },
    {
      kind: 'the deprecated keys of an event',
      changes: event({ keys: ['setup'] }),
      file: SERVICE,
      says: '`keys` of an event is deprecated.',
      fix: 'Write `topics`.',
    },
    {
      kind: 'a key that no route has',
      changes: route({ method: 'get' }),
      file: SERVICE,
      says: 'VTEX IO knows no `method` here.',
      fix: 'Take it away',
    },
    {
      kind: 'a path that may be the one of another app',
      changes: route({ path: '/_v/feeds/:feedId' }),
      file: SERVICE,
      says: 'does not carry the name of the app',
      fix: '`/_v/offer-management/`',
    },
    {
      kind: 'two routes with one path',
      changes: route({
        path: '/_v/offer-management/api/sent-offers/feeds',
      }),
      file: SERVICE,
      says: 'Another route has the path',
      fix: 'Give each its own.',
    },
    {
      kind: 'a route that is neither public nor private',
      changes: route({ public: undefined }),
      file: SERVICE,
      says: '`feed` does not say whether it is public.',
      fix: 'Write `public`.',
    },
    {
      kind: 'a route that does not say whom it answers',
      changes: route({ access: undefined, policies: undefined }),
      file: SERVICE,
      says: '`feed` does not say whom it answers.',
      fix: '"access": "authorized"',
    },
    {
      kind: 'a route that nobody may call',
      changes: route({ policies: [] }),
      file: SERVICE,
      says: '`feed` has no policies, and nobody may call it.',
      fix: 'Name in `policies` who may.',
    },
    {
      kind: 'policies that nobody asks',
      changes: route({ access: 'public' }),
      file: SERVICE,
      says: '`feed` has policies that nobody asks.',
      fix: '"access": "authorized"',
    },
    {
      kind: 'a policy without an effect',
      changes: policy({ effect: undefined }),
      file: SERVICE,
      says: 'has no effect',
      fix: '`allow` or `deny`',
    },
    {
      kind: 'a policy for a method in capitals',
      changes: policy({ actions: ['GET'] }),
      file: SERVICE,
      says: 'names no methods that there are',
      fix: 'in small letters',
    },
    {
      kind: 'a policy about nobody',
      changes: policy({ principals: ['vtexappkey-*'] }),
      file: SERVICE,
      says: 'is about nobody',
      fix: 'vrn:vtex.vtex-id:*:*:*:user/',
    },
    {
      kind: 'a policy that lets any app in',
      changes: policy({ principals: ['vrn:apps:*:*:*:app/*'] }),
      file: SERVICE,
      says: 'lets any app, or anybody, in',
      fix: 'Name the apps',
    },
  ])

  it('leaves to the runtime the ids that are its own', () => {
    const { faults } = checkService(
      withChanges(
        APP,
        editedJson<Service>(SERVICE, (file) => ({
          ...file,
          routes: { ...file.routes, __graphql: file.routes.openapi },
        }))
      )
    )

    expect(faults).toContainEqual(
      expect.objectContaining({
        message: expect.stringContaining('the runtime keeps for itself'),
        fix: 'Rename it.',
      })
    )
  })
})
