/** Looks at what a store keeps, and edits it, past the rules of the domain. */
import { OfferKey } from '../domain/interaction'
import { OfferChange, OfferSnapshot, Store } from '../domain/store'

/** What a change of the offer would be given; nothing is changed. */
export async function snapshot(
  store: Store,
  key: OfferKey,
  interactionId: string | null
): Promise<OfferSnapshot> {
  const stop = new Error('Looked at only.')
  let found: OfferSnapshot | undefined

  await store
    .changeOffer(key, interactionId, (current) => {
      found = current
      throw stop
    })
    .catch((error) => {
      if (error !== stop) throw error
    })

  if (!found) throw new Error('The change was not decided.')

  return found
}

/** Changes an offer and an interaction that are there already. */
export function editOffer(
  store: Store,
  key: OfferKey,
  interactionId: string,
  edit: (stored: OfferChange) => Partial<OfferChange>
): Promise<OfferChange> {
  return store.changeOffer(key, interactionId, (current) => {
    const { offer, ledger, interaction } = current

    if (!offer || !interaction) throw new Error('There is nothing to edit.')
    const stored = { offer, ledger, interaction, logs: [] }

    return { ...stored, ...edit(stored) }
  })
}
