/** The codes of the errors that are open on offers. */
import { OfferFilter, statusesOf } from '../../node/domain/offer'
import { OfferStatus } from '../../node/domain/offerStatus'
import { activeFeeds } from './offersFound'
import { isLeft } from './offerWalks'
import { Fragment, sql } from './sql'

/** An error that is open makes an offer one of these: the others are not looked at. */
const WITH_ERRORS: readonly OfferStatus[] = ['error', 'unavailable']

/** Each code once, of the offers that the filter leaves. */
export function openErrorCodes(account: string, filter: OfferFilter): Fragment {
  const statuses = statusesOf(filter).filter((status) =>
    WITH_ERRORS.includes(status)
  )

  return sql`
    WITH ${activeFeeds(account, filter)}
    SELECT to_json(code)
    FROM (
      SELECT DISTINCT error->>'code' AS code
      FROM active
      CROSS JOIN unnest(${statuses}::text[]) wanted (status)
      JOIN offer o ON o.account = ${account} AND o.feed_id = active.id
        AND o.status = wanted.status
      CROSS JOIN jsonb_array_elements(o.open_errors) error
      WHERE ${isLeft(account, filter)}
    ) codes
    ORDER BY code`
}
