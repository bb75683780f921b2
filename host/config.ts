/**
 * Reads the environment into one typed object. A wrong value is refused by
 * name, all of them at once; the values of secrets are never told.
 */
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { SETTINGS } from './settings'

/** How the host calls VTEX's own APIs. */
export type VtexApi = {
  readonly url: string
  readonly appKey: string
  readonly appToken: string
}

export type Config = {
  /** 0 takes a free one. */
  readonly port: number
  readonly host: string
  /** Whether nobody but this machine can reach the host. */
  readonly loopback: boolean
  /** The account that the Admin belongs to. */
  readonly account: string
  readonly store: StoreKind
  /** Folder of the embedded database. */
  readonly dataDir: string
  /** Null means the embedded database. */
  readonly databaseUrl: string | null
  /** Null means the stand-ins that the host brings. */
  readonly vtexApi: VtexApi | null
  /** How many requests the API takes, and the pages as many. */
  readonly limits: { readonly perMinute: number; readonly concurrent: number }
  readonly logLevel: LogLevel
}

/** `masterdata`: VTEX's Master Data, or its stand-in. */
export const STORES = ['postgres', 'masterdata'] as const

export type StoreKind = (typeof STORES)[number]

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const

export type LogLevel = (typeof LOG_LEVELS)[number]

const A_NUMBER = 'a whole number from 1 to 999999999'

/** Tells everything that is wrong with the environment, one fault a line. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'))
    this.name = 'ConfigError'
  }
}

/**
 * An empty value counts as absent.
 *
 * @throws ConfigError
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>
): Config {
  const faults: string[] = []
  const text = (name: string) => env[name]?.trim() || defaultOf(name)

  /** What `parse` makes of a setting; a fault when that is undefined. */
  const read = <T>(
    name: string,
    wanted: string,
    parse: (value: string) => T | undefined
  ): T => {
    const value = parse(text(name))

    if (value === undefined) faults.push(`${name} must be ${wanted}.`)

    return value as T
  }

  const oneOf = <T extends string>(name: string, words: readonly T[]): T =>
    read(name, `one of ${words.join(', ')}`, (value) =>
      words.find((word) => word === value.toLowerCase())
    )

  const host = read('HOST', 'an address to listen on', parseHost)
  const config: Config = {
    port: read('PORT', 'a whole number from 0 to 65535', parsePort),
    host,
    loopback: isLoopback(host),
    account: read(
      'ACCOUNT',
      'the name of a VTEX account, in lower case',
      matching(/^[a-z0-9][a-z0-9_-]*$/)
    ),
    store: oneOf('STORE', STORES),
    dataDir: resolve(text('DATA_DIR')),
    databaseUrl: read(
      'DATABASE_URL',
      'of the form postgres://user:password@host:5432/name',
      urlOf('postgres:', 'postgresql:')
    ),
    vtexApi: null,
    limits: {
      perMinute: read('REQUESTS_PER_MINUTE', A_NUMBER, parseNumber),
      concurrent: read('REQUESTS_AT_ONCE', A_NUMBER, parseNumber),
    },
    logLevel: oneOf('LOG_LEVEL', LOG_LEVELS),
  }

  const url = read(
    'VTEX_API_URL',
    'an address such as https://portal.vtexcommercestable.com.br',
    urlOf('https:', 'http:')
  )

  const vtexApi = {
    url: url?.replace(/\/+$/, '') ?? '',
    appKey: text('VTEX_APP_KEY'),
    appToken: text('VTEX_APP_TOKEN'),
  }

  if (url && !isSafeForKeys(url)) {
    faults.push(
      'VTEX_API_URL must begin with https:, as keys are sent to it; http: is for loopback alone.'
    )
  }

  if (config.store === 'masterdata' && config.databaseUrl) {
    faults.push(
      'DATABASE_URL is not used with STORE=masterdata. Set one of the two.'
    )
  }

  faults.push(...vtexApiFaults(config, vtexApi))
  if (faults.length) throw new ConfigError(faults)

  return Object.freeze({ ...config, vtexApi: vtexApi.url ? vtexApi : null })
}

/** Whether only this machine can reach what listens on the address. */
export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' ||
    host === '::1' ||
    (isIP(host) === 4 && host.startsWith('127.'))
  )
}

function isSafeForKeys(url: string): boolean {
  const { protocol, hostname } = new URL(url)

  return protocol === 'https:' || isLoopback(hostname.replace(/^\[|\]$/g, ''))
}

function vtexApiFaults(
  { host, loopback }: Config,
  { url, appKey, appToken }: VtexApi
): string[] {
  const missing = Object.entries({
    VTEX_API_URL: url,
    VTEX_APP_KEY: appKey,
    VTEX_APP_TOKEN: appToken,
  })
    .filter(([, value]) => !value)
    .map(([name]) => name)

  const set = 3 - missing.length

  if (host && !loopback && missing.length) {
    return [
      `HOST is reached from elsewhere, where the stand-ins of VTEX's APIs and their public key pair are no protection. Set ${list(missing)}, or listen on 127.0.0.1.`,
    ]
  }

  if (set > 0 && missing.length) {
    return [`${list(missing)} must be set too: the three belong together.`]
  }

  return []
}

function list(names: readonly string[]): string {
  return names.join(', ').replace(/, ([^,]*)$/, ' and $1')
}

function defaultOf(name: string): string {
  return SETTINGS.find((setting) => setting.name === name)?.default ?? ''
}

function parsePort(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65535
    ? Number(text)
    : undefined
}

/** Of things that there must be some of. */
function parseNumber(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}

function parseHost(text: string): string | undefined {
  return isIP(text) ? text : matching(/^[a-z\d-]+(\.[a-z\d-]+)*$/i)(text)
}

function matching(pattern: RegExp) {
  return (text: string) => (pattern.test(text) ? text : undefined)
}

/** Null for an empty text. */
function urlOf(...protocols: string[]) {
  return (text: string): string | null | undefined => {
    if (!text) return null

    return URL.canParse(text) &&
      protocols.includes(new URL(text).protocol) &&
      new URL(text).hostname
      ? text
      : undefined
  }
}
