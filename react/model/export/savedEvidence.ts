import type { EvidenceSource } from '../evidence/evidenceSource'
import type { Evidence } from '../log'
import type { ReadEvidence } from './exportRun'
import type { SavedInteraction } from './savedInteraction'

/** So many characters are searched before the browser may draw again. */
const PIECE = 4000000

type Kept = Pick<SavedInteraction, 'logs' | 'evidence'>

/** The evidence that a file holds. */
export function savedEvidence({ logs, evidence }: Kept): EvidenceSource {
  return {
    read: ({ id }) => Promise.resolve(evidence?.get(id) ?? {}),

    search: (text, onPart) => {
      const sought = text.toLowerCase()
      let at = 0
      let timer = setTimeout(searchOn, 0)

      function searchOn() {
        const found: string[] = []
        let searched = 0

        while (at < logs.length && searched < PIECE) {
          const { id } = logs[at]
          const { request = '', response = '' } = evidence?.get(id) ?? {}

          if (
            request.toLowerCase().indexOf(sought) !== -1 ||
            response.toLowerCase().indexOf(sought) !== -1
          ) {
            found.push(id)
          }

          searched += request.length + response.length + 1
          at += 1
        }

        const isDone = at >= logs.length

        if (!isDone) timer = setTimeout(searchOn, 0)
        onPart(found, isDone)
      }

      return () => clearTimeout(timer)
    },
  }
}

/** The same for another file; undefined when this one holds none. */
export function savedEvidenceReader({
  evidence,
}: Kept): ReadEvidence | undefined {
  return (
    evidence &&
    (async (logIds) =>
      new Map(
        logIds.map((id): [string, Evidence] => [id, evidence.get(id) ?? {}])
      ))
  )
}
