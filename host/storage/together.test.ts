import { somethingWrong } from '../../node/domain/errors'
import { unavailable } from './failures'
import { together } from './together'

type Run = {
  readonly asked: readonly number[]
  readonly end: () => void
  readonly fail: (error: Error) => void
}

/** Reads that end when they are told to; each number is read as its tenfold. */
function reads(options?: Parameters<typeof together>[0]) {
  const runs: Run[] = []
  const gather = together<number, number>(options)

  const read = (asked: readonly number[]) =>
    new Promise<readonly number[]>((resolve, reject) => {
      runs.push({
        asked,
        end: () => resolve(asked.map((one) => one * 10)),
        fail: reject,
      })
    })

  return {
    runs,
    read: (asked: number, group = 'a') => gather(group, asked, read),
    all: (numbers: readonly number[]) =>
      Promise.allSettled(numbers.map((one) => gather('a', one, read))),
    began: () => runs.map(({ asked }) => asked),
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))
const LONG = { maxWaitMs: 60_000 }

test('reads that are wanted at the same time are one, and each gets its own', async () => {
  const { runs, all } = reads()
  const found = all([1, 2, 3])

  await settled()
  expect(runs).toHaveLength(1)
  runs[0].end()

  expect(await found).toEqual(
    [10, 20, 30].map((value) => ({ status: 'fulfilled', value }))
  )
})

test('reads of another group are others', async () => {
  const { runs, read, began } = reads()
  const found = Promise.all([read(1), read(2, 'b'), read(3)])

  await settled()
  expect(began()).toEqual([[1, 3], [2]])
  runs.forEach(({ end }) => end())

  expect(await found).toEqual([10, 20, 30])
})

test('what comes while all lanes are taken waits, and goes together', async () => {
  const { runs, read, began } = reads({ ...LONG, lanes: 1 })

  const first = read(1)

  await settled()

  const others = Promise.all([read(2), read(3), read(4)])

  await settled()
  expect(began()).toEqual([[1]])
  runs[0].end()
  await first
  await settled()
  expect(began()).toEqual([[1], [2, 3, 4]])
  runs[1].end()

  expect(await others).toEqual([20, 30, 40])
})

test('a read that is under way serves nobody who comes later', async () => {
  const { runs, read, began } = reads(LONG)
  const first = read(1)

  await settled()
  const second = read(1)

  await settled()
  expect(began()).toEqual([[1], [1]])
  runs.forEach(({ end }) => end())
  await Promise.all([first, second])
})

test('nobody waits for long behind a slow read', async () => {
  const { runs, read } = reads({ lanes: 1, maxWaitMs: 1 })
  const slow = read(1)

  await settled()
  const second = read(2)

  while (runs.length < 2) await settled()
  runs[1].end()
  expect(await second).toBe(20)
  runs[0].end()
  expect(await slow).toBe(10)
})

test('a statement makes sixteen reads at the most', async () => {
  const { runs, all, began } = reads()
  const found = all(Array.from({ length: 40 }, (_, index) => index))

  await settled()
  expect(began().map(({ length }) => length)).toEqual([16, 16, 8])
  runs.forEach(({ end }) => end())

  expect(await found).toHaveLength(40)
})

test('or as many as it is told to', async () => {
  const { runs, all, began } = reads({ ...LONG, maxReads: 3 })
  const found = all([1, 2, 3, 4])

  await settled()
  expect(began()).toEqual([[1, 2, 3], [4]])
  runs.forEach(({ end }) => end())

  expect(await found).toHaveLength(4)
})

test('what the database refuses for one is refused to that one alone', async () => {
  const gather = together<number, number>()

  const read = async (asked: readonly number[]) => {
    if (asked.includes(2)) throw somethingWrong(new Error('refused'))

    return asked
  }

  expect(
    await Promise.allSettled([1, 2, 3].map((one) => gather('a', one, read)))
  ).toMatchObject([
    { status: 'fulfilled', value: 1 },
    { status: 'rejected', reason: { code: 'INTERNAL' } },
    { status: 'fulfilled', value: 3 },
  ])
})

test('a database that does not answer is not asked again for each', async () => {
  const { runs, all } = reads()
  const found = all([1, 2, 3])

  await settled()
  runs[0].fail(unavailable(new Error('gone')))

  expect(await found).toMatchObject(
    [1, 2, 3].map(() => ({ reason: { code: 'STORE_UNAVAILABLE' } }))
  )
  expect(runs).toHaveLength(1)
})
