import { MANIFEST } from './manifest'
import type { Manifest, Policy } from './manifest'
import { checkPolicies } from './outbound'
import { APP, catches, editedJson } from './testing/seeds'

const CATALOG = '/api/catalog_system/pvt/sku/stockkeepingunitbyid/*'

const withPolicies = (change: (policies: Policy[]) => Policy[]) =>
  editedJson<Manifest>(MANIFEST, (manifest) => ({
    ...manifest,
    policies: change(manifest.policies ?? []),
  }))

const without = (piece: string) =>
  withPolicies((policies) =>
    policies.filter((policy) => !JSON.stringify(policy).includes(piece))
  )

const and = (name: string, attrs?: Record<string, string>) =>
  withPolicies((policies) => [...policies, { name, ...(attrs && { attrs }) }])

describe('the policies of the manifest', () => {
  catches(checkPolicies, [
    {
      kind: 'a call that no policy allows',
      changes: without(CATALOG),
      file: 'node/clients/catalog.ts',
      says: 'no policy lets it',
      fix: `path \`${CATALOG}\``,
    },
    {
      kind: 'a new client without a policy',
      changes: {
        'node/clients/prices.ts':
          "export class Prices extends ExternalClient {\n  url = 'http://api.vtex.com/acme/pricing'\n}\n",
      },
      file: 'node/clients/prices.ts',
      says: 'It calls `api.vtex.com/acme/pricing`',
      fix: 'host `api.vtex.com` and path `/acme/pricing`',
    },
    {
      kind: 'what @auth calls without a policy',
      changes: without('authenticated/user'),
      file: 'graphql/schema.graphql',
      says: 'It calls `vtexid.vtex.com.br/api/vtexid/pub/authenticated/user`',
      fix: 'host `vtexid.vtex.com.br`',
    },
    {
      kind: 'a policy for what nothing calls',
      changes: and('outbound-access', {
        host: 'api.vtex.com',
        path: '/api/oms/*',
      }),
      file: MANIFEST,
      says: 'Nothing calls `api.vtex.com/api/oms/*`.',
      fix: 'an app asks for no more than it uses',
    },
    {
      kind: 'a policy for all of a host',
      changes: withPolicies((policies) =>
        policies.map((policy) =>
          policy.attrs?.path === CATALOG
            ? { ...policy, attrs: { ...policy.attrs, path: '/*' } }
            : policy
        )
      ),
      file: MANIFEST,
      says: 'its path is all of the host',
      fix: 'the path as far as it is fixed',
    },
    {
      kind: 'a policy for an address instead of a host',
      changes: and('outbound-access', {
        host: 'https://api.vtex.com/',
        path: CATALOG,
      }),
      file: MANIFEST,
      says: 'its host is none',
      fix: 'Name the host',
    },
    {
      kind: 'a policy that the code does not need',
      changes: and('OMSViewer'),
      file: MANIFEST,
      says: 'Nothing in node/ needs the policy `OMSViewer`.',
      fix: 'Take it away.',
    },
    {
      kind: 'a policy that stands twice',
      changes: and('colossus-fire-event'),
      file: MANIFEST,
      says: '`colossus-fire-event` stands twice',
      fix: 'Take one away.',
    },
    {
      kind: 'what needs a policy and has none',
      changes: {
        'node/clients/marks.ts':
          'export const read = (vbase: VBase) => vbase\n',
      },
      file: 'node/clients/marks.ts',
      says: 'without the policy `vbase-read-write`',
      fix: 'Add `{ "name": "vbase-read-write" }`',
    },
  ])

  it('are for calls that are found in the code', () => {
    expect(checkPolicies(APP).seen).toMatch(/, ([89]|1\d) calls$/)
  })
})
