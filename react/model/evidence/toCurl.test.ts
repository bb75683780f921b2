import { readRequest } from './readRequest'
import { toCurl } from './toCurl'
import { finish } from './work'

test('a request becomes a command that is read as the same request', () => {
  const request = finish(
    readRequest(
      `POST https://x.example/a?b=1 HTTP/1.1\nContent-Type: application/json\nX-It: it's "so"\n\n{"a":"it's $HOME \`id\`"}`
    )
  )

  expect(finish(readRequest(toCurl(request)))).toEqual({
    ...request,
    notation: 'curl',
  })
})
