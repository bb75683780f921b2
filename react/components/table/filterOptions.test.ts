import { findOptions, withChosen } from './filterOptions'

const options = ['Açúcar', 'Café', 'Massas'].map((label) => ({
  value: label,
  label,
}))

test('looking for an option minds neither case nor accents', () => {
  expect(findOptions(options, ' acuc')).toEqual([options[0]])
  expect(findOptions(options, 'CAFÉ')).toEqual([options[1]])
})

test('no text finds every option', () => {
  expect(findOptions(options, ' ')).toEqual(options)
})

test('a choice that no offer has any more can still be taken back', () => {
  expect(withChosen(options, ['Café', 'Chá'])).toEqual([
    { value: 'Chá', label: 'Chá' },
    ...options,
  ])
})
