// Lints texts as if they were files of the project: JSON pairs of path and text
// on stdin, for each the list of its messages on stdout. A program of its own,
// because Jest cannot load ESLint's configuration.
import { text } from 'node:stream/consumers'
import { ESLint } from 'eslint'
import { root } from '../setup/run.mjs'

const eslint = new ESLint({ cwd: root })
const files = JSON.parse(await text(process.stdin))
const results = await Promise.all(
  files.map(([filePath, code]) => eslint.lintText(code, { filePath }))
)

process.stdout.write(
  JSON.stringify(
    results.map(([{ messages }]) => messages.map(({ message }) => message))
  )
)
