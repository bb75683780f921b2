/**
 * How a scenario of the sample is written down: as data, with times relative to
 * the moment it is played. Knows nothing of HTTP; `connector.ts` speaks that.
 */

export type LogType = 'success' | 'info' | 'warning' | 'failure'

export type Origin = 'catalog' | 'price' | 'inventory'

/** What a log says about the offer, in the words of the Sent Offers API. */
export type LineData = {
  readonly externalOfferId?: string
  readonly salesPrice?: string
  readonly currency?: string
  readonly inventory?: string
  readonly status?: 'synced' | 'sending' | 'error' | 'unavailable'
}

export type LineError = {
  readonly code: string
  readonly externalCode?: string
  readonly title: string
  readonly description: string
  readonly closableOrigins?: readonly Origin[]
}

/** One log, told as so many seconds after its interaction began. */
export type Line = {
  readonly atSeconds: number
  /** Told as a day without a time. */
  readonly isDateOnly?: boolean
  readonly type: LogType
  readonly agent: string
  readonly description: string
  readonly evidence?: { readonly request?: string; readonly response?: string }
  readonly data?: LineData
  readonly errors?: readonly LineError[]
}

/** How the connector tells an interaction. */
export type Telling =
  /** Opens it, sends one log after the other, closes it. */
  | 'stepwise'
  /** Opens it, sends the logs in arrays, closes it. */
  | 'inChunks'
  /** Says everything in one call. */
  | 'unified'
  /** Stepwise, in the words and dates of VTEX's .NET SDK. */
  | 'sdkDialect'

/** One interaction as a connector tells it. */
export type Chapter = {
  /** Id of the channel, see `channels.ts`. */
  readonly channel: string
  /** Id of the SKU, see the sample catalogue. */
  readonly sku: string
  readonly minutesAgo: number
  readonly source: 'seller' | 'channel'
  readonly origin: Origin
  readonly context: 'setup' | 'ongoing'
  readonly telling: Telling
  readonly lines: readonly Line[]
  /** What it ends in; `processing` is left open. */
  readonly result: 'success' | 'failure' | 'notification' | 'processing'
}

/** A named story of one or more offers. */
export type Scenario = {
  readonly name: string
  /** Told in this order, which need not be the order of their dates. */
  readonly chapters: readonly Chapter[]
  /** Status in which each offer of the story ends, by channel and SKU. */
  readonly ends: ReadonlyArray<{
    readonly channel: string
    readonly sku: string
    readonly status: 'synced' | 'sending' | 'error' | 'unavailable'
  }>
}

type LineMore = Pick<Line, 'isDateOnly' | 'evidence' | 'data' | 'errors'>

const line =
  (type: LogType) =>
  (
    atSeconds: number,
    agent: string,
    description: string,
    more: LineMore = {}
  ): Line => ({ atSeconds, type, agent, description, ...more })

export const success = line('success')
export const info = line('info')
export const warning = line('warning')
export const failure = line('failure')
