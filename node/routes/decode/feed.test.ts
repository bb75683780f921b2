import { Failure } from '../../domain/errors'
import { decodeChannel } from './channel'
import { decodeFeedSettings, decodeNewFeed } from './feed'

const CHANNEL = {
  vendor: 'acme',
  name: 'Corner Market',
  logo: 'https://static.example.com/corner.png',
}

function faultsOf(decode: () => unknown) {
  try {
    decode()
  } catch (error) {
    return (error as Failure).facts.details?.map(({ path }) => path)
  }

  throw new Error('nothing was refused')
}

describe('a feed', () => {
  test.each(['salesChannel', 'salesChannels', 'SalesChannels', 'salesPolicy'])(
    'has its trade policy under %s, as text or number (5.1)',
    (name) => {
      for (const value of ['5', 5]) {
        expect(
          decodeNewFeed({ id: 'acme.x', affiliateId: 'MKP', [name]: value })
            .salesChannel
        ).toBe('5')
      }
    }
  )

  test.each(['affiliateId', 'affiliatedId', 'AffiliatedId'])(
    'has its affiliate under %s, whatever its form (5.2)',
    (name) => {
      for (const value of ['MKP', '1234', 'vtex.meli-classic']) {
        expect(
          decodeNewFeed({ id: 'acme.x', [name]: value, salesChannel: 1 })
            .affiliateId
        ).toBe(value)
      }
    }
  )

  test.each(['acme.x', '1234', 1234])('has any id, such as %j (5.3)', (id) => {
    expect(decodeNewFeed({ id, affiliateId: 'MKP', salesChannel: 1 }).id).toBe(
      String(id)
    )
  })

  test('is not activated without all three', () => {
    expect(faultsOf(() => decodeNewFeed({ id: '{{feedId}}' }))).toEqual([
      'id',
      'affiliateId',
      'salesChannel',
    ])
  })

  test('is changed in what is given, its id being let pass', () => {
    expect(decodeFeedSettings({ id: 'acme.x', salesChannels: 2 })).toEqual({
      salesChannel: '2',
    })
    expect(decodeFeedSettings({ affiliateId: 'ABC' })).toEqual({
      affiliateId: 'ABC',
    })
    expect(faultsOf(() => decodeFeedSettings({ id: 'acme.x' }))).toEqual([''])
  })
})

describe('a channel', () => {
  test('is taken as it is told (5.4)', () => {
    expect(decodeChannel({ ...CHANNEL, NAME: 'x' })).toEqual({
      ...CHANNEL,
      id: null,
    })
  })

  test('may choose its id (5.38)', () => {
    const id = 'vtex.meli-classic'

    expect(decodeChannel({ ...CHANNEL, id }).id).toBe(id)
  })

  test.each(['a/b', '.hidden', 'a b', 'a?b', '%2e', 'x'.repeat(201)])(
    'may not choose an id that no path can hold: %s',
    (id) => {
      expect(faultsOf(() => decodeChannel({ ...CHANNEL, id }))).toEqual(['id'])
    }
  )

  test.each(['javascript:alert(1)', 'logo.png', 'ftp://x/y.png', 7])(
    'has a logo that a page can show, not %j',
    (logo) => {
      expect(faultsOf(() => decodeChannel({ ...CHANNEL, logo }))).toEqual([
        'logo',
      ])
    }
  )

  test('is refused with all that is missing', () => {
    expect(faultsOf(() => decodeChannel({ name: '!!!' }))).toEqual([
      'vendor',
      'name',
      'logo',
    ])
  })
})
