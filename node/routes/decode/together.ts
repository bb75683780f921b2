/** Decodes two parts of one request, such as its path and its body. */
import { badInput, Failure, Fault } from '../../domain/errors'

/** @throws `BAD_INPUT` with the faults of both parts, and whatever else either throws. */
export async function together<First, Second>(
  first: () => First,
  second: () => Second | Promise<Second>
): Promise<[First, Second]> {
  const faults: Fault[] = []

  const attempt = async <T>(decode: () => T | Promise<T>) => {
    try {
      return await decode()
    } catch (error) {
      faults.push(...faultsOf(error))

      return null
    }
  }

  const decoded = [await attempt(first), await attempt(second)]

  if (faults.length) throw badInput(faults)

  return decoded as [First, Second]
}

function faultsOf(error: unknown): readonly Fault[] {
  if (error instanceof Failure && error.code === 'BAD_INPUT') {
    return error.facts.details ?? []
  }

  throw error
}
