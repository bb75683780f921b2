/** What can be set for a host by its environment, as its documentation tells it. */

export type Setting = {
  readonly name: string
  /** Empty when there is none. */
  readonly default: string
  readonly meaning: string
}

/** Every setting, in the order in which they are documented. */
export const SETTINGS: readonly Setting[] = [
  {
    name: 'PORT',
    default: '3000',
    meaning: 'Port to listen on; 0 takes a free one.',
  },
  {
    name: 'HOST',
    default: '127.0.0.1',
    meaning:
      'Address to listen on. Any other than loopback needs `VTEX_API_URL`, `VTEX_APP_KEY` and `VTEX_APP_TOKEN`.',
  },
  {
    name: 'ACCOUNT',
    default: 'grocery1',
    meaning: 'VTEX account that the Admin belongs to.',
  },
  {
    name: 'STORE',
    default: 'postgres',
    meaning:
      'Where data is kept: `postgres`, or `masterdata` as inside VTEX IO.',
  },
  {
    name: 'DATA_DIR',
    default: '.data',
    meaning: 'Folder of the embedded database.',
  },
  {
    name: 'DATABASE_URL',
    default: '',
    meaning:
      'A PostgreSQL to use instead of the embedded database: `postgres://user:password@host:5432/name`.',
  },
  {
    name: 'VTEX_API_URL',
    default: '',
    meaning:
      "Address of VTEX's APIs, such as `https://portal.vtexcommercestable.com.br`; stand-ins of them when empty.",
  },
  {
    name: 'VTEX_APP_KEY',
    default: '',
    meaning: "Key by which the host calls VTEX's APIs.",
  },
  {
    name: 'VTEX_APP_TOKEN',
    default: '',
    meaning: 'Token of that key.',
  },
  {
    name: 'REQUESTS_PER_MINUTE',
    default: '3000000',
    meaning:
      'How many requests the API takes a minute, and the pages too; more are answered with 429.',
  },
  {
    name: 'REQUESTS_AT_ONCE',
    default: '1000',
    meaning: 'How many of them run at once; more are answered with 429.',
  },
  {
    name: 'LOG_LEVEL',
    default: 'info',
    meaning: 'Least level that is logged: debug, info, warn, error or silent.',
  },
]
