import { existsSync } from 'node:fs'
import { join } from 'node:path'

import declared from '../../../admin/routes.json'
import { matchRoute, visiblePath } from './routes'

test('a page stands at the declared path without the part that marks the frame', () => {
  expect(visiblePath('/admin/app/offer-management')).toBe(
    '/admin/offer-management'
  )
  expect(matchRoute('/admin/offer-management')).toEqual({
    component: 'OfferList',
    params: {},
  })
  expect(matchRoute('/admin/offer-management/')?.component).toBe('OfferList')
})

test('parameters are read from the path as they were written', () => {
  const path =
    '/admin/offer-management/vtex.meli-classic/a%2Fb%25/interactions/0A'

  expect(matchRoute(path)).toEqual({
    component: 'InteractionDetails',
    params: {
      feedId: 'vtex.meli-classic',
      skuId: 'a/b%',
      interactionId: '0A',
    },
  })
})

test('a stray percent sign in the path is kept', () => {
  expect(
    matchRoute('/admin/offer-management/vtex.amazon/100%')?.params.skuId
  ).toBe('100%')
})

test('an address of no page matches nothing', () => {
  expect(matchRoute('/admin/elsewhere')).toBeNull()
  expect(matchRoute('/admin/offer-management/a/b/c/d/e')).toBeNull()
})

test('every route names an entry of react/', () => {
  const missing = Object.values(declared).filter(
    ({ component }) =>
      !existsSync(join(__dirname, `../../../react/${component}.tsx`))
  )

  expect(missing).toEqual([])
})
