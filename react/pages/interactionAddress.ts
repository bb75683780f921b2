import type { InteractionKey } from '../model/interaction'
import { interactionPath } from '../model/offerPlace'

/**
 * The whole address of an interaction's page. One of another account than the
 * reader's stands in the Admin of that account.
 */
export function interactionAddress(
  { feedId, skuId, interactionId }: InteractionKey,
  account: string,
  ownAccount: string
): string {
  const origin =
    account === ownAccount
      ? window.location.origin
      : `https://${encodeURIComponent(account)}.myvtex.com`

  return origin + interactionPath(feedId, skuId, interactionId)
}
