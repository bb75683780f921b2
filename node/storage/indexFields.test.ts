import { searchKey } from '../domain/searchKey'
import { EMPTY_LEDGER, stateOf } from '../domain/offerLedger'
import { Offer } from '../domain/offer'
import { toInstant } from '../domain/instant'
import { openInteraction } from '../domain/interaction'
import { aProduct } from '../testing/factories'
import { anError, at, idAt, OFFER } from '../testing/offerStory'
import { AWKWARD_TEXTS } from '../testing/storeContract/roundTrips'
import { Entity } from './documents'
import {
  fromOpenCodes,
  IndexFields,
  interactionIndex,
  offerIndex,
} from './indexFields'
import { kindOf } from './schemas'
import { startOfId, toSearchText } from './searchText'

const SAFE = /^[A-Za-z0-9._-]+$/

function anOffer(offer: Partial<Offer> = {}): Offer {
  return {
    ...OFFER,
    ...stateOf(EMPTY_LEDGER),
    id: idAt(at('2026-03-10')),
    createdAt: at('2026-03-10'),
    updatedAt: at('2026-03-10'),
    product: null,
    ...offer,
  }
}

function anInteraction(offer: Offer) {
  return openInteraction(offer, idAt(at('2026-03-10')), {
    startDate: toInstant(0),
    source: 'seller',
    origin: 'price',
    context: 'ongoing',
  })
}

/** An offer all of whose texts are this one. */
function offerOf(text: string): Offer {
  return anOffer({
    feedId: text,
    skuId: text,
    externalOfferId: text,
    product: aProduct({
      productId: text,
      name: text,
      eans: [text, text],
      brand: text,
      category: text,
    }),
  })
}

test.each([...AWKWARD_TEXTS, '', ' ', '*', 'a=b OR c=d'])(
  'Nothing of the text %j gets into a field as it is',
  (text) => {
    const offer = offerOf(text)
    const fields = {
      ...offerIndex(offer),
      ...interactionIndex(anInteraction(offer), offer),
    }

    for (const value of Object.values(fields)) {
      if (typeof value === 'string' && value) expect(value).toMatch(SAFE)
      else if (value !== '') expect(value).toEqual(expect.any(Number))
    }
  }
)

test('Every field is of the kind that its schema says, and none is null: what does not comply is not found', () => {
  for (const offer of [anOffer(), offerOf('x')]) {
    const checked: Array<[Entity, IndexFields]> = [
      ['offers', offerIndex(offer)],
      ['interactions', interactionIndex(anInteraction(offer), offer)],
    ]

    for (const [entity, fields] of checked) {
      for (const [field, value] of Object.entries(fields)) {
        if (field === 'openCodes') continue
        const kind = kindOf(entity, field)

        expect([field, typeof value]).toEqual([
          field,
          kind === 'string' ? 'string' : 'number',
        ])
      }
    }
  }
})

test('No field is too long for an index, and the beginning of a long name is found', () => {
  const word = '漢'.repeat(100)
  const offer = offerOf(`${word} ${'x'.repeat(5000)}`)
  const all: IndexFields = {
    ...offerIndex(offer),
    ...interactionIndex(anInteraction(offer), offer),
  }
  const { openCodes, ...fields } = all

  for (const value of Object.values(fields)) {
    expect(String(value).length).toBeLessThan(1024)
  }
  expect(fields.name).toContain(toSearchText(word))
})

test('What is not known yet is found by no word and no id', () => {
  const { name, ids, brand, category } = offerIndex(
    anOffer({ skuId: 'b', externalOfferId: null })
  )

  for (const word of ['a', 'n', 'none', '0', '1', '8', '9']) {
    expect(name).not.toContain(toSearchText(searchKey(word)))
    expect(ids).not.toContain(startOfId(word))
  }
  expect([brand, category]).toEqual(['0', '0'])
})

test('A brand is told from one of other capitals, accents or spaces', () => {
  const brands = ['Casa', 'casa', 'Cása', 'Casa ', ''].map(
    (brand) => offerIndex(anOffer({ product: aProduct({ brand }) })).brand
  )

  expect(new Set(brands).size).toBe(brands.length)
})

test('The codes of open errors come back as they were sent, each once', () => {
  const codes = ['ctlg-006', 'CTLG-006', ...AWKWARD_TEXTS]
  const { openErrors, openCodes } = offerIndex(
    anOffer({
      openErrors: [...codes, ...codes].map((code) => ({
        ...anError({ code }),
        origin: 'price',
        interactionId: idAt(at('2026-03-10')),
        date: at('2026-03-10'),
        seq: 1,
      })),
    })
  )

  expect(openErrors).toBe(2 * codes.length)
  expect(fromOpenCodes(String(openCodes))).toEqual(codes)
})
