/**
 * What a batch knows: what was stored of its offers and interactions before it,
 * and what its changes have made of them so far.
 */
import { Interaction, OfferKey } from '../../node/domain/interaction'
import { FullLog } from '../../node/domain/log'
import { Offer } from '../../node/domain/offer'
import { EMPTY_LEDGER, OfferLedger } from '../../node/domain/offerLedger'
import { OfferChange, OfferSnapshot } from '../../node/domain/store'
import { answerAgain, Once } from '../../node/domain/once'
import { answersOf, KeptAnswer, pack, unpack } from './answers'
import { INTERACTION } from './interactionRows'
import { FEED } from './feeds'
import { OFFER, PRODUCT } from './offerRows'
import { Fragment, planned, Runner, sql } from './sql'

/** What names the offer and the interaction of a change. */
type Asked = {
  readonly account: string
  readonly key: OfferKey
  readonly offer: string
  readonly interactionId: string | null
  readonly once?: Once
}

type StoredOffer = Pick<OfferSnapshot, 'feed' | 'offer'> & {
  readonly ledger: OfferLedger | null
  /** What the Catalog said of the SKU, also before there is an offer. */
  readonly product: Offer['product']
}

type Stored = {
  readonly offers: readonly StoredOffer[]
  readonly interactions: readonly Interaction[]
  readonly answers: readonly KeptAnswer[]
}

export type ChangedOffer = { readonly key: OfferKey; readonly offer: Offer }

export type ChangedLedger = {
  readonly key: OfferKey
  readonly ledger: OfferLedger
}

export class BatchState {
  /** Logs that were added. */
  logCount = 0

  private readonly stored: Map<string, StoredOffer>
  private readonly known: Map<string, Interaction>
  private readonly newOffers = new Set<OfferKey>()
  private readonly offersAfter = new Map<string, ChangedOffer>()
  private readonly ledgersAfter = new Map<string, ChangedLedger>()
  private readonly interactionsAfter = new Map<string, Interaction>()
  private readonly answered: Map<string, KeptAnswer>
  private readonly newAnswers: KeptAnswer[] = []
  private readonly addedLogs: Array<readonly [string, readonly FullLog[]]> = []

  constructor(
    readonly account: string,
    names: readonly string[],
    { offers, interactions, answers }: Stored
  ) {
    this.answered = new Map(answers.map((each) => [each.key, each]))
    this.stored = new Map(names.map((name, index) => [name, offers[index]]))
    this.known = new Map(interactions.map((each) => [each.id, each]))
  }

  /** @throws `Repeated`, and `BAD_INPUT` when another request has the key. */
  requireNew({ once }: Asked): void {
    const kept = once && this.answered.get(once.key)

    if (kept) answerAgain(once, kept, () => unpack(kept.packed))
  }

  snapshotOf({ offer, key, interactionId }: Asked): OfferSnapshot {
    const stored = this.stored.get(offer) as StoredOffer
    const interaction = this.known.get(interactionId ?? '')
    const isOfOffer =
      interaction?.feedId === key.feedId && interaction.skuId === key.skuId

    return {
      feed: stored.feed,
      offer: stored.offer,
      ledger: stored.ledger ?? EMPTY_LEDGER,
      interaction: interaction && isOfOffer ? interaction : null,
    }
  }

  /** Shows the change to those that come after it. */
  take({ offer: name, key, once }: Asked, change: OfferChange): void {
    if (once) this.keepAnswer(once, change)

    const stored = this.stored.get(name) as StoredOffer
    const { offer, ledger, interaction, logs } = change
    const { product } = stored
    const isNews = ledger !== (stored.ledger ?? EMPTY_LEDGER)

    if (!stored.offer) this.newOffers.add(key)
    if (isNews) this.ledgersAfter.set(name, { key, ledger })
    this.stored.set(name, { ...stored, offer: { ...offer, product }, ledger })
    this.offersAfter.set(name, { key, offer })
    this.known.set(interaction.id, interaction)
    // Of two offers that name one interaction, the database has to refuse one.
    this.interactionsAfter.set(`${interaction.id} ${name}`, {
      ...interaction,
      ...key,
    })
    this.logCount += logs.length
    if (logs.length) this.addedLogs.push([interaction.id, logs])
  }

