/** Says why the host could not start, to the person who started it. Never a stack, never a secret. */
import { ConfigError } from './config'

type Thrown = {
  code?: string
  port?: number
  address?: string
  message?: string
  cause?: { code?: string }
}

export function explain(error: unknown): string {
  if (error instanceof ConfigError) {
    return ['The configuration is wrong:', ...error.faults].join('\n  ')
  }

  const { code, port, address, message, cause } = error as Thrown

  if (code === 'EADDRINUSE') {
    return `The port ${port} is taken. Stop what uses it, or choose another by PORT.`
  }

  if (code === 'EACCES' && port !== undefined) {
    return `The port ${port} may not be used by this user. Choose one above 1023 by PORT.`
  }

  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `${address ?? 'The value of HOST'} is no address of this machine. Choose another by HOST.`
  }

  return `The host did not start: ${message ?? error}${cause?.code ? ` (${cause.code})` : ''}`
}
