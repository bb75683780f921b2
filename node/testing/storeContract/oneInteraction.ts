/** What the suites on the logs of one interaction begin with: an interaction that is told, and read. */
import { Interaction } from '../../domain/interaction'
import { InteractionQuery } from '../../domain/interactionQuery'
import { FullLog } from '../../domain/log'
import { aSeller, keyOf, SINCE } from '../factories'
import { StoreOf } from './storeOf'

/** More bytes than any of their logs has. */
export const PLENTY = 1_000_000

export const EVIDENCE = { request: 'curl https://a.example', response: '200' }

export function oneInteraction(store: StoreOf) {
  return {
    /** @throws when the store does not have it. */
    reading: async (interaction: Interaction, query: InteractionQuery) => {
      const found = await store().readInteraction(
        keyOf(interaction),
        SINCE,
        null,
        query
      )

      if (!found) throw new Error('The interaction is gone.')

      return found
    },

    told: async (logs: ReadonlyArray<Partial<FullLog>>) => {
      const seller = await aSeller(store())

      // Another interaction of the same offer, whose logs must not be seen.
      await seller.report({ logs: [{ evidence: EVIDENCE }, {}, {}] })

      return { seller, ...(await seller.report({ logs })) }
    },
  }
}
