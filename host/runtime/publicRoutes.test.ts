import { findPublicRoute } from './publicRoutes'

const ROUTES = {
  feeds: { path: '/feeds', public: true },
  feed: { path: '/feeds/:feedId', public: true },
  unified: { path: '/skus/:skuId/unified', public: true },
  interaction: { path: '/skus/:skuId/:interactionId', public: true },
  hidden: { path: '/_v/graphql', public: false },
}

test.each([
  ['/feeds', 'feeds', {}],
  ['/feeds/a%2Fb%20%C3%A7+', 'feed', { feedId: 'a/b ç+' }],
  ['/feeds/%E0%A4%A', 'feed', { feedId: '%E0%A4%A' }],
  ['/skus/1/unified', 'unified', { skuId: '1' }],
  ['/skus/1/2', 'interaction', { skuId: '1', interactionId: '2' }],
])('%s is the route %s', (path, id, params) => {
  expect(findPublicRoute(ROUTES, path)).toEqual({ id, params })
})

test.each(['/', '/feeds/', '/feeds/a/b', '/skus//2', '/_v/graphql'])(
  '%s is no public route',
  (path) => {
    expect(findPublicRoute(ROUTES, path)).toBeNull()
  }
)
