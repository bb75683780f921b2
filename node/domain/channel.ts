/**
 * A channel is a marketplace as one connector reaches it. All accounts of a
 * deployment share it; the account that created it owns it (domain rule 11).
 */
import { Failure } from './errors'

export type Channel = {
  /** Vendor and name, such as `vtex.amazon`; also the id of each account's feed. */
  readonly id: string
  readonly vendor: string
  readonly name: string
  /** Address of the logo, http or https. */
  readonly logo: string
  /** The account that created it. */
  readonly owner: string
}

export type ChannelRequest = {
  /** An id of the caller's choice; null derives it from vendor and name. */
  readonly id: string | null
  readonly vendor: string
  readonly name: string
  readonly logo: string
}

/** `vtex` and `Mercado Livre` make `vtex.mercado-livre`. */
export function channelId(vendor: string, name: string): string {
  return `${kebab(vendor)}.${kebab(name)}`
}

/**
 * The channel as it stands after `account` asked for it: made when there is
 * none, unchanged or updated for its owner.
 *
 * @throws `CHANNEL_TAKEN` when it belongs to another account and would change.
 */
export function registerChannel(
  current: Channel | null,
  request: ChannelRequest,
  account: string
): Channel {
  const { vendor, name, logo } = request
  const id = request.id ?? channelId(vendor, name)

  if (!current) return { id, vendor, name, logo, owner: account }

  const same =
    current.vendor === vendor && current.name === name && current.logo === logo

  if (same) return current

  if (current.owner !== account) {
    throw new Failure(
      'CHANNEL_TAKEN',
      `The channel ${id} already exists with other data. Choose another name, or send the same data.`
    )
  }

  return { ...current, vendor, name, logo }
}

function kebab(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}
