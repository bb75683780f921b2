/** What the router and the proxy have in common: they pass requests on, or answer from stand-ins. */
import Koa, { Middleware } from 'koa'
import { ClientRequest, ServerResponse } from 'node:http'

/** Answers from the stand-ins of VTEX's APIs. */
export function answerFrom(
  standIns: readonly Middleware[]
): ReturnType<Koa['callback']> {
  const app = new Koa()

  // What an API does when it fails is told by its status.
  app.silent = true
  standIns.forEach((standIn) => app.use(standIn))

  return app.callback()
}

/** Answers as what was asked onward does, with these headers besides. */
export function passBack(
  onward: ClientRequest,
  response: ServerResponse,
  headers: Readonly<Record<string, string>> = {}
): void {
  onward.once('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, {
      ...answer.headers,
      ...headers,
    })
    answer.pipe(response)
    // An answer that breaks off must not look whole.
    answer.once('aborted', () => response.destroy())
  })
}
