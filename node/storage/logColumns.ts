/** Logs that arrived one after the other, as columns. */
import { InteractionQuery, LogColumns } from '../domain/interactionQuery'
import { textBytes, untilBytes } from './logFilter'
import { KeptLog } from './logGroups'

/** `logs` are those after the first `after`, in their order of arrival, and `total` is how many there are in all. */
export function toColumns(
  logs: readonly KeptLog[],
  { after, size, maxBytes }: NonNullable<InteractionQuery['columns']>,
  total: number
): LogColumns {
  const shown = untilBytes(logs.slice(0, size), textBytes, maxBytes)
  const positions = (has: (log: KeptLog) => boolean) =>
    shown.flatMap((log, index) => (has(log) ? [index] : []))

  return {
    through: shown[shown.length - 1]?.seq ?? after,
    total,
    ids: shown.map(({ id }) => id),
    types: shown.map(({ type }) => type),
    dates: shown.map(({ date }) => date),
    dateOnly: positions(({ isDateOnly }) => isDateOnly),
    descriptions: shown.map(({ description }) => description),
    agents: shown.map(({ agent }) => agent),
    withEvidence: positions(({ hasEvidence }) => hasEvidence),
    errors: shown.flatMap(({ errors }, index) =>
      errors.length ? [{ index, errors }] : []
    ),
  }
}
