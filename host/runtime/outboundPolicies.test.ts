import { mayCall } from './outboundPolicies'

const outbound = (host: string, path: string) => ({
  name: 'outbound-access',
  attrs: { host, path },
})

const POLICIES = [
  { name: 'ADMIN_DS' },
  outbound('api.vtex.com', '/api/dataentities/*'),
  outbound('{{account}}.vtexcommercestable.com.br', '/api/license-manager/*'),
]

const may = (url: string) => mayCall(POLICIES, 'grocery1', new URL(url))

test.each([
  'http://api.vtex.com/api/dataentities/offers/documents/1?_fields=a',
  'http://grocery1.vtexcommercestable.com.br/api/license-manager/pvt',
  'http://infra.io.vtex.com/apps/v0/grocery1/master/apps/x/settings',
])('%s may be called', (url) => {
  expect(may(url)).toBe(true)
})

test.each([
  'http://api.vtex.com/api/catalog',
  'http://api-vtex.com/api/dataentities/x',
  'http://api.vtex.com.example.com/api/dataentities/x',
  'http://other.vtexcommercestable.com.br/api/license-manager/pvt',
])('%s may not be called', (url) => {
  expect(may(url)).toBe(false)
})
