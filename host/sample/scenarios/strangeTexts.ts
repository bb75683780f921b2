/**
 * A tea whose texts hold all that a page must show without harm: markup and
 * script, writing from right to left, signs of many code points, a word longer
 * than any line, and a description of several thousand letters.
 */
import { exchange } from '../evidence'
import { failure, info, Scenario } from '../scenario'

const OFFER = { channel: 'v2v.saggin', sku: '107' } as const

const HTML =
  '<h1 style="position:fixed;inset:0;background:red">Sale!</h1><script>document.title = "owned"</script><img src="x" onerror="document.title = \'owned\'"><a href="javascript:alert(1)">Read more</a>'

const ARABIC = 'شاي سينشا الأخضر، ٢٠ كيسًا'
const HEBREW = 'תה ירוק סנצ׳ה, 20 שקיקים'
const EMOJI = '🍵🌿👩🏽‍🌾👨‍👩‍👧‍👦🏳️‍🌈'

/** A word that no line can be broken in, as exported catalogues have them. */
const LONG_WORD = 'GreenTea'.repeat(60)

export const strangeTexts: Scenario = {
  name: 'strangeTexts',
  ends: [{ ...OFFER, status: 'error' }],
  chapters: [
    {
      ...OFFER,
      minutesAgo: 412,
      source: 'channel',
      origin: 'catalog',
      context: 'setup',
      telling: 'stepwise',
      result: 'failure',
      lines: [
        info(0, 'broadcaster', `Received: ${HTML}`),
        info(1, 'מערכת ‏Saggin', `${ARABIC} · ${HEBREW} · ${EMOJI}`),
        info(2, LONG_WORD.slice(0, 200), LONG_WORD),
        info(
          2,
          'Saggin',
          `The description was read. ${'It tastes of spring, of grass and of the sea. '.repeat(90)}`
        ),
        info(
          3,
          'Saggin',
          'First line.\nSecond line,\twith a tab.\n\n    Indented line.'
        ),
        failure(5, 'Saggin', `The channel refused the description: ${HTML}`, {
          evidence: exchange(
            {
              method: 'POST',
              url: 'https://saggin.vtexcommercestable.com.br/api/catalog/pvt/product?name=Sencha%20Green%20Tea',
              headers: { 'X-VTEX-API-AppToken': '***' },
              body: {
                Name: `Sencha Green Tea ${EMOJI}`,
                Description: HTML,
                Brand: "Leaf & Kettle's",
              },
            },
            400,
            { Message: `Invalid markup: ${HTML}` }
          ),
          errors: [
            {
              code: 'CTLG-006',
              externalCode: '<b>HTML-1</b>',
              title: `Description has <script> in it ${EMOJI}`,
              description: `${HTML} ${ARABIC} ${LONG_WORD}`,
              closableOrigins: ['catalog'],
            },
          ],
        }),
      ],
    },
  ],
}
