/** Refuses searches for a while that begin with a wildcard too often, as Master Data does. */
import { Clock } from '../../../node/domain/instant'
import { Refusal } from './refusals'
import { Condition, leavesOf } from './where'

const WINDOW_MS = 60_000

export class WildcardGuard {
  private readonly last = new Map<string, number[]>()

  /** `limit`: how many of them an account may send in a minute. */
  constructor(
    private readonly limit: number,
    private readonly clock: Clock
  ) {}

  /** @throws Refusal. */
  pass(account: string, where: Condition | null): void {
    if (!where || !leavesOf(where).some(beginsWithWildcard)) return

    const now = this.clock()
    const recent = (this.last.get(account) ?? []).filter(
      (at) => at > now - WINDOW_MS
    )

    if (recent.length >= this.limit) {
      throw new Refusal(503, 'There are too many searches with wildcards.')
    }
    if (Number.isFinite(this.limit)) this.last.set(account, [...recent, now])
  }
}

function beginsWithWildcard(condition: Condition): boolean {
  return condition.kind === 'compare' && condition.value.startsWith('*')
}
