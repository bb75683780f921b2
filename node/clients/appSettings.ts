/** What the administrators of the account set for the app, as VTEX IO keeps it. */
import { Apps } from '@vtex/api'

import { Failure } from '../domain/errors'
import { SECOND_MS } from '../domain/instant'
import { HostAddress, readHostAddress } from './hostAddress'
import { statusOf, upstreamError } from './upstream'

/** Tells what was set for the account. Rejects with `STORE_UNAVAILABLE`. */
export interface AppSettings {
  /** Null when the app itself keeps the account's data. */
  remoteHost(): Promise<HostAddress | null>
}

type Known = { until: number; readonly settings: Promise<unknown> }

const REMEMBERED_MS = 60 * SECOND_MS
const MAX_ACCOUNTS = 5000

// By account and workspace; the one that was read first comes first.
const known = new Map<string, Known>()

export class AccountSettings extends Apps implements AppSettings {
  async remoteHost(): Promise<HostAddress | null> {
    return readHostAddress(await this.recent(), false)
  }

  /** At most a minute old. When they cannot be read again, those known before still count. */
  private recent(): Promise<unknown> {
    const { account, workspace } = this.context
    const key = `${account}/${workspace}`
    const before = known.get(key)

    if (before && Date.now() < before.until) return before.settings

    const settings = this.read().catch((error) => {
      if (before) return before.settings
      known.delete(key)
      throw error
    })

    known.delete(key)
    known.set(key, { until: Date.now() + REMEMBERED_MS, settings })

    if (known.size > MAX_ACCOUNTS) known.delete(known.keys().next().value ?? '')

    return settings
  }

  private async read(): Promise<unknown> {
    try {
      return await this.getAppSettings(this.context.userAgent)
    } catch (error) {
      if (statusOf(error) === 404) return null

      throw new Failure(
        'STORE_UNAVAILABLE',
        'The settings of the app cannot be read at the moment. Try again.',
        {},
        upstreamError('Apps', error)
      )
    }
  }
}
