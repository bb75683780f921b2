import fc from 'fast-check'

import { formatJson } from './formatJson'
import { formatXml } from './formatXml'
import { finish } from './work'

const json = (text: string) => finish(formatJson(text))
const xml = (text: string) => finish(formatXml(text))

describe('JSON', () => {
  test('is laid out as JSON.stringify lays it out', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(json(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2))
      })
    )
  })

  test('keeps digits, order and what is said twice', () => {
    expect(
      json('{"id":12345678901234567890,"price":10.00,"b":1e5,"a":1,"a":2}')
    ).toBe(
      '{\n  "id": 12345678901234567890,\n  "price": 10.00,\n  "b": 1e5,\n  "a": 1,\n  "a": 2\n}'
    )
  })

  test('shows marks that stand where a value stood', () => {
    expect(json('{"token":__MASKED_TOKEN_33_64__}')).toBe(
      '{\n  "token": __MASKED_TOKEN_33_64__\n}'
    )
  })

  test('that was cut is shown to its end', () => {
    expect(json('{"a":[1,{"b":"tex')).toBe(
      '{\n  "a": [\n    1,\n    {\n      "b": "tex'
    )
  })

  test('on several lines stays on several lines', () => {
    expect(json('{"a":1}\n{"a":2}')).toBe('{\n  "a": 1\n}\n{\n  "a": 2\n}')
  })

  test('loses nothing but space, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '{',
            '}',
            '[',
            ']',
            ',',
            ':',
            '"',
            '\\',
            'a',
            ' ',
            '\n',
            '\u00a0',
            '\ud83d'
          )
        ),
        (parts) => {
          const text = parts.join('')
          const bare = (one: string) => one.replace(/[ \n]/g, '')

          expect(bare(json(text))).toBe(bare(text))
        }
      )
    )
  })

  test('that is very deep does not grow without end', () => {
    expect(json('['.repeat(2000)).length).toBeLessThan(200000)
  })
})

describe('XML', () => {
  test('is indented by its depth, short texts beside their element', () => {
    expect(
      xml('<?xml version="1.0"?><a><b x="1>2">text</b><c/><d><e></e></d></a>')
    ).toBe(
      [
        '<?xml version="1.0"?>',
        '<a>',
        '  <b x="1>2">text</b>',
        '  <c/>',
        '  <d>',
        '    <e></e>',
        '  </d>',
        '</a>',
      ].join('\n')
    )
  })

  test('keeps comments and what is taken literally', () => {
    expect(xml('<a><!-- <b> --><![CDATA[<x>&</x>]]></a>')).toBe(
      ['<a>', '  <!-- <b> -->', '  <![CDATA[<x>&</x>]]>', '</a>'].join('\n')
    )
  })

  test('of a page does not wait for the end of what is never closed', () => {
    expect(xml('<html><br><p>x</p></html>')).toBe(
      ['<html>', '  <br>', '  <p>x</p>', '</html>'].join('\n')
    )
  })

  test('loses nothing but space, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<',
            '>',
            '/',
            '!--',
            '-->',
            '"',
            "'",
            'a',
            ' ',
            '\n',
            '=',
            '![CDATA[',
            ']]>',
            '?'
          )
        ),
        (parts) => {
          const text = parts.join('')
          const bare = (one: string) => one.replace(/[ \n]/g, '')

          expect(bare(xml(text))).toBe(bare(text))
        }
      )
    )
  })
})
