import { gql } from '@apollo/client'

import { createClient } from './client'

const PAGE = gql`
  query InteractionDetails($after: Int) {
    interaction {
      logColumns(after: $after) {
        through
      }
    }
  }
`

/** What the browser is made to send for the page of an interaction. */
async function sent(after: number) {
  const calls: Array<[string, RequestInit]> = []
  const before = window.fetch

  window.fetch = async (address, options = {}) => {
    calls.push([String(address), options])

    throw new Error('Nobody answers')
  }

  try {
    await createClient().query({ query: PAGE, variables: { after } })
  } catch {
    // What was sent is enough.
  } finally {
    window.fetch = before
  }

  return calls[0]
}

afterEach(() => {
  document.head.innerHTML = ''
})

test('A server that says nothing of GET is asked by POST', async () => {
  const [address, { method }] = await sent(0)

  expect([address, method]).toEqual(['/_v/private/graphql/v1', 'POST'])
})

test('A server that answers GET is asked for a page by GET, and for what follows by POST', async () => {
  document.head.innerHTML = '<meta name="graphql-answers-get" content="" />'
  const [address, { method, headers }] = await sent(0)
  const { searchParams } = new URL(address, 'http://localhost')

  expect(method).toBe('GET')
  expect(searchParams.get('query')).toMatch(/^query InteractionDetails\(.+\} $/)
  expect(searchParams.get('variables')).toBe('{"after":0}')
  expect(headers).toHaveProperty('apollo-require-preflight', 'true')
  expect((await sent(5))[1].method).toBe('POST')
})
