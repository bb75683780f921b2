import type { InteractionKey } from '../model/interaction'
import type { Evidence } from '../model/log'
import QUERY from './evidence.graphql'
import type { EvidenceQuery, EvidenceQueryVariables } from './schema.generated'
import type { Read } from './useRead'
import { useRead } from './useRead'

/** Reads the call behind a log, which the timeline leaves out for its size. */
export function useEvidence(
  key: InteractionKey,
  logId: string
): Read<Evidence> {
  return useRead(JSON.stringify([key, logId]), async (client) => {
    const { data } = await client.query<EvidenceQuery, EvidenceQueryVariables>({
      query: QUERY,
      variables: {
        feedId: key.feedId,
        skuId: key.skuId,
        interactionId: key.interactionId,
        logId,
      },
    })

    return {
      request: data.log.evidence?.request ?? undefined,
      response: data.log.evidence?.response ?? undefined,
    }
  })
}
