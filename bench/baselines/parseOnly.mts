/** Bare `node:http` that reads the JSON of a log and answers an id: nothing is checked or kept. */
import { createServer } from 'node:http'
import { readJson } from './body.mts'
import { serve } from './listening.mts'

let count = 0

serve(
  createServer((request, response) => {
    readJson<{ type: string }>(request, ({ type }) => {
      count += 1
      const body = JSON.stringify({ id: count, type })

      response.writeHead(201, {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Length': Buffer.byteLength(body),
      })
      response.end(body)
    })
  })
)
