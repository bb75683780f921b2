import type { Opened } from '../../model/export/decodeSaved'
import { decodeSaved } from '../../model/export/decodeSaved'

/** More is too much for one text of a browser. */
export const MOST_MEGABYTES = 256

/** What came of a file that somebody chose. */
export type ReadFile =
  Opened | { problem: { kind: 'tooLarge' } | { kind: 'lost' } }

/** Reads a file within the browser. It is sent nowhere. */
export function readFile(file: File): Promise<ReadFile> {
  if (file.size > MOST_MEGABYTES * 1000 * 1000) {
    return Promise.resolve({ problem: { kind: 'tooLarge' } })
  }

  return new Promise((resolve) => {
    const reader = new FileReader()

    reader.onload = () => resolve(decodeSaved(String(reader.result)))
    reader.onerror = () => resolve({ problem: { kind: 'lost' } })
    reader.readAsText(file)
  })
}
