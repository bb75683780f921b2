import {
  ApolloClient,
  ApolloLink,
  HttpLink,
  InMemoryCache,
} from '@apollo/client'

/** Where VTEX IO, and the host, answer the documents of the pages. */
export const GRAPHQL_PATH = '/_v/private/graphql/v1'

/** A server whose answers the browser may remember says so in the page; VTEX IO does not. */
const ANSWERS_GET = 'meta[name="graphql-answers-get"]'

/** What carries documents to the server that the page came from. */
export function serverLink(): ApolloLink {
  const uri = GRAPHQL_PATH
  const credentials = 'same-origin'

  if (!document.querySelector(ANSWERS_GET)) {
    return new HttpLink({ uri, credentials })
  }

  return askingByGet.concat(
    // An address has to stay short.
    new HttpLink({
      uri,
      credentials,
      print: (node, print) => print(node).replace(/\s+/g, ' '),
    })
  )
}

/** By GET is asked what may answer the same again: the page of an interaction when it is opened. */
const askingByGet = new ApolloLink((operation, forward) => {
  const { operationName, variables } = operation

  if (operationName === 'InteractionDetails' && !variables.after) {
    operation.setContext({
      fetchOptions: { method: 'GET' },
      // Only the scripts of our own pages can send it.
      headers: { 'apollo-require-preflight': 'true' },
    })
  }

  return forward(operation)
})

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
