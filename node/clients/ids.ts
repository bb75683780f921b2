import { V7Generator } from 'uuidv7'

import { NewId } from '../domain/id'

/** Within this, a clock set back does not make ids that sort before earlier ones. */
const ROLLBACK_ALLOWANCE_MS = 10_000

/** Makes ids that rise as long as the clock is not set back by more than ten seconds. */
export function idGenerator(): NewId {
  const generator = new V7Generator()

  return (now) =>
    generator
      .generateOrResetCore(now, ROLLBACK_ALLOWANCE_MS)
      .toHex()
      .toUpperCase()
}
