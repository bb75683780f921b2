/** Measures several servers by turns, so that whatever else the machine does falls on all of them. */
import { quantile } from './figures.mts'
import { load, NextRequest } from './load.mts'

export type Contender = {
  readonly name: string
  readonly port: number
  readonly next: NextRequest
}

export type Contest = {
  readonly connections: number
  readonly rounds: number
  /** For each in each round, after a warm-up that is not counted. */
  readonly ms: number
  readonly warmUpMs: number
}

export type Standing = {
  /** The median of the rounds. */
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** How many were answered in all, also in warm-ups. */
  readonly answered: number
}

/** The standing of each by its name. @throws when one of them refuses anything. */
export async function contest(
  contenders: readonly Contender[],
  { connections, rounds, ms, warmUpMs }: Contest
): Promise<ReadonlyMap<string, Standing>> {
  const speeds = new Map(contenders.map(({ name }) => [name, [] as number[]]))
  const waits = new Map(contenders.map(({ name }) => [name, [] as number[]]))
  const counts = new Map(contenders.map(({ name }) => [name, 0]))

  const ask = async ({ name, port, next }: Contender, length: number) => {
    const answers = await load({ port, connections, ms: length, next })

    if (answers.refused) throw new Error(`${name} refused: ${answers.refusal}`)
    counts.set(name, (counts.get(name) ?? 0) + answers.count)

    return answers
  }

  for (let round = 0; round < rounds; round += 1) {
    for (const contender of contenders) {
      // The first time the compiler of the server is not done with it.
      await ask(contender, round === 0 ? 4 * warmUpMs : warmUpMs)
      const { perSecond, latenciesMs } = await ask(contender, ms)

      speeds.get(contender.name)?.push(perSecond)
      waits.set(contender.name, [
        ...(waits.get(contender.name) ?? []),
        ...latenciesMs,
      ])
    }
  }

  return new Map(
    contenders.map(({ name }) => [
      name,
      {
        perSecond: quantile(speeds.get(name) ?? [], 0.5),
        p50Ms: quantile(waits.get(name) ?? [], 0.5),
        p99Ms: quantile(waits.get(name) ?? [], 0.99),
        answered: counts.get(name) ?? 0,
      },
    ])
  )
}
