/** What an option of cURL means to a reader of evidence. */
export type CurlOption =
  | 'method'
  | 'header'
  | 'data'
  | 'dataUrlencode'
  | 'form'
  | 'json'
  | 'url'
  | 'cookie'
  | 'agent'
  | 'referer'
  | 'get'
  | 'head'
  | 'upload'
  | 'otherWithValue'
  | 'other'

const LONG: Array<[CurlOption, string]> = [
  ['method', 'request'],
  ['header', 'header'],
  ['data', 'data data-raw data-binary data-ascii'],
  ['dataUrlencode', 'data-urlencode'],
  ['form', 'form form-string'],
  ['json', 'json'],
  ['url', 'url'],
  ['cookie', 'cookie'],
  ['agent', 'user-agent'],
  ['referer', 'referer'],
  ['get', 'get'],
  ['head', 'head'],
  ['upload', 'upload-file'],
  [
    'otherWithValue',
    'user max-time connect-timeout output proxy proxy-user cookie-jar cacert capath cert cert-type key key-type pass ciphers write-out retry retry-delay retry-max-time limit-rate resolve connect-to interface range max-redirs dump-header config oauth2-bearer aws-sigv4 proto proto-default proto-redir tls-max noproxy local-port keepalive-time dns-servers unix-socket trace trace-ascii stderr time-cond url-query variable expect100-timeout max-filesize speed-limit speed-time socks5 socks5-hostname pinnedpubkey request-target output-dir',
  ],
]

const SHORT: Record<string, CurlOption> = {
  X: 'method',
  H: 'header',
  d: 'data',
  F: 'form',
  b: 'cookie',
  A: 'agent',
  e: 'referer',
  G: 'get',
  I: 'head',
  T: 'upload',
}

const SHORT_WITH_VALUE = 'umoxcCDEKPQrtUwyYz'

const BY_NAME = LONG.reduce<Record<string, CurlOption>>(
  (all, [option, names]) =>
    names
      .split(' ')
      .reduce((known, name) => ({ ...known, [name]: option }), all),
  {}
)

/** The meaning of an option by its name without hyphens. */
export function optionOf(name: string): CurlOption {
  if (name.length > 1) return BY_NAME[name] ?? 'other'
  if (SHORT[name]) return SHORT[name]

  return SHORT_WITH_VALUE.indexOf(name) === -1 ? 'other' : 'otherWithValue'
}

/** Whether an option is followed by a value. */
export function takesValue(option: CurlOption): boolean {
  return option !== 'get' && option !== 'head' && option !== 'other'
}
