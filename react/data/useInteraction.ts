import type { Interaction, InteractionKey, LogPage } from '../model/interaction'
import type { TimelineFilter } from '../model/timelineFilter'
import { filterKey } from '../model/timelineFilter'
import { toInteraction, toLogPage, toLogsVariables } from './interaction'
import QUERY from './interactionDetails.graphql'
import type {
  InteractionDetailsQuery,
  InteractionDetailsQueryVariables,
} from './schema.generated'
import type { Read } from './useRead'
import { useRead } from './useRead'

/** An interaction with the first page of its timeline, as one request brings them. */
export type InteractionWithLogs = {
  interaction: Interaction
  firstLogs: FirstLogs
}

/** The first page of a timeline, and which filter it was read with. */
export type FirstLogs = LogPage & { filterKey: string }

/**
 * Reads an interaction. Another filter does not read it again: the timeline
 * then reads its logs alone.
 */
export function useInteraction(
  key: InteractionKey,
  filter: TimelineFilter
): Read<InteractionWithLogs> {
  return useRead(JSON.stringify(key), async (client) => {
    const { data } = await client.query<
      InteractionDetailsQuery,
      InteractionDetailsQueryVariables
    >({ query: QUERY, variables: toLogsVariables(key, filter, 0) })

    return {
      interaction: toInteraction(data),
      firstLogs: {
        ...toLogPage(data.interaction.logs),
        filterKey: filterKey(filter),
      },
    }
  })
}
