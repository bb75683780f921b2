/** Reads the project's own documents, for the tests that hold them against the code. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const ROOT = join(__dirname, '../..')

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** The cells of the rows of the tables below a heading, without their heads. */
export function tableRows(markdown: string, heading: string): string[][] {
  return section(markdown, heading)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
    )
}

/** The blocks of shell code below a heading, joined. */
export function shellCode(markdown: string, heading: string): string {
  return [...section(markdown, heading).matchAll(/```sh\n(.*?)```/gs)]
    .map(([, code]) => code)
    .join('\n')
}

/** The text from a heading of the second level to the next. */
function section(markdown: string, heading: string): string {
  const [, text] = markdown.split(`\n## ${heading}\n`)

  if (text === undefined) throw new Error(`There is no heading ${heading}.`)

  return text.split('\n## ')[0]
}
