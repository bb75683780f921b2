import { useApolloClient } from '@apollo/client'
import { useMemo } from 'react'

import type { EvidenceSource } from '../model/evidence/evidenceSource'
import { createRecentEvidence } from '../model/evidence/recentEvidence'
import type { InteractionKey } from '../model/interaction'
import type { Client } from './client'
import QUERY from './evidence.graphql'
import MATCHES_QUERY from './evidenceMatches.graphql'
import { toReadError } from './readError'
import type {
  EvidenceMatchesQuery,
  EvidenceMatchesQueryVariables,
  EvidenceQuery,
  EvidenceQueryVariables,
} from './schema.generated'

/** In characters: stepping back through logs asks the server no second time. */
const KEPT = 4000000

/** The evidence of an interaction, read from the server when it is asked for. */
export function useServerEvidence({
  feedId,
  skuId,
  interactionId,
}: InteractionKey): EvidenceSource {
  const client = useApolloClient() as Client

  return useMemo(
    () => createServerEvidence(client, { feedId, skuId, interactionId }),
    [client, feedId, skuId, interactionId]
  )
}

/** The evidence of an interaction, read with a client. */
export function createServerEvidence(
  client: Client,
  key: InteractionKey
): EvidenceSource {
  const recent = createRecentEvidence(KEPT)

  return {
    read: async ({ id, hasEvidence }) => {
      if (!hasEvidence) return {}
      const known = recent.get(id)

      if (known) return known

      try {
        const { data } = await client.query<
          EvidenceQuery,
          EvidenceQueryVariables
        >({ query: QUERY, variables: { ...toVariables(key), logId: id } })

        const evidence = {
          request: data.log.evidence?.request ?? undefined,
          response: data.log.evidence?.response ?? undefined,
        }

        recent.put(id, evidence)

        return evidence
      } catch (thrown) {
        throw toReadError(thrown)
      }
    },

    search: (text, onPart) => {
      let isWanted = true

      const searchAfter = async (after: number): Promise<void> => {
        const { data } = await client.query<
          EvidenceMatchesQuery,
          EvidenceMatchesQueryVariables
        >({
          query: MATCHES_QUERY,
          variables: { ...toVariables(key), text, after },
        })

        const { logIds, through, total } = data.interaction.evidenceMatches
        // A server that does not come further has come to its end.
        const isDone = through >= total || through <= after

        if (!isWanted) return
        onPart(logIds, isDone)
        if (!isDone) await searchAfter(through)
      }

      searchAfter(0).catch((thrown) => {
        if (isWanted) onPart([], true, toReadError(thrown))
      })

      return () => {
        isWanted = false
      }
    },
  }
}

function toVariables({ feedId, skuId, interactionId }: InteractionKey) {
  return { feedId, skuId, interactionId }
}
