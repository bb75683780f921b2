/**
 * Writes what happens as lines of JSON. Whatever is called like a credential is
 * left out, wherever it stands in the first three levels of an entry.
 */
import type { Logger as IoLogger } from '@vtex/api'
import { DestinationStream, Logger, pino } from 'pino'
import { LogLevel } from '../config'

const SECRETS = [
  'authorization',
  'cookie',
  'password',
  'token',
  'appToken',
  'apptoken',
  'authToken',
  'connectionString',
  'vtexidclientautcookie',
  'VtexIdclientAutCookie',
  '["proxy-authorization"]',
  '["set-cookie"]',
  '["x-vtex-api-appkey"]',
  '["x-vtex-api-apptoken"]',
]

const DEPTHS = ['', '*', '*.*']

export function createLogger(
  level: LogLevel,
  destination?: DestinationStream
): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: DEPTHS.flatMap(pathsAt), censor: '[left out]' },
    },
    destination ?? pino.destination({ dest: 1, sync: true })
  )
}

/** The logger as the platform gives it to apps: one entry, a text or an object with a `message`. */
export function toIoLogger(logger: Logger): IoLogger {
  const write =
    (level: 'debug' | 'info' | 'warn' | 'error') => (entry: unknown) => {
      if (typeof entry !== 'object' || entry === null) {
        logger[level](String(entry))

        return
      }

      const { message, ...rest } = entry as { message?: string }

      logger[level](rest, message)
    }

  const io = {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    log: (entry: unknown, level: 'debug' | 'info' | 'warn' | 'error') =>
      write(level)(entry),
  }

  // The class has private parts that no caller can reach.
  return io as unknown as IoLogger
}

function pathsAt(depth: string): string[] {
  return SECRETS.map((name) =>
    depth && !name.startsWith('[') ? `${depth}.${name}` : `${depth}${name}`
  )
}
