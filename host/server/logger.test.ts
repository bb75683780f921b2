import { Writable } from 'node:stream'
import { createLogger, toIoLogger } from './logger'

function captured(level: 'debug' | 'info' | 'silent' = 'info') {
  const lines: string[] = []
  const logger = createLogger(
    level,
    new Writable({
      write: (chunk, _, done) => {
        lines.push(String(chunk))
        done()
      },
    })
  )

  return { logger, lines }
}

test('An entry is one line of JSON with its level, its time and its message', () => {
  const { logger, lines } = captured()

  toIoLogger(logger).warn({ message: 'Slow', requestId: 'r-1' })

  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0])).toEqual({
    level: 'warn',
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    requestId: 'r-1',
    msg: 'Slow',
  })
})

test('A text alone is an entry too', () => {
  const { logger, lines } = captured()

  toIoLogger(logger).error('Broken')

  expect(JSON.parse(lines[0])).toMatchObject({ level: 'error', msg: 'Broken' })
})

test('Nothing below the level is written', () => {
  const { logger, lines } = captured('info')

  toIoLogger(logger).debug('Detail')
  toIoLogger(captured('silent').logger).error('Broken')

  expect(lines).toEqual([])
})

test('Credentials are left out wherever they stand', () => {
  const { logger, lines } = captured()
  const secrets = {
    authorization: 'hunter2',
    cookie: 'hunter2',
    token: 'hunter2',
    'x-vtex-api-apptoken': 'hunter2',
    'x-vtex-api-appkey': 'hunter2',
    VtexIdclientAutCookie: 'hunter2',
  }

  toIoLogger(logger).info({
    message: 'Called',
    ...secrets,
    headers: secrets,
    request: { headers: secrets },
  })

  expect(lines[0]).not.toContain('hunter2')
  expect(lines[0]).toContain('Called')
})
