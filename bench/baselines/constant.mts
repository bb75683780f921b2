/** Bare `node:http` that answers the same bytes whatever it is asked: CONSTANT of the environment. */
import { createServer } from 'node:http'
import { serve } from './listening.mts'

const body = Buffer.from(process.env.CONSTANT ?? '')

serve(
  createServer((request, response) => {
    // What is sent has to be taken in, or the connection could not be kept.
    request.resume()
    response.writeHead(200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': body.length,
    })
    response.end(body)
  })
)
