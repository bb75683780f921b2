import type { ApolloLink } from '@apollo/client'
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client'

/** Where VTEX IO, and the host, answer the documents of the pages. */
export const GRAPHQL_PATH = '/_v/private/graphql/v1'

/** What carries documents to the server that the page came from. */
export function serverLink(): ApolloLink {
  return new HttpLink({ uri: GRAPHQL_PATH, credentials: 'same-origin' })
}

/**
 * The pages' own client. Nothing is kept from one read to the next: offers
 * change under the page, and normalizing 2,000 logs costs more than asking.
 */
export function createClient(link: ApolloLink = serverLink()) {
  return new ApolloClient({
    link,
    cache: new InMemoryCache(),
    defaultOptions: {
      query: { fetchPolicy: 'no-cache' },
      watchQuery: { fetchPolicy: 'no-cache' },
    },
  })
}

export type Client = ReturnType<typeof createClient>
