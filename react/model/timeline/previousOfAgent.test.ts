import { logOf } from '../../testing/logOf'
import { previousOfAgent } from './previousOfAgent'

const log = (agent: string, hasEvidence: boolean) =>
  logOf({ agent, hasEvidence })

test('a log is compared with the last one of its agent that has evidence', () => {
  const logs = [
    ...[log('A', true), log('A', true), log('A', false)],
    ...[log('B', true), log('A', true)],
  ]

  expect(previousOfAgent(logs, 4)).toBe(1)
})

test('without evidence before it, with the last one of its agent', () => {
  const logs = [
    log('A', false),
    log('A', false),
    log('B', true),
    log('A', true),
  ]

  expect(previousOfAgent(logs, 3)).toBe(1)
})

test('the first log of an agent has none before it', () => {
  expect(previousOfAgent([log('A', true), log('B', true)], 1)).toBeUndefined()
})
