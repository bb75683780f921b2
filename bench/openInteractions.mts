/** Interactions that are open, of as many offers, and how logs are sent to them. */
import { postOf } from './messages.mts'
import { NextRequest } from './load.mts'
import { sampleLog } from './sampleLogs.mts'
import {
  ACCOUNT,
  CREDENTIALS,
  interactionsOf,
  openFeed,
  postTo,
} from './sentOffers.mts'

/** The path of the logs of one of them, below the API. */
export type LogsPath = string

const AT_ONCE = 16

export async function openInteractions(
  url: string,
  feedId: string,
  count: number
): Promise<readonly LogsPath[]> {
  const post = postTo(url)
  const paths: LogsPath[] = []
  let sku = 0

  await openFeed(post, feedId)
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (sku < count) {
        sku += 1
        const path = interactionsOf(feedId, sku)
        const { id } = await post(path, {
          source: 'seller',
          origin: 'price',
          context: 'ongoing',
        })

        paths.push(`${path}/${id}/logs`)
      }
    })
  )

  return paths
}

export type Sending = {
  readonly paths: readonly LogsPath[]
  readonly withEvidence: boolean
  /** How many in one POST, as an array; undefined: one, by itself. */
  readonly together?: number
}

/** Bodies that come round again: writing them must not cost what is measured. */
const BODIES = { one: 2_000, together: 20 }

/** Logs to one interaction after the other. `root` stands before the paths. */
export function sending(
  { paths, withEvidence, together }: Sending,
  root: string
): NextRequest {
  const bodies = Array.from(
    { length: together ? BODIES.together : BODIES.one },
    (_, index) =>
      JSON.stringify(
        together
          ? Array.from({ length: together }, (__, place) =>
              sampleLog(index * together + place, withEvidence)
            )
          : sampleLog(index, withEvidence)
      )
  )

  let count = 0

  return () => {
    count += 1

    return postOf(
      `${root}${paths[count % paths.length]}?an=${ACCOUNT}`,
      CREDENTIALS,
      bodies[count % bodies.length]
    )
  }
}
