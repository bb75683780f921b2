/** How the change of an offer is written: whole, in one statement. */
import { somethingWrong } from '../../node/domain/errors'
import {
  Interaction,
  interactionResult,
  OfferKey,
} from '../../node/domain/interaction'
import { FullLog } from '../../node/domain/log'
import { Offer } from '../../node/domain/offer'
import { OfferLedger } from '../../node/domain/offerLedger'
import { logCount } from '../../node/domain/result'
import { OfferChange } from '../../node/domain/store'
import { storedId } from './ids'
import { stored, storedText } from './instants'
import { Fragment, json, Runner, sql } from './sql'

/** Foreign keys are checked when all parts of the statement have run, so their order is free. */
export async function writeChange(
  runner: Runner,
  key: OfferKey,
  { offer, ledger, interaction, logs }: OfferChange
): Promise<void> {
  const [kept] = await runner.query<number>(sql`
    WITH with_product AS (
      INSERT INTO product (account, sku_id)
      VALUES (${key.account}, ${key.skuId})
      ON CONFLICT DO NOTHING
    ),
    with_offer AS (${upsertOffer(key, offer)}),
    with_ledger AS (${upsertLedger(key, ledger)}),
    with_interaction AS (${upsertInteraction(key, interaction)}),
    arriving AS (${arrivingLogs(logs)}),
    with_logs AS (${insertLogs(key, interaction)}),
    with_evidence AS (${insertEvidence(key, interaction)})
    SELECT to_json(count(*)) FROM with_interaction`)

  if (kept !== 1) {
    throw somethingWrong(
      new Error('The id of the interaction is taken by another offer.')
    )
  }
}

function upsertOffer(key: OfferKey, offer: Offer): Fragment {
  const { account, feedId, skuId } = key
  const { price, discarded } = offer

  return sql`
    INSERT INTO offer (
      account, feed_id, sku_id, id, status, price_amount, price_currency,
      inventory, external_offer_id, open_errors, discarded_at, discarded_by,
      created_at, updated_at
    )
    VALUES (
      ${account}, ${feedId}, ${skuId}, ${storedId(offer.id)}, ${offer.status},
      ${price?.amount ?? null}::numeric, ${price?.currency ?? null},
      ${offer.inventory}, ${offer.externalOfferId},
      ${json(offer.openErrors)}::jsonb, ${stored(discarded?.date ?? null)},
      ${discarded?.interactionId ?? null}::uuid,
      ${stored(offer.createdAt)}, ${stored(offer.updatedAt)}
    )
    ON CONFLICT (account, feed_id, sku_id) DO UPDATE SET
      status = excluded.status, price_amount = excluded.price_amount,
      price_currency = excluded.price_currency,
      inventory = excluded.inventory,
      external_offer_id = excluded.external_offer_id,
      open_errors = excluded.open_errors,
      discarded_at = excluded.discarded_at,
      discarded_by = excluded.discarded_by, updated_at = excluded.updated_at`
}

function upsertLedger(key: OfferKey, ledger: OfferLedger): Fragment {
  return sql`
    INSERT INTO offer_ledger (account, feed_id, sku_id, ledger)
    VALUES (
      ${key.account}, ${key.feedId}, ${key.skuId}, ${json(ledger)}::jsonb
    )
    ON CONFLICT (account, feed_id, sku_id) DO UPDATE SET
      ledger = excluded.ledger`
}

function upsertInteraction(
  { account, feedId, skuId }: OfferKey,
  interaction: Interaction
): Fragment {
  const { id, startDate, source, origin, context, closedAt, tally } =
    interaction

  return sql`
    INSERT INTO interaction (
      account, id, feed_id, sku_id, start_date, source, origin, context,
      closed_at, result, log_count, tally
    )
    VALUES (
      ${account}, ${storedId(id)}, ${feedId}, ${skuId}, ${stored(startDate)},
      ${source}, ${origin}, ${context}, ${stored(closedAt)},
      ${interactionResult(interaction)}, ${logCount(tally)},
      ${json(tally)}::jsonb
    )
    ON CONFLICT (account, id) DO UPDATE SET
      closed_at = excluded.closed_at, result = excluded.result,
      log_count = excluded.log_count, tally = excluded.tally
    WHERE interaction.feed_id = excluded.feed_id
      AND interaction.sku_id = excluded.sku_id
    RETURNING id`
}

/** The rows `arriving`: the logs as columns, with the parts of their evidence. */
function arrivingLogs(logs: readonly FullLog[]): Fragment {
  const rows = logs.map(({ hasEvidence, evidence, isDateOnly, ...log }) => ({
    ...log,
    ...evidence,
    has_evidence: hasEvidence,
    date_only: isDateOnly,
    date: storedText(log.date),
  }))

  return sql`
    SELECT * FROM json_to_recordset(${json(rows)}::json) AS log (
      seq integer, id uuid, type text, date timestamptz, description text,
      agent text, data jsonb, errors jsonb, has_evidence boolean,
      date_only boolean,
      request text, response text
    )`
}

function insertLogs({ account }: OfferKey, { id }: Interaction): Fragment {
  return sql`
    INSERT INTO log (
      account, interaction_id, seq, id, type, date, description, agent, data,
      errors, has_evidence, date_only
    )
    SELECT ${account}, ${storedId(id)}, seq, id, type, date, description,
      agent, data, errors, has_evidence, date_only
    FROM arriving`
}

function insertEvidence({ account }: OfferKey, { id }: Interaction): Fragment {
  return sql`
    INSERT INTO evidence (account, interaction_id, seq, request, response)
    SELECT ${account}, ${storedId(id)}, seq, request, response
    FROM arriving WHERE has_evidence`
}
