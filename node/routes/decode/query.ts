/** Reads the query of an address: names in any case, empty values as absent. */
import { badInput, Fault } from '../../domain/errors'
import {
  MAX_DEPTH,
  MAX_PAGE_SIZE,
  DEFAULT_PAGE_SIZE,
  Slice,
  Sort,
} from '../../domain/page'
import { cleanText, isAbsent } from './text'

export type RawQuery = Readonly<Record<string, string | string[] | undefined>>

const POSITION = /^\d{1,9}$/

export class Query {
  private readonly faults: Fault[] = []
  private readonly values = new Map<string, string[]>()

  constructor(query: RawQuery) {
    for (const [name, value] of Object.entries(query)) {
      const said = [value]
        .flat()
        .filter((text): text is string => !isAbsent(text))
        .map((text) => cleanText(text).trim())

      const key = name.toLowerCase()

      this.values.set(key, [...(this.values.get(key) ?? []), ...said])
    }
  }

  /** All values of a parameter, under any of its names. */
  all(...names: readonly string[]): string[] {
    return names.flatMap((name) => this.values.get(name.toLowerCase()) ?? [])
  }

  /** As `all`, where commas part the values of one parameter too. */
  list(...names: readonly string[]): string[] {
    return this.all(...names)
      .flatMap((value) => value.split(','))
      .map((value) => value.trim())
      .filter(Boolean)
  }

  one(name: string): string | undefined {
    return this.all(name)[0]
  }

  /** The part of the list between `from` and `to`, both included; at most `MAX_PAGE_SIZE`, and no deeper than `MAX_DEPTH`. */
  slice(): Slice {
    const from = this.position('from') ?? 0
    const to = this.position('to') ?? from + DEFAULT_PAGE_SIZE - 1

    if (to < from) this.fault('to', 'must not be less than from')
    if (from > MAX_DEPTH) {
      this.fault(
        'from',
        `goes up to ${MAX_DEPTH}. Narrow the list by its filters`
      )
    }

    return { from, size: Math.min(to - from + 1, MAX_PAGE_SIZE) }
  }

  /** `field`, `field,asc`, `field,desc` or `-field`, where a field may go by several names. */
  sort<Key extends string>(
    fields: Readonly<Record<string, Key>>,
    fallback: Sort<Key>
  ): Sort<Key> {
    const text = this.one('sort')

    if (text === undefined) return fallback

    const [, minus, field, direction] =
      /^(-?)([\w]+)(?:[\s,:]+(asc|desc)(?:ending)?)?$/i.exec(text) ?? []

    const name = (field ?? '').toLowerCase()

    if (!Object.hasOwn(fields, name)) {
      const known = [...new Set(Object.values(fields))].join(', ')

      this.fault('sort', `must be field,asc or field,desc, of ${known}`)

      return fallback
    }

    const descends = minus === '-' || direction?.toLowerCase() === 'desc'

    return { by: fields[name], direction: descends ? 'desc' : 'asc' }
  }

  fault(path: string, message: string): void {
    this.faults.push({ path, message })
  }

  /** @throws `BAD_INPUT` when anything that was asked for was wrong. */
  throwAny(): void {
    if (this.faults.length) throw badInput(this.faults)
  }

  private position(name: string): number | undefined {
    const text = this.one(name)

    if (text === undefined || POSITION.test(text)) {
      return text === undefined ? undefined : Number(text)
    }

    this.fault(
      name,
      'is a position in the list, counted from 0. For dates use fromDate and toDate'
    )

    return undefined
  }
}
