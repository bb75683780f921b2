import { useApolloClient } from '@apollo/client'
import { useMemo } from 'react'

import type { ReadEvidence } from '../model/export/exportRun'
import type { InteractionKey } from '../model/interaction'
import type { Evidence } from '../model/log'
import type { Client } from './client'
import QUERY from './evidenceOfLogs.graphql'
import { toReadError } from './readError'
import type {
  EvidenceOfLogsQuery,
  EvidenceOfLogsQueryVariables,
} from './schema.generated'

/**
 * Reads evidence of many logs for a file. The server bounds an answer by its
 * size, so that it may be about the first of them alone. Rejects with a
 * `ReadError`.
 */
export function useExportEvidence({
  feedId,
  skuId,
  interactionId,
}: InteractionKey): ReadEvidence {
  const client = useApolloClient() as Client

  return useMemo(
    () => async (logIds) => {
      try {
        const { data } = await client.query<
          EvidenceOfLogsQuery,
          EvidenceOfLogsQueryVariables
        >({
          query: QUERY,
          variables: { feedId, skuId, interactionId, logIds },
        })

        return new Map(
          data.interaction.evidence.map(({ logId, evidence }) => [
            logId,
            toEvidence(evidence),
          ])
        )
      } catch (thrown) {
        throw toReadError(thrown)
      }
    },
    [client, feedId, skuId, interactionId]
  )
}

type WireEvidence =
  EvidenceOfLogsQuery['interaction']['evidence'][number]['evidence']

function toEvidence(wire: WireEvidence): Evidence {
  return {
    request: wire?.request ?? undefined,
    response: wire?.response ?? undefined,
  }
}
