import { SAMPLE_SKUS } from '../../platform/sampleCatalogue'
import { CHANNELS } from '../channels'
import { EXAMPLES, SCENARIOS } from './index'
import { leakedSecrets } from './leakedSecrets'

const chapters = SCENARIOS.flatMap((scenario) => scenario.chapters)
const offers = SCENARIOS.flatMap((scenario) => scenario.ends)
const offerKey = ({ channel, sku }: { channel: string; sku: string }) =>
  `${channel}/${sku}`

describe('the scenarios of the sample', () => {
  it('are 27 stories of 51 offers on 8 channels, with every product of the store', () => {
    expect(new Set(SCENARIOS.map(({ name }) => name)).size).toBe(27)
    expect(new Set(offers.map(offerKey)).size).toBe(51)
    expect(new Set(offers.map(({ channel }) => channel)).size).toBe(
      CHANNELS.length
    )
    expect(new Set(offers.map(({ sku }) => sku)).size).toBe(SAMPLE_SKUS.length)
  })

  it('never tell of the same offer in two stories', () => {
    expect(offers).toHaveLength(new Set(offers.map(offerKey)).size)

    for (const { chapters: own, ends } of SCENARIOS) {
      expect(new Set(own.map(offerKey))).toEqual(new Set(ends.map(offerKey)))
    }
  })

  it('speak of channels and SKUs that there are', () => {
    const channels = CHANNELS.map(({ id }) => id)
    const skus = SAMPLE_SKUS.map(({ Id }) => String(Id))

    for (const { channel, sku } of chapters) {
      expect(channels).toContain(channel)
      expect(skus).toContain(sku)
    }
  })

  it('tell logs in the order of their time, and none of the future', () => {
    for (const { lines, minutesAgo } of chapters) {
      const seconds = lines.map(({ atSeconds }) => atSeconds)

      expect(seconds).toEqual([...seconds].sort((a, b) => a - b))
      expect(seconds[seconds.length - 1]).toBeLessThan(minutesAgo * 60)
    }
  })

  it('have an interaction of exactly two thousand logs of three types', () => {
    const [longest] = [...chapters].sort(
      (a, b) => b.lines.length - a.lines.length
    )

    expect(longest.lines).toHaveLength(2000)
    expect(new Set(longest.lines.map(({ type }) => type))).toEqual(
      new Set(['info', 'warning', 'success'])
    )
  })

  it('end in each status and each result, and have an example of each result', () => {
    expect(new Set(offers.map(({ status }) => status)).size).toBe(4)
    expect(new Set(chapters.map(({ result }) => result)).size).toBe(4)

    for (const [result, chapter] of Object.entries(EXAMPLES)) {
      expect(chapter.result).toBe(result)
    }
  })

  it('star the secrets in their evidence, but for those that are made up to be masked', () => {
    const evidence = SCENARIOS.filter((scenario) => scenario !== leakedSecrets)
      .flatMap((scenario) => scenario.chapters)
      .flatMap(({ lines }) => lines)
      .map((line) => line.evidence?.request ?? '')
      .join('\n')

    const tokens = evidence.match(
      /(?:AppToken|AppKey|Api-Key|access-token|Authorization): (?:Bearer )?([^']*)/g
    )

    expect(tokens?.length).toBeGreaterThan(20)
    expect(tokens?.filter((token) => !token.endsWith('***'))).toEqual([])
  })
})
