/**
 * What masking costs: how fast texts of ten megabytes are read, and whether
 * texts that are made to keep it busy cost more than their length.
 */
import { keyFinder } from '../node/domain/masking/keys'
import { mask } from '../node/domain/masking/mask'
import { HOSTILE_UNITS } from '../node/testing/maskingCorpus'
import { milliseconds, quantile, Row } from './figures.mts'

const KEYS = keyFinder(['Shop-Code'])
const RUNS = 3
const SHORT = 25_000
const GROWTH = 16

/** Below this a measurement says nothing. */
const LEAST_MS = 5

/** So many of the hostile texts are told, those that grow most. */
const WORST = 5

export async function masking(): Promise<readonly Row[]> {
  const items = Array.from({ length: 60_000 }, (_, index) => ({
    sku: String(2_000_000 + index),
    title: 'Ground coffee 500 g, dark roast, for filters and machines',
    description: 'Grown in the hills, roasted slowly. '.repeat(2),
  }))
  const json = JSON.stringify({ items })
  const texts: ReadonlyArray<[string, string]> = [
    ['JSON', json],
    ['JSON on many lines', JSON.stringify({ items }, null, 2)],
    ['JSON in JSON', JSON.stringify({ body: json })],
    [
      'JSON with a secret',
      JSON.stringify({ items, next: { token: 'a1b2c3' } }),
    ],
    ['form', `items=${encodeURIComponent(json.slice(0, 4_000_000))}`],
  ]

  return [...texts.map(([name, text]) => speedOf(name, text)), ...growthOfAll()]
}

function speedOf(name: string, text: string): Row {
  const runs = Array.from({ length: RUNS }, () => costOf(text))
  const ms = quantile(runs, 0.5)
  const megabytes = text.length / 1e6

  return {
    text: name,
    MB: milliseconds(megabytes),
    ms: milliseconds(ms),
    'MB/s': milliseconds((megabytes / ms) * 1000),
    growth: '',
  }
}

/** How many times the cost a text has that is sixteen times as long; were the work squared, it would be 256. */
function growthOfAll(): readonly Row[] {
  const rows = HOSTILE_UNITS.map((unit) => {
    const textOf = (length: number) => unit.repeat(length / unit.length)

    // What is compiled on the way is no work of the text.
    costOf(textOf(SHORT))

    const short = Math.max(LEAST_MS, costOf(textOf(SHORT)))
    const text = textOf(SHORT * GROWTH)
    const long = costOf(text)

    return {
      text: JSON.stringify(unit),
      MB: milliseconds(text.length / 1e6),
      ms: milliseconds(long),
      'MB/s': milliseconds((text.length / 1e6 / long) * 1000),
      growth: milliseconds(long / short),
    }
  })

  return rows.sort((a, b) => b.growth - a.growth).slice(0, WORST)
}

/** Milliseconds of the processor. */
function costOf(text: string): number {
  const before = process.cpuUsage()

  mask(text, KEYS, 'evidence')

  const { user, system } = process.cpuUsage(before)

  return (user + system) / 1000
}
