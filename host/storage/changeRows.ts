/**
 * How a batch is written: offers and interactions as they are after its last
 * change, and all logs that came, in one statement or, where there is much
 * evidence, in a few.
 */
import { somethingWrong } from '../../node/domain/errors'
import { Interaction, interactionResult } from '../../node/domain/interaction'
import { FullLog } from '../../node/domain/log'
import { logCount } from '../../node/domain/result'
import { insertAnswers } from './answers'
import { BatchState, ChangedLedger, ChangedOffer } from './batchState'
import { storedText } from './instants'
import { Fragment, json, jsonList, planned, Runner, sql } from './sql'

/** Characters of logs in one statement: the database holds all of them in memory. */
const MAX_CHARACTERS = 4 * 1024 * 1024

/** Foreign keys are checked when all parts of the statement have run, so their order is free. */
export async function writeChanges(
  runner: Runner,
  state: BatchState
): Promise<void> {
  const { account, newSkuIds, offers, ledgers, interactions, logs } = state
  const [first = [], ...rest] = inParts(logs)

  // Two processes that store the same new SKUs wait for each other in one
  // direction alone, as both store them in their order.
  const statement = sql`
    WITH with_product AS (
      INSERT INTO product (account, sku_id)
      SELECT ${account}, sku_id FROM unnest(${newSkuIds}::text[]) AS sku_id
      ON CONFLICT DO NOTHING
    ),
    with_offer AS (${upsertOffers(account, offers)}),
    with_ledger AS (${upsertLedgers(account, ledgers)}),
    with_interaction AS (${upsertInteractions(account, interactions)}),
    arriving AS (${arrivingLogs(first)}),
    with_logs AS (${insertLogs(account)}),
    with_evidence AS (${insertEvidence(account)})
    SELECT to_json(count(*)) FROM with_interaction`

  const [kept] = await runner.query<number>(planned(statement))

  if (kept !== interactions.length) {
    throw somethingWrong(
      new Error('The id of an interaction is taken by another offer.')
    )
  }

  if (state.answers.length) {
    await runner.run(insertAnswers(account, state.answers))
  }

  for (const part of rest) {
    await runner.run(sql`
      WITH arriving AS (${arrivingLogs(part)}),
      with_logs AS (${insertLogs(account)})
      ${insertEvidence(account)}`)
  }
}

function upsertOffers(
  account: string,
  offers: readonly ChangedOffer[]
): Fragment {
  const rows = offers.map(({ key, offer }) => ({
    feed_id: key.feedId,
    sku_id: key.skuId,
    id: offer.id,
    status: offer.status,
    price_amount: offer.price?.amount,
    price_currency: offer.price?.currency,
    inventory: offer.inventory,
    external_offer_id: offer.externalOfferId,
    open_errors: offer.openErrors,
    discarded_at: offer.discarded && storedText(offer.discarded.date),
    discarded_by: offer.discarded?.interactionId,
    created_at: storedText(offer.createdAt),
    updated_at: storedText(offer.updatedAt),
  }))

  return sql`
    INSERT INTO offer (
      account, feed_id, sku_id, id, status, price_amount, price_currency,
      inventory, external_offer_id, open_errors, discarded_at, discarded_by,
      created_at, updated_at
    )
    SELECT ${account}, each.*
    FROM json_to_recordset(${json(rows)}::json) AS each (
      feed_id text, sku_id text, id uuid, status text, price_amount numeric,
      price_currency text, inventory bigint, external_offer_id text,
      open_errors jsonb, discarded_at timestamptz, discarded_by uuid,
      created_at timestamptz, updated_at timestamptz
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

function upsertLedgers(
  account: string,
  ledgers: readonly ChangedLedger[]
): Fragment {
  const rows = ledgers.map(({ key, ledger }) => ({
    feed_id: key.feedId,
    sku_id: key.skuId,
    ledger,
  }))

  return sql`
    INSERT INTO offer_ledger (account, feed_id, sku_id, ledger)
    SELECT ${account}, each.*
    FROM json_to_recordset(${json(rows)}::json) AS each (
      feed_id text, sku_id text, ledger jsonb
    )
    ON CONFLICT (account, feed_id, sku_id) DO UPDATE SET
      ledger = excluded.ledger`
}

function upsertInteractions(
  account: string,
  interactions: readonly Interaction[]
): Fragment {
  const rows = interactions.map((interaction) => ({
    id: interaction.id,
    feed_id: interaction.feedId,
    sku_id: interaction.skuId,
    start_date: storedText(interaction.startDate),
    source: interaction.source,
    origin: interaction.origin,
    context: interaction.context,
    closed_at:
      interaction.closedAt === null ? null : storedText(interaction.closedAt),
    result: interactionResult(interaction),
    log_count: logCount(interaction.tally),
    tally: interaction.tally,
  }))

  return sql`
    INSERT INTO interaction (
      account, id, feed_id, sku_id, start_date, source, origin, context,
      closed_at, result, log_count, tally
    )
    SELECT ${account}, each.*
    FROM json_to_recordset(${json(rows)}::json) AS each (
      id uuid, feed_id text, sku_id text, start_date timestamptz, source text,
      origin text, context text, closed_at timestamptz, result text,
      log_count integer, tally jsonb
    )
    ON CONFLICT (account, id) DO UPDATE SET
      closed_at = excluded.closed_at, result = excluded.result,
      log_count = excluded.log_count, tally = excluded.tally
    WHERE interaction.feed_id = excluded.feed_id
      AND interaction.sku_id = excluded.sku_id
    RETURNING id`
}

/** The logs as texts of JSON objects, divided so that no part is much too long. */
function inParts(added: BatchState['logs']): ReadonlyArray<readonly string[]> {
  const parts: string[][] = []
  let room = 0

  for (const [interactionId, logs] of added) {
    for (const log of logs) {
      const row = json(toRow(interactionId, log))

      if (room <= 0) {
        parts.push([])
        room = MAX_CHARACTERS
      }

      parts[parts.length - 1].push(row)
      room -= row.length
    }
  }

  return parts
}

function toRow(interactionId: string, log: FullLog): object {
  return {
    interaction_id: interactionId,
    seq: log.seq,
    id: log.id,
    type: log.type,
    date: storedText(log.date),
    description: log.description,
    agent: log.agent,
    data: log.data,
    errors: log.errors,
    has_evidence: log.hasEvidence,
    date_only: log.isDateOnly,
    request: log.evidence?.request,
    response: log.evidence?.response,
  }
}

/** The rows `arriving`: the logs as columns, with the parts of their evidence. */
function arrivingLogs(rows: readonly string[]): Fragment {
  return sql`
    SELECT * FROM json_to_recordset(${jsonList(rows)}::json) AS log (
      interaction_id uuid, seq integer, id uuid, type text, date timestamptz,
      description text, agent text, data jsonb, errors jsonb,
      has_evidence boolean, date_only boolean, request text, response text
    )`
}

function insertLogs(account: string): Fragment {
  return sql`
    INSERT INTO log (
      account, interaction_id, seq, id, type, date, description, agent, data,
      errors, has_evidence, date_only
    )
    SELECT ${account}, interaction_id, seq, id, type, date, description,
      agent, data, errors, has_evidence, date_only
    FROM arriving`
}

function insertEvidence(account: string): Fragment {
  return sql`
    INSERT INTO evidence (account, interaction_id, seq, request, response)
    SELECT ${account}, interaction_id, seq, request, response
    FROM arriving WHERE has_evidence`
}
