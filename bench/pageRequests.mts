/** Asks for the pages that sellers see, as a browser in which one of them is signed in. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NextRequest } from './load.mts'
import { postOf } from './messages.mts'

const DOCUMENTS = join(dirname(fileURLToPath(import.meta.url)), '../react/data')

/** As many as the page asks for at first. */
const LOGS_OF_PAGE = 1000

export const GRAPHQL_PATH = '/_v/private/graphql/v1'

export type Document = 'InteractionDetails' | 'Offers'

/** The cookie of the person who is signed in to the Admin of the host. */
export async function signIn(url: string): Promise<string> {
  const response = await fetch(`${url}/admin/offer-management`)

  await response.arrayBuffer()
  const [cookie] = (response.headers.get('set-cookie') ?? '').split(';')

  return cookie
}

/** How the document is asked with variables, of all servers alike. */
export function asking(
  document: Document,
  path: string,
  cookie: string
): (variables: object) => string {
  const file = document[0].toLowerCase() + document.slice(1)
  const query = readFileSync(join(DOCUMENTS, `${file}.graphql`), 'utf8')
  const rest = JSON.stringify({ query }).slice(1)

  return (variables) =>
    postOf(
      path,
      { Cookie: cookie },
      `{"operationName":"${document}","variables":${JSON.stringify(variables)},${rest}`
    )
}

/** One variables after the other, and again from the first. */
export function inTurn(
  ask: (variables: object) => string,
  all: readonly object[]
): NextRequest {
  let count = 0

  return () => {
    count += 1

    return ask(all[count % all.length])
  }
}

export function pageVariables(page: object): object {
  return { ...page, after: 0, size: LOGS_OF_PAGE }
}
