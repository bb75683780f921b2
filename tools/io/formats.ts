/** Options of dates and times that react-intl 3.9.1, VTEX IO's own, drops without a word. */
import ts from 'typescript'
import { count } from './fault'
import type { Fault, Findings } from './fault'
import type { Tree } from './tree'
import { sentBy } from './upload'

const DROPPED: Readonly<Record<string, string>> = {
  dateStyle: '`year`, `month` and `day`',
  timeStyle: '`hour`, `minute` and `second`',
  hourCycle: '`hour12`',
  dayPeriod: '`hour12`',
  fractionalSecondDigits: '`second`, and put the fraction behind it',
}

export function checkFormats(tree: Tree): Findings {
  const files = sentBy(tree).filter((path) => /^react\/.*\.tsx?$/.test(path))

  return {
    seen: count(files.length, 'file'),
    faults: files.flatMap((file) => formatFaults(file, tree.read(file) ?? '')),
  }
}

function formatFaults(file: string, text: string): Fault[] {
  if (!Object.keys(DROPPED).some((option) => text.includes(option))) return []
  const faults: Fault[] = []
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)

  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text in DROPPED && isName(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())

      faults.push({
        file,
        line: line + 1,
        message: `VTEX IO's react-intl drops \`${node.text}\`, and the date or time shows something else.`,
        fix: `Use ${DROPPED[node.text]}.`,
      })
    }

    ts.forEachChild(node, visit)
  }

  visit(source)

  return faults
}

/** Whether it names an option: in an object, or as an attribute of a component. */
function isName({ parent }: ts.Identifier): boolean {
  return (
    ts.isPropertyAssignment(parent) ||
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isJsxAttribute(parent)
  )
}
