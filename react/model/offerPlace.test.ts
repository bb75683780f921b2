import { interactionPath, offerPath, toRoute } from './offerPlace'

test('an interaction lies under its offer', () => {
  expect(interactionPath('vtex.amazon', '12', 'ABC')).toBe(
    `${offerPath('vtex.amazon', '12')}/interactions/ABC`
  )
})

test('ids cannot leave their place in the address', () => {
  expect(offerPath('a/b', '1?x#y')).toBe(
    '/admin/offer-management/a%2Fb/1%3Fx%23y'
  )
})

test("an address leads to the platform's route of its page", () => {
  expect(toRoute('/admin/offer-management/a/1?page=2')).toBe(
    '/admin/app/offer-management/a/1?page=2'
  )
  expect(toRoute('/admin/app/offer-management')).toBe(
    '/admin/app/offer-management'
  )
})
