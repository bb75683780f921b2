import service from '../service.json'
import { routes } from '.'

const declared: Record<
  string,
  { path: string; access: string; policies?: Array<{ actions: string[] }> }
> = service.routes

test('every route that is declared is served, and every one that is served is declared', () => {
  expect(Object.keys(declared).sort()).toEqual(Object.keys(routes).sort())
})

test('the platform lets through the methods that a route has, and no others', () => {
  for (const [id, { route, audience }] of Object.entries(routes)) {
    const { access, policies = [] } = declared[id]
    const actions = policies.flatMap((policy) => policy.actions)
    const methods = Object.keys(route).map((method) => method.toLowerCase())

    if (audience === 'everybody') expect(access).toBe('public')
    else expect([id, actions.sort()]).toEqual([id, methods.sort()])
  }
})

test('a path that says all comes before one that its parameters would match', () => {
  const paths = Object.values(declared).map(({ path }) => path)

  for (const [index, path] of paths.entries()) {
    const pattern = new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)
    const hidden = paths.slice(index + 1).filter((later) => pattern.test(later))

    expect([path, hidden]).toEqual([path, []])
  }
})
