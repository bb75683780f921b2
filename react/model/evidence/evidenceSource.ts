import type { Evidence, Log } from '../log'
import type { ReadError } from '../readError'

/**
 * Where the calls behind the logs of one interaction come from: the server, or
 * a file that was saved.
 */
export interface EvidenceSource {
  /** The call behind a log; empty when it has none. Rejects with a `ReadError`. */
  read: (log: Pick<Log, 'id' | 'hasEvidence'>) => Promise<Evidence>

  /**
   * Looks for a text, in any case, in the evidence of all logs. `onPart` is told
   * the ids found since the last time it was called, `isDone` with the last of
   * them; `error` when the search ended early. Nothing is told once the function
   * that is returned has been called.
   */
  search: (
    text: string,
    onPart: (ids: string[], isDone: boolean, error?: ReadError) => void
  ) => () => void
}
