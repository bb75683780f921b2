/** A figure beside what it is measured against, and what it is to reach. */
import { Row } from './figures.mts'

export type Versus = {
  readonly what: string
  readonly ours: number
  readonly against: string
  readonly theirs: number
  /** The least that `ours / theirs` is to be. */
  readonly aim: number
}

export function versusRow(versus: Versus, unit: string): Row {
  const { what, ours, against, theirs, aim } = versus
  const ratio = ours / theirs

  return {
    what,
    [`ours, ${unit}`]: Math.round(ours),
    against,
    [`theirs, ${unit}`]: Math.round(theirs),
    ratio: ratio.toFixed(2),
    aim: `>= ${aim}`,
    met: ratio >= aim ? 'yes' : 'no',
  }
}
