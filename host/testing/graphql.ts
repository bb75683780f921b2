/** Asks GraphQL as the pages do: with a session, at the address of the gateway. */
import { Answer, callAt, Headers, pairOf } from './call'

const GRAPHQL_PATH = '/_v/private/graphql/v1'

/** For the account that is named, or that of the Admin. */
export function askAt(
  url: string,
  query: string,
  variables: object | undefined,
  headers: Headers,
  account?: string
): Promise<Answer> {
  const an = account ? `?an=${account}` : ''

  return callAt(
    `${url}${GRAPHQL_PATH}${an}`,
    'POST',
    { query, variables },
    headers
  )
}

/**
 * A token of VTEX ID, by the development pair of the account; opened in another
 * account where one is named.
 */
export async function sessionOf(
  url: string,
  account: string,
  openedIn?: string
): Promise<string> {
  const pair = pairOf(account)
  const an = openedIn ? `?an=${openedIn}` : ''
  const { body } = await callAt(
    `${url}/api/vtexid/apptoken/login${an}`,
    'POST',
    {
      appkey: pair['x-vtex-api-appkey'],
      apptoken: pair['x-vtex-api-apptoken'],
    },
    {}
  )

  return body.token
}
