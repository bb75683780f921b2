/** Mistakes put into the app as it is, one at a time, to see that a check catches them. */
import { join } from 'node:path'
import type { Check, Fault } from '../fault'
import { readTree, withChanges } from '../tree'
import type { Tree } from '../tree'

type Changes = Readonly<Record<string, string | Buffer | null>>

export type Seed = {
  /** The mistake, as the test names it. */
  kind: string
  changes: Changes
  /** Where the fault is told to be. */
  file: string
  /** Part of what is told of it. */
  says: string
  /** Part of what is told to do. */
  fix: string
}

export const APP: Tree = readTree(join(__dirname, '../../..'))

/** The text of a file with one piece changed, which has to be there. */
export function edited(
  file: string,
  piece: string | RegExp,
  by: string
): Changes {
  const text = APP.read(file) ?? ''
  const result = text.replace(piece, by)

  if (result === text) throw new Error(`${file} has no ${piece}.`)

  return { [file]: result }
}

/** The value of a JSON file, changed. */
export function editedJson<T>(file: string, change: (value: T) => T): Changes {
  const value = change(JSON.parse(APP.read(file) ?? ''))

  return { [file]: JSON.stringify(value, null, 2) }
}

/** Adds a line to a file, or writes a file of that line. */
export function withLine(file: string, line: string): Changes {
  return { [file]: `${APP.read(file) ?? ''}${line}\n` }
}

/** Says what the check finds in nothing but the mistake, and that it finds nothing without. */
export function catches(
  check: Check,
  seeds: readonly Seed[],
  app: Tree = APP
): void {
  let present: readonly Fault[]

  beforeAll(() => {
    present = check(app).faults
  })

  it('finds nothing wrong with the app', () => {
    expect(present).toEqual([])
  })

  it.each(seeds)('catches $kind', ({ changes, file, says, fix }) => {
    const known = present.map(toText)
    const faults = check(withChanges(app, changes)).faults

    expect(faults.filter((fault) => !known.includes(toText(fault)))).toEqual([
      expect.objectContaining({
        file,
        message: expect.stringContaining(says),
        fix: expect.stringContaining(fix),
      }),
    ])
  })
}

const toText = (fault: Fault) => JSON.stringify(fault)
