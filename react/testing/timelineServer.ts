import type { Answer, Request } from './answeringLink'
import type { WireInteraction, WireLog } from './wire'
import { wireColumns, wireInteraction } from './wire'

/** Ids of the logs whose evidence holds a text. */
type InEvidence = (text: string) => string[]

type Options = {
  parts?: Partial<WireInteraction>
  inEvidence?: InEvidence
  /** May answer in its place. */
  answer?: (request: Request) => object | undefined
}

/** Answers as a server that has an interaction with these logs, as they are now. */
export function timelineServer(
  logs: WireLog[],
  { parts, inEvidence = () => [], answer = () => undefined }: Options = {}
): Answer {
  return (request) => {
    const { after = 0, size = 1000, text, logId } = request.variables
    const instead = answer(request)

    if (instead) return instead

    if (request.name === 'Evidence') {
      return {
        log: {
          id: logId,
          evidence: {
            request: `curl https://example.com/${logId}`,
            response: null,
          },
        },
      }
    }

    if (request.name === 'EvidenceMatches') {
      return {
        interaction: {
          id: 'i',
          evidenceMatches: {
            logIds: inEvidence(text),
            through: logs.length,
            total: logs.length,
          },
        },
      }
    }

    return {
      interaction: wireInteraction({
        logColumns: wireColumns(
          logs.slice(after, after + size),
          after,
          logs.length
        ),
        logCounts: countOf(logs),
        ...parts,
      }),
    }
  }
}

function countOf(logs: WireLog[]) {
  const count = (type: WireLog['type']) =>
    logs.filter((log) => log.type === type).length

  return {
    total: logs.length,
    success: count('SUCCESS'),
    info: count('INFO'),
    warning: count('WARNING'),
    failure: count('FAILURE'),
  }
}
