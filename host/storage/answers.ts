/** What was answered to requests that have a key, packed: evidence is in it once more. */
import { gunzipSync, gzipSync } from 'node:zlib'
import { KEY_LIFETIME_MS } from '../../node/domain/once'
import { Fragment, json, sql } from './sql'

export type KeptAnswer = {
  readonly key: string
  readonly fingerprint: string
  readonly packed: string
}

export function pack(answer: string): string {
  return gzipSync(answer, { level: 1 }).toString('base64')
}

export function unpack(packed: string): string {
  return gunzipSync(Buffer.from(packed, 'base64')).toString()
}

/** A list of `KeptAnswer`, of the keys that still count. */
export function answersOf(account: string, keys: readonly string[]): Fragment {
  if (!keys.length) return sql`'[]'::json`

  const seconds = KEY_LIFETIME_MS / 1000

  return sql`(
    SELECT coalesce(json_agg(json_build_object(
      'key', a.key, 'fingerprint', a.fingerprint,
      'packed', translate(encode(a.answer, 'base64'), E'\\n', '')
    )), '[]')
    FROM answer a
    WHERE a.account = ${account} AND a.key = ANY (${keys}::text[])
      AND a.made_on >= (now() AT TIME ZONE 'UTC')::date - 1
      AND a.made_at > now() - make_interval(secs => ${seconds})
  )`
}

export function insertAnswers(
  account: string,
  answers: readonly KeptAnswer[]
): Fragment {
  return sql`
    INSERT INTO answer (
      account, key, made_on, made_at, fingerprint, answer
    )
    SELECT ${account}, key, (now() AT TIME ZONE 'UTC')::date, now(),
      fingerprint, decode(packed, 'base64')
    FROM json_to_recordset(${json(answers)}::json) AS made (
      key text, fingerprint text, packed text
    )`
}
