/** Scrolls that are under way: each goes on where its last page ended. */
import { randomUUID } from 'node:crypto'
import { Clock } from '../../../node/domain/instant'
import { Sql } from '../../storage/sql'
import { Fields, Place } from './documentRows'
import { badRequest, Refusal } from './refusals'
import { Search, searchIds, shownRows } from './searches'

export type Scroll = {
  readonly place: Place
  readonly token: string
  total: number
  readonly size: number
  /** What was not answered yet. */
  rest: readonly string[]
  expires: number
}

const MAX_OPEN = 10

const TTL_MS = 20 * 60_000

export class Scrolls {
  private readonly underWay = new Map<string, Scroll>()

  constructor(
    private readonly db: Sql,
    private readonly clock: Clock
  ) {}

  /** @throws Refusal when the account has too many open. */
  async open(
    place: Place,
    search: Omit<Search, 'order'>,
    size: number
  ): Promise<Scroll> {
    const own = this.alive().filter(
      (scroll) => scroll.place.account === place.account
    )

    if (own.length >= MAX_OPEN) {
      throw new Refusal(429, `${MAX_OPEN} scrolls are open already.`)
    }

    const scroll: Scroll = {
      place,
      token: randomUUID(),
      total: 0,
      size,
      rest: [],
      expires: this.clock() + TTL_MS,
    }

    // Counts from now on, so that many that open at once are not too many.
    this.underWay.set(scroll.token, scroll)

    try {
      scroll.rest = await searchIds(this.db, place, search)
      scroll.total = scroll.rest.length

      return scroll
    } catch (error) {
      this.underWay.delete(scroll.token)
      throw error
    }
  }

  /** @throws Refusal when the token is not known, or not any more. */
  find({ account, entity }: Place, token: string): Scroll {
    const scroll = this.alive().find((one) => one.token === token)

    if (scroll?.place.account === account && scroll.place.entity === entity) {
      return scroll
    }

    throw badRequest('The token is not valid, or no longer.')
  }

  /** The next page. An empty one is the end: only it closes the scroll. */
  async next(scroll: Scroll): Promise<readonly Fields[]> {
    scroll.expires = this.clock() + TTL_MS

    // What was deleted meanwhile must not look like the end.
    while (scroll.rest.length) {
      const ids = scroll.rest.slice(0, scroll.size)

      scroll.rest = scroll.rest.slice(scroll.size)

      const rows = await shownRows(this.db, scroll.place, ids)

      if (rows.length) return rows
    }

    this.underWay.delete(scroll.token)

    return []
  }

  private alive(): readonly Scroll[] {
    const now = this.clock()

    for (const { token, expires } of this.underWay.values()) {
      if (expires <= now) this.underWay.delete(token)
    }

    return [...this.underWay.values()]
  }
}
