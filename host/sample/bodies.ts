/**
 * One line of a chapter as the body of a log: as the API documents it, and as
 * connectors that use VTEX's .NET SDK write it.
 */
import { Line, LogType } from './scenario'

/** `begin` is in milliseconds since 1970. */
export function toBody(line: Line, begin: number) {
  const { atSeconds, isDateOnly, evidence = {}, ...rest } = line
  const date = new Date(begin + atSeconds * 1000).toISOString()

  return {
    ...rest,
    type: rest.type === 'info' ? 'information' : rest.type,
    date: isDateOnly ? date.slice(0, 'YYYY-MM-DD'.length) : date,
    evidence,
  }
}

const SDK_STATUSES = {
  synced: 'Synchronized',
  sending: 'Sending',
  error: 'Error',
  unavailable: 'Disabled',
} as const

const SDK_TYPES: Readonly<Record<LogType, string>> = {
  success: 'Success',
  info: 'Info',
  warning: 'Warning',
  failure: 'Failure',
}

/**
 * Names with capitals, numbers as numbers, no evidence, and dates in the
 * notation of the machine's culture without a zone.
 */
export function toSdkBody(line: Line, begin: number) {
  const { externalOfferId, salesPrice, currency, inventory, status } =
    line.data ?? {}

  return {
    Type: SDK_TYPES[line.type],
    Date: slashDate(new Date(begin + line.atSeconds * 1000)),
    Description: line.description,
    Agent: line.agent,
    Data: {
      ...(externalOfferId && { ExternalOfferId: externalOfferId }),
      ...(salesPrice && { Price: Number(salesPrice) }),
      ...(currency && { Currency: currency }),
      ...(inventory && { Inventory: Number(inventory) }),
      ...(status && { Status: SDK_STATUSES[status] }),
    },
    Errors: line.errors ?? [],
  }
}

/** Such as `3/7/2026 9:15:00 AM`, in UTC. */
function slashDate(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const hour = date.getUTCHours()
  const day = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`
  const time = `${hour % 12 || 12}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`

  return `${day} ${time} ${hour < 12 ? 'AM' : 'PM'}`
}
