/** One line of a file: whose it is, and what the API takes of it. */
import { badInput, Failure, Fault } from '../../node/domain/errors'

export type Line = {
  readonly feedId: string
  readonly skuId: string
  /** Null for an interaction that is told in one go. */
  readonly interactionId: string | null
  /** What the API takes as the body. */
  readonly body: unknown
}

type Fields = Readonly<Record<string, unknown>>

/** Lines with the same one are taken in their order. */
export function offerOf({ feedId, skuId }: Line): string {
  return JSON.stringify([feedId, skuId])
}

/** @throws `BAD_INPUT` with all faults. What the API refuses itself is left to it. */
export function readLine(text: string): Line {
  const fields = toFields(text)
  const faults: Fault[] = []
  const id = (path: string) => {
    const value = fields[path]

    if (typeof value === 'string' && value.trim()) return value
    if (typeof value === 'number') return String(value)
    faults.push({ path, message: 'is required' })

    return ''
  }

  const [feedId, skuId] = [id('feedId'), id('skuId')]
  const ofOne = fields.interactionId !== undefined
  const [name, other] = ofOne
    ? ['logs', 'interaction']
    : ['interaction', 'logs']

  if (fields[name] === undefined) {
    faults.push({
      path: name,
      message: `is required ${ofOne ? 'with' : 'without'} an interactionId`,
    })
  }
  if (fields[other] !== undefined) {
    faults.push({
      path: other,
      message: `does not go ${ofOne ? 'with' : 'without'} an interactionId`,
    })
  }

  const interactionId = ofOne ? id('interactionId') : null

  if (faults.length) throw badInput(faults)

  return { feedId, skuId, interactionId, body: fields[name] }
}

function toFields(text: string): Fields {
  try {
    const value: unknown = JSON.parse(text)

    if (typeof value === 'object' && value && !Array.isArray(value)) {
      return value as Fields
    }
  } catch {
    throw refused('The line is not valid JSON.')
  }

  throw refused('The line must be a JSON object.')
}

function refused(message: string): Failure {
  return badInput([{ path: '', message }])
}
