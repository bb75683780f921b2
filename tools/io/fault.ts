/** What a check finds, and how it says where. */
import type { Tree } from './tree'

export type Fault = {
  readonly file: string
  /** From 1; absent when the fault is no line's. */
  readonly line?: number
  /** What is wrong, as a sentence. */
  readonly message: string
  /** What to do about it, as a sentence. */
  readonly fix: string
}

export type Findings = {
  /** How much was looked at, such as `214 files`. */
  readonly seen: string
  readonly faults: readonly Fault[]
}

export type Check = (tree: Tree) => Findings

/** The first line of a text that holds a piece of it; undefined when none does. */
export function lineOf(
  text: string | undefined,
  piece: string
): number | undefined {
  const at = text?.indexOf(piece) ?? -1

  return at === -1 ? undefined : text?.slice(0, at).split('\n').length
}

/** A fault in a file, at the first line that holds a piece of text. */
export function faultAt(
  tree: Tree,
  file: string,
  piece: string,
  message: string,
  fix: string
): Fault {
  return { file, line: lineOf(tree.read(file), piece), message, fix }
}

/** The value of a JSON file, or the fault that it is none. */
export function readJson<T>(
  tree: Tree,
  file: string
): { value: T; faults: [] } | { value: undefined; faults: Fault[] } {
  const text = tree.read(file)

  if (text === undefined) {
    const message = 'There is no such file, and the builder reads it.'

    return {
      value: undefined,
      faults: [{ file, message, fix: 'Write it.' }],
    }
  }

  try {
    return { value: JSON.parse(text), faults: [] }
  } catch (error) {
    const message = `It is no JSON: ${(error as Error).message}.`

    return {
      value: undefined,
      faults: [{ file, message, fix: 'Mend the text there.' }],
    }
  }
}

/** `3 files`, `1 file`. */
export function count(
  length: number,
  one: string,
  several = `${one}s`
): string {
  return `${length} ${length === 1 ? one : several}`
}

/** What is printed of a check: a line for it, and below it what is wrong and how to mend it. */
export function report(title: string, { seen, faults }: Findings): string {
  return [
    `${faults.length ? '✗' : '✓'} ${title} (${seen})`,
    ...faults.map(({ file, line, message, fix }) =>
      [
        `    ${line === undefined ? file : `${file}:${line}`}`,
        `      ${message}`,
        `      ${fix}`,
      ].join('\n')
    ),
  ].join('\n')
}
