import { chooseLanguage, nameOfLanguage } from './language'

const AVAILABLE = ['en', 'es', 'pt']
const choose = (asked: Partial<Parameters<typeof chooseLanguage>[1]>) =>
  chooseLanguage(AVAILABLE, {
    address: null,
    stored: null,
    browser: [],
    ...asked,
  })

test('the address decides, then the last choice, then the browser', () => {
  const all = { address: 'pt', stored: 'es', browser: ['en-GB'] }

  expect(choose(all)).toBe('pt')
  expect(choose({ ...all, address: null })).toBe('es')
  expect(choose({ browser: ['fr-FR', 'pt-BR', 'es'] })).toBe('pt')
})

test('a language of a region is found as the language', () => {
  expect(choose({ address: 'pt-BR' })).toBe('pt')
  expect(choose({ address: 'ES_ar' })).toBe('es')
})

test('a language that is asked for and missing gives English', () => {
  expect(choose({ address: 'fr', stored: 'pt', browser: ['es'] })).toBe('en')
  expect(choose({ browser: ['ja'] })).toBe('en')
  expect(choose({})).toBe('en')
})

test('every language is listed under its own name', () => {
  expect(AVAILABLE.map(nameOfLanguage)).toEqual([
    'English',
    'Español',
    'Português',
  ])
})
