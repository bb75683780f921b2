/**
 * A connector as small as one can be: the verbs of the Sent Offers API over
 * HTTP, with a pair of keys. It must not reach into the app by any other way,
 * so that what the sample shows is what any connector can do.
 */
import { SampleChannel } from './channels'
import { Chapter, Line } from './scenario'
import { toBody, toSdkBody } from './bodies'

export type ConnectorConfig = {
  readonly baseUrl: string
  readonly account: string
  readonly appKey: string
  readonly appToken: string
  /** Milliseconds since 1970 that the chapters count back from. */
  readonly now: number
}

type Opened = { readonly id: string }

export class Connector {
  constructor(private readonly config: ConnectorConfig) {}

  async createChannel(channel: SampleChannel): Promise<void> {
    const { id, vendor, name, logoPath } = channel
    const logo = `${this.config.baseUrl}${logoPath}`

    await this.call('POST', '/channels', { id, vendor, name, logo })
  }

  /** A feed that is active already is left as it is. */
  async activateFeed(channel: SampleChannel): Promise<void> {
    const { id, affiliateId, salesChannel } = channel
    const body = { id, affiliateId, salesChannels: salesChannel }

    await this.call('POST', '/feeds', body, [409])
  }

  open(chapter: Chapter): Promise<Opened> {
    return this.call('POST', pathOf(chapter), this.opening(chapter))
  }

  /** Several lines go in one call, as an array. */
  async log(chapter: Chapter, id: string, ...lines: Line[]): Promise<void> {
    const write = chapter.telling === 'sdkDialect' ? toSdkBody : toBody
    const bodies = lines.map((line) => write(line, this.beginOf(chapter)))

    await this.call(
      'POST',
      `${pathOf(chapter)}/${id}/logs`,
      bodies.length === 1 ? bodies[0] : bodies
    )
  }

  async close(chapter: Chapter, id: string): Promise<void> {
    await this.call('POST', `${pathOf(chapter)}/${id}/close`)
  }

  /** Opens, logs and closes in one call. */
  unified(chapter: Chapter): Promise<Opened> {
    return this.call('POST', `${pathOf(chapter)}/unified`, {
      ...this.opening(chapter),
      logs: chapter.lines.map((line) => toBody(line, this.beginOf(chapter))),
      close: chapter.result !== 'processing',
    })
  }

  private opening(chapter: Chapter) {
    const { source, origin, context } = chapter
    const startDate = new Date(this.beginOf(chapter)).toISOString()

    return { startDate, source, origin, context }
  }

  private beginOf({ minutesAgo }: Chapter): number {
    return this.config.now - minutesAgo * 60_000
  }

  private async call(
    method: string,
    path: string,
    body?: unknown,
    alsoFine: readonly number[] = []
  ) {
    const { baseUrl, account, appKey, appToken } = this.config
    const url = `${baseUrl}/api/sent-offers${path}?an=${account}`
    const response = await fetch(url, {
      method,
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        'X-VTEX-API-AppKey': appKey,
        'X-VTEX-API-AppToken': appToken,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    })

    const text = await response.text()

    if (!response.ok && !alsoFine.includes(response.status)) {
      throw new Error(
        `The sample connector got ${response.status} from ${method} ${path}: ${text}`
      )
    }

    return text ? JSON.parse(text) : undefined
  }
}

function pathOf({ channel, sku }: Chapter): string {
  return `/feeds/${channel}/skus/${sku}/interactions`
}
