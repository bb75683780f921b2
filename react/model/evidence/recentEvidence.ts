import type { Evidence } from '../log'

/** Evidence that was read lately, kept while it is small enough together. */
export type RecentEvidence = {
  get: (logId: string) => Evidence | undefined
  put: (logId: string, evidence: Evidence) => void
}

/**
 * Keeps the evidence asked for last, up to `limit` characters. The last one is
 * kept whatever its size, since it is the one that is being looked at.
 */
export function createRecentEvidence(limit: number): RecentEvidence {
  // A map tells its keys in the order in which they were set.
  const kept = new Map<string, Evidence>()
  let size = 0

  const drop = (logId: string) => {
    const evidence = kept.get(logId)

    if (evidence && kept.delete(logId)) size -= sizeOf(evidence)
  }

  return {
    get: (logId) => {
      const evidence = kept.get(logId)

      if (evidence && kept.delete(logId)) kept.set(logId, evidence)

      return evidence
    },
    put: (logId, evidence) => {
      drop(logId)
      kept.set(logId, evidence)
      size += sizeOf(evidence)
      Array.from(kept.keys()).forEach((other) => {
        if (size > limit && other !== logId) drop(other)
      })
    },
  }
}

function sizeOf({ request = '', response = '' }: Evidence): number {
  return request.length + response.length
}
