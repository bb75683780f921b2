/**
 * VTEX's scheduler, which calls an address at set times. It has no public
 * documentation: its form follows the public apps that use it, and this file is
 * the one place that knows it.
 */
import { CacheType, RequestConfig } from '@vtex/api'

import { Failure } from '../domain/errors'
import { statusOf, upstreamError, VtexClient } from './upstream'

/** A call that is made again and again. */
export type ScheduledCall = {
  /** When, as cron writes it, in UTC. */
  readonly expression: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** Its documents ask for an end. */
const END = '2099-12-31T23:59:59'

/** Tried again as long as a call that breaks off may last, and then some. */
const RETRY = {
  delay: { addMinutes: 5, addHours: 0, addDays: 0 },
  times: 2,
  backOffRate: 1,
}

/** What says that there is nothing to change, or nothing to be had. */
const FINE = {
  read: [400, 403, 404, 405],
  save: [304],
  remove: [304, 404],
}

export class Scheduler extends VtexClient {
  /** The headers of a call that is scheduled; null when there is none such, or none to be seen. */
  async headersOf(id: string): Promise<Record<string, string> | null> {
    const entry = await this.ask('read', (config) =>
      this.http.get<{ request?: { headers?: Record<string, string> } }>(
        this.pathOf(id),
        config
      )
    )

    return entry?.request?.headers ?? null
  }

  /** Makes the entry, or brings it up to date; one that is as it should be stays. */
  async save(id: string, call: ScheduledCall): Promise<void> {
    await this.ask('save', (config) =>
      this.http.put(
        this.pathOf(),
        {
          id,
          scheduler: { expression: call.expression, endDate: END },
          retry: RETRY,
          request: {
            uri: call.url,
            method: 'POST',
            headers: call.headers,
            body: {},
          },
        },
        config
      )
    )
  }

  /** Removes the entry, if there is one. */
  async remove(id: string): Promise<void> {
    await this.ask('remove', (config) =>
      this.http.delete(this.pathOf(id), config)
    )
  }

  private pathOf(id = ''): string {
    const { workspace, userAgent } = this.context
    const [app] = userAgent.split('@')

    return `/api/scheduler/${workspace}/${app}/${id}`
  }

  /** Null for an answer that is as good as a success. */
  private async ask<T>(
    what: keyof typeof FINE,
    call: (config: RequestConfig) => Promise<T>
  ): Promise<T | null> {
    try {
      return await call({
        headers: this.ownToken,
        params: { version: 4 },
        cacheable: CacheType.None,
        metric: `scheduler-${what}`,
      })
    } catch (error) {
      if (FINE[what].includes(statusOf(error) ?? 0)) return null

      throw new Failure(
        'STORE_UNAVAILABLE',
        'The scheduler cannot be reached at the moment. Try again.',
        {},
        upstreamError(`Scheduler (${what})`, error)
      )
    }
  }
}
