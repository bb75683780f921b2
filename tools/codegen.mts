// Writes the TypeScript of the GraphQL contract: what a server must answer, and
// what each document of the pages asks and gets. With `--check` it writes
// nothing and fails when a file is not what it would write.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { codegen } from '@graphql-codegen/core'
import * as operations from '@graphql-codegen/typescript-operations'
import * as resolvers from '@graphql-codegen/typescript-resolvers'
import * as typescript from '@graphql-codegen/typescript'
import { parse } from 'graphql'
import type { DocumentNode } from 'graphql'
import { format, resolveConfig } from 'prettier'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const HEADER = `// Written by \`npm run codegen\` from graphql/. A change here is lost: change graphql/.
/* eslint-disable */
`

// VTEX IO adds these to every schema; a schema that declared them would clash.
const PLATFORM_DIRECTIVES = `
  enum CacheControlScope { PUBLIC PRIVATE SEGMENT }
  enum AuthScope { PUBLIC PRIVATE }
  directive @auth(scope: AuthScope, productCode: String, resourceCode: String) on FIELD_DEFINITION
  directive @cacheControl(scope: CacheControlScope, maxAge: Int) on FIELD_DEFINITION
  directive @context(provider: String, sender: String) on FIELD
`

const shared = {
  enumsAsTypes: true,
  useTypeImports: true,
  skipTypename: true,
  strictScalars: true,
  scalars: { ID: 'string', Instant: 'string', Decimal: 'string' },
}

const schema = parse(
  [PLATFORM_DIRECTIVES, ...(await texts('graphql'))].join('\n')
)

await settle({
  'node/resolvers/schema.generated.ts': await generate(
    'node/resolvers/schema.generated.ts',
    [],
    [{ typescript: {} }, { resolvers: { makeResolverTypeCallable: true } }]
  ),
  'react/data/schema.generated.ts': await generate(
    'react/data/schema.generated.ts',
    await documents('react/data'),
    [{ typescript: { onlyOperationTypes: true } }, { operations: {} }]
  ),
})

/** The texts of the `.graphql` files in a folder and those below, by path. */
async function texts(folder: string): Promise<string[]> {
  const files = await graphqlFiles(folder)

  return Promise.all(files.map((file) => readFile(join(root, file), 'utf8')))
}

async function documents(folder: string) {
  const files = await graphqlFiles(folder)

  return Promise.all(
    files.map(async (location) => ({
      location,
      document: parse(await readFile(join(root, location), 'utf8')),
    }))
  )
}

async function graphqlFiles(folder: string): Promise<string[]> {
  const names = await readdir(join(root, folder), { recursive: true })

  return names
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => join(folder, name))
}

/** What a file should hold, as Prettier writes it. */
async function generate(
  filename: string,
  sources: Array<{ location: string; document: DocumentNode }>,
  plugins: Array<Record<string, object>>
): Promise<string> {
  const text = await codegen({
    schema,
    documents: sources,
    filename,
    config: shared,
    plugins,
    pluginMap: { typescript, resolvers, operations },
  })

  return format(HEADER + text, {
    ...(await resolveConfig(join(root, filename))),
    filepath: filename,
  })
}

/** Writes the files, or tells which of them differ. */
async function settle(files: Record<string, string>): Promise<void> {
  const isCheck = process.argv.includes('--check')
  const stale: string[] = []

  for (const [file, text] of Object.entries(files)) {
    const path = join(root, file)
    const present = await readFile(path, 'utf8').catch(() => '')

    if (present === text) continue
    stale.push(relative(root, path))
    if (!isCheck) await writeFile(path, text)
  }

  if (!isCheck) return
  if (stale.length === 0) {
    console.log('The generated types are up to date.')

    return
  }

  console.error(
    [
      'The generated types are not up to date with graphql/ and react/data/*.graphql:',
      ...stale.map((file) => `  ${file}`),
      'Run `npm run codegen` and commit what it writes.',
    ].join('\n')
  )
  process.exitCode = 1
}
