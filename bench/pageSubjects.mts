/** Where a page that is measured shows what, and how it is used. */
import { LOGS } from './longInteraction.mts'
import { Sight } from './probe.mts'

/** A page to measure: where it shows what, and how it is used. */
export type Subject = {
  readonly url: string
  readonly emptyUrl: string
  readonly useful: Sight
  readonly row: string
  readonly complete: Sight
  readonly failures: string
  readonly filtered: Sight
  readonly searched: Sight
  /** Time for which a search waits for more letters. */
  readonly typingPauseMs: number
  /** The clicks that lead to the body of the first log. */
  readonly body: ReadonlyArray<{
    readonly click: string
    readonly shows: Sight
  }>
}

type Counts = { readonly failures: number; readonly found: number }
type Handles = Omit<Subject, 'url' | 'emptyUrl'>

/** The names of the parts, in English. */
export function ourPage({ failures, found }: Counts): Handles {
  const count = '.om-timeline__count'
  const all = LOGS.toLocaleString('en')

  return {
    useful: { selector: '#result-title' },
    row: 'tr[data-row]',
    complete: { selector: count, text: `${all} logs`, isWhole: true },
    failures: '.om-types__type:has-text("Failure")',
    filtered: {
      selector: count,
      text: `${failures.toLocaleString('en')} of ${all} shown`,
    },
    searched: {
      selector: count,
      text: `${found.toLocaleString('en')} of ${all} shown`,
    },
    typingPauseMs: 150,
    body: [
      {
        click: 'tr[data-row] [data-main]',
        shows: { selector: '#evidence-response' },
      },
      {
        click: '#evidence-response',
        shows: { selector: '.om-panel .om-code__row' },
      },
    ],
  }
}

export function plainPage({ failures, found }: Counts): Handles {
  const count = '[role=status]'

  return {
    useful: { selector: '#result' },
    row: 'tr',
    complete: { selector: count, text: `${LOGS} logs`, isWhole: true },
    failures: '#filter',
    filtered: { selector: count, text: `${failures} of ${LOGS} logs` },
    searched: { selector: count, text: `${found} of ${LOGS} logs` },
    typingPauseMs: 0,
    body: [{ click: '#body', shows: { selector: 'pre', text: '{' } }],
  }
}
