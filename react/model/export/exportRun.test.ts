import type { Evidence, Log } from '../log'
import { beginExport, writeExport } from './exportRun'

const WRITER = {
  head: () => '[',
  log: (log: Log, evidence: Evidence | undefined, index: number) =>
    `${index}:${log.id}=${evidence?.request ?? ''};`,
  tail: () => ']',
}

const logs = (count: number, without: number[] = []): Log[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `L${index}`,
    seq: index + 1,
    type: 'info',
    at: index,
    isDateOnly: false,
    description: '',
    agent: '',
    hasEvidence: without.indexOf(index) === -1,
    errors: [],
  }))

const answer = (ids: string[]) =>
  new Map(ids.map((id) => [id, { request: `for ${id}` }]))

const always = () => true
const ignore = () => undefined

test('a file without evidence asks for none', async () => {
  const run = beginExport(logs(2), WRITER)

  expect((await writeExport(run, always, ignore))?.join('')).toBe(
    '[0:L0=;1:L1=;]'
  )
})

test('evidence is asked for in portions, as large as the reader answers', async () => {
  const asked: string[][] = []
  const read = async (ids: string[]) => {
    asked.push(ids)

    return answer(ids.slice(0, 2))
  }

  const parts = await writeExport(
    beginExport(logs(5, [1]), WRITER, read),
    always,
    ignore
  )

  expect(parts?.join('')).toBe(
    '[0:L0=for L0;1:L1=;2:L2=for L2;3:L3=for L3;4:L4=for L4;]'
  )
  expect(asked).toEqual([
    ['L0', 'L2', 'L3', 'L4'],
    ['L3', 'L4'],
  ])
})

test('no question names more than 500 logs', async () => {
  const asked: number[] = []
  const read = async (ids: string[]) => {
    asked.push(ids.length)

    return answer(ids)
  }

  await writeExport(beginExport(logs(1201), WRITER, read), always, ignore)
  expect(asked).toEqual([500, 500, 201])
})

test('a reader that answers nothing of a log does not hold up the file', async () => {
  const read = async () => new Map<string, Evidence>()
  const run = beginExport(logs(2), WRITER, read)

  expect((await writeExport(run, always, ignore))?.join('')).toBe(
    '[0:L0=;1:L1=;]'
  )
})

test('after a failure it goes on where it was, and writes nothing twice', async () => {
  let calls = 0
  const read = async (ids: string[]) => {
    calls += 1
    if (calls === 2) throw new Error('down')

    return answer(ids.slice(0, 1))
  }

  const run = beginExport(logs(3), WRITER, read)

  await expect(writeExport(run, always, ignore)).rejects.toThrow('down')
  expect(run.written).toBe(1)
  expect((await writeExport(run, always, ignore))?.join('')).toBe(
    '[0:L0=for L0;1:L1=for L1;2:L2=for L2;]'
  )
})

test('what is no longer wanted comes to no file', async () => {
  let isWanted = true
  const run = beginExport(logs(3), WRITER, async (ids) => {
    isWanted = false

    return answer(ids)
  })

  expect(await writeExport(run, () => isWanted, ignore)).toBeUndefined()
})