  private keepAnswer(
    { key, fingerprint, answerOf }: Once,
    change: OfferChange
  ): void {
    const answer = { key, fingerprint, packed: pack(answerOf(change)) }

    this.answered.set(key, answer)
    this.newAnswers.push(answer)
  }

  get isUnchanged(): boolean {
    return this.offersAfter.size === 0
  }

  /** SKUs of offers that are new, each once, in the order in which all processes store them. */
  get newSkuIds(): readonly string[] {
    const skuIds = [...this.newOffers].map(({ skuId }) => skuId)

    return [...new Set(skuIds)].sort()
  }

  /** Each as it is after its last change. */
  get offers(): readonly ChangedOffer[] {
    return [...this.offersAfter.values()]
  }

  /** Those that a change has made another; most logs leave them as they are. */
  get ledgers(): readonly ChangedLedger[] {
    return [...this.ledgersAfter.values()]
  }

  /** Each as it is after its last change. */
  get interactions(): readonly Interaction[] {
    return [...this.interactionsAfter.values()]
  }

  /** To requests that have a key. */
  get answers(): readonly KeptAnswer[] {
    return this.newAnswers
  }

  /** With the id of their interaction, in their order of arrival. */
  get logs(): ReadonlyArray<readonly [string, readonly FullLog[]]> {
    return this.addedLogs
  }
}

/** All changes are of one account. */
export async function readState(
  runner: Runner,
  changes: readonly Asked[]
): Promise<BatchState> {
  const [{ account }] = changes
  const asked = new Map(changes.map((change) => [change.offer, change.key]))
  const keys = [...asked.values()]
  const ids = changes.flatMap(({ interactionId }) => interactionId ?? [])
  const onceKeys = changes.flatMap(({ once }) => once?.key ?? [])
  const statement = sql`
    SELECT json_build_object(
      'offers', (
        SELECT json_agg(json_build_object(
          'feed', (
            SELECT ${FEED} FROM feed f
            WHERE f.account = ${account} AND f.id = asked.feed_id
          ),
          'offer', (
            SELECT ${OFFER} FROM (
              SELECT * FROM offer o
              WHERE o.account = ${account} AND o.feed_id = asked.feed_id
                AND ${byPrimaryKey(sql`o.sku_id`, sql`asked.sku_id`)}
            ) o
            JOIN product p ON p.account = o.account AND p.sku_id = o.sku_id
          ),
          'ledger', (
            SELECT l.ledger FROM offer_ledger l
            WHERE l.account = ${account} AND l.feed_id = asked.feed_id
              AND l.sku_id = asked.sku_id
          ),
          'product', (
            SELECT ${PRODUCT} FROM product p
            WHERE p.account = ${account} AND p.sku_id = asked.sku_id
          )
        ) ORDER BY asked.position)
        FROM unnest(
          ${keys.map(({ feedId }) => feedId)}::text[],
          ${keys.map(({ skuId }) => skuId)}::text[]
        ) WITH ORDINALITY AS asked (feed_id, sku_id, position)
      ),
      'interactions', (
        SELECT coalesce(json_agg(${INTERACTION}), '[]') FROM interaction i
        WHERE i.account = ${account} AND i.id = ANY (${ids}::uuid[])
      ),
      'answers', ${answersOf(account, onceKeys)}
    )`

  const [stored] = await runner.query<Stored>(planned(statement))

  return new BatchState(account, [...asked.keys()], stored)
}

/**
 * The end of a statement that leaves the one row whose key ends with the value.
 * Asked for by its place in the order of keys, it is found by their index also
 * while the planner knows nothing of a table that has just been filled: another
 * index that begins alike would then do as well, and read all offers of a feed.
 */
function byPrimaryKey(column: Fragment, value: Fragment): Fragment {
  return sql`${column} BETWEEN ${value} AND ${value} ORDER BY ${column} LIMIT 1`
}
