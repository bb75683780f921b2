import { Turns } from './turns'

/** Work that ends when it is told to. */
function held(started: string[], name: string) {
  let end: (value: string) => void = () => undefined
  let fail: (error: Error) => void = () => undefined
  const result = new Promise<string>((resolve, reject) => {
    end = resolve
    fail = reject
  })

  return {
    end: () => end(name),
    fail: () => fail(new Error(name)),
    work: () => {
      started.push(name)

      return result
    },
  }
}

test('work of one name happens one after the other, in its order', async () => {
  const turns = new Turns()
  const started: string[] = []
  const [first, second] = [held(started, 'first'), held(started, 'second')]
  const both = [
    turns.take('offer', first.work),
    turns.take('offer', second.work),
  ]

  second.end()
  await turns.take('another', async () => undefined)
  expect(started).toEqual(['first'])

  first.end()
  expect(await Promise.all(both)).toEqual(['first', 'second'])
  expect(started).toEqual(['first', 'second'])
})

test('work that fails lets the next have its turn', async () => {
  const turns = new Turns()
  const first = held([], 'first')
  const failing = turns.take('offer', first.work)
  const next = turns.take('offer', async () => 'next')

  first.fail()
  await expect(failing).rejects.toThrow('first')
  expect(await next).toBe('next')
})
