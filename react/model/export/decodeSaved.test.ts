import { savedInteraction, savedLog, written } from '../../testing/exporting'
import type { Evidence } from '../log'
import type { FileProblem } from './decodeSaved'
import { decodeSaved } from './decodeSaved'
import { jsonWriter } from './jsonExport'
import type { SavedInteraction } from './savedInteraction'

const LOGS = [
  savedLog({
    errors: [{ code: 'CTLG-006.X', title: 'T', description: 'D' }],
    hasEvidence: true,
  }),
  savedLog({ id: 'L2', seq: 2, type: 'failure', isDateOnly: true }),
]

const EVIDENCE = { L1: { request: 'curl x', response: '{"a": "\u2028"}' } }

const fileOf = (
  parts: Partial<SavedInteraction> = {},
  evidence: Record<string, Evidence> | undefined = EVIDENCE
) =>
  written(
    jsonWriter(
      {
        savedAt: '2026-11-21T00:00:00.000Z',
        account: 'grocery1',
        interaction: savedInteraction({
          newPrice: { amount: '79.9', currency: 'BRL' },
          newInventory: 3,
          aftermath: {
            fate: 'fixed',
            by: {
              id: 'I2',
              startDate: '2026-11-20T14:02:00.000Z',
              origin: 'price',
              result: 'success',
            },
          },
        }),
        ...parts,
      },
      evidence !== undefined
    ),
    LOGS,
    evidence
  )

// Whoever changed a file kept to no type.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Change = (file: Record<string, any>) => void

/** A file with a field changed by whoever had it. */
const changed = (change: Change) => {
  const file = JSON.parse(fileOf())

  change(file)

  return JSON.stringify(file)
}

const open = (content: string): SavedInteraction => {
  const opened = decodeSaved(content)

  if ('problem' in opened) throw new Error(JSON.stringify(opened.problem))

  return opened.saved
}

const problemOf = (content: string): FileProblem | undefined => {
  const opened = decodeSaved(content)

  return 'problem' in opened ? opened.problem : undefined
}

test('what was exported is opened as it was', () => {
  const saved = open(fileOf())

  expect(saved.interaction).toEqual({
    ...savedInteraction({
      newPrice: { amount: '79.9', currency: 'BRL' },
      newInventory: 3,
      aftermath: {
        fate: 'fixed',
        by: {
          id: 'I2',
          startDate: '2026-11-20T14:02:00.000Z',
          origin: 'price',
          result: 'success',
        },
      },
    }),
    logCounts: { success: 0, info: 1, warning: 0, failure: 1 },
  })
  expect(saved.logs).toEqual(LOGS)
  expect(saved.evidence?.get('L1')).toEqual(EVIDENCE.L1)
  expect(saved).toMatchObject({
    account: 'grocery1',
    savedAt: '2026-11-21T00:00:00.000Z',
    logTotal: 2,
    filter: undefined,
  })
})

test('the filter of a part is kept, and how much there was', () => {
  const saved = open(
    fileOf({
      filter: { type: 'failure' },
      interaction: savedInteraction({ logTotal: 4310 }),
    })
  )

  expect(saved.filter).toEqual({ type: 'failure' })
  expect(saved.logTotal).toBe(4310)
  expect(saved.interaction.logTotal).toBe(2)
})

test('without evidence no log promises any', () => {
  const saved = open(
    written(
      jsonWriter(
        {
          savedAt: '2026-11-21T00:00:00.000Z',
          account: 'grocery1',
          interaction: savedInteraction(),
        },
        false
      ),
      LOGS
    )
  )

  expect(saved.evidence).toBeUndefined()
  expect(saved.logs.map(({ hasEvidence }) => hasEvidence)).toEqual([
    false,
    false,
  ])
})

test('an open interaction without logs and issues makes a file as well', () => {
  const content = written(
    jsonWriter(
      {
        savedAt: '2026-11-21T00:00:00.000Z',
        account: 'grocery1',
        interaction: savedInteraction({
          result: 'processing',
          closedAt: undefined,
          issues: [],
          aftermath: undefined,
          offer: { status: 'sending', channel: { name: 'Amazon', logo: 'x' } },
        }),
      },
      true
    ),
    []
  )

  expect(open(content).interaction).toMatchObject({
    result: 'processing',
    closedAt: undefined,
    issues: [],
    aftermath: undefined,
  })
})

test.each(['', '{', 'No.,Date', '# Interaction', fileOf().slice(0, 900)])(
  'what is no whole JSON is told as such',
  (content) => {
    expect(problemOf(content)).toEqual({ kind: 'unreadable' })
  }
)

test.each(['null', '[]', '7', '"x"', '{}', '{"format":"har","version":1}'])(
  '%s is none of ours',
  (content) => {
    expect(problemOf(content)).toEqual({ kind: 'foreign' })
  }
)

test('a file of a later version is told as such, whatever else is in it', () => {
  expect(
    problemOf(
      changed((file) => {
        file.version = 2
        delete file.logs
      })
    )
  ).toEqual({ kind: 'tooNew', version: 2 })
})

test.each<[string, string, Change]>([
  ['savedAt', 'date', (file) => (file.savedAt = 'yesterday')],
  ['offer', 'object', (file) => delete file.offer],
  ['offer.feedId', 'id', (file) => (file.offer.feedId = '../../x')],
  ['offer.channelName', 'text', (file) => delete file.offer.channelName],
  ['interaction.result', 'choice', (file) => (file.interaction.result = 'ok')],
  [
    'interaction.newPrice.currency',
    'choice',
    (file) => (file.interaction.newPrice.currency = 'reais'),
  ],
  [
    'interaction.newPrice.amount',
    'choice',
    (file) => (file.interaction.newPrice.amount = '1e9'),
  ],
  [
    'interaction.errors[0].date',
    'date',
    (file) => (file.interaction.errors[0].date = '2026-13-45T00:00:00Z'),
  ],
  [
    'interaction.errors[0].solvedBy',
    'choice',
    (file) => (file.interaction.errors[0].solvedBy = 'nobody'),
  ],
  ['logs', 'list', (file) => (file.logs = {})],
  ['logs[1].seq', 'number', (file) => (file.logs[1].seq = -1)],
  ['logs[1].isDateOnly', 'flag', (file) => (file.logs[1].isDateOnly = 'no')],
  ['logs[1].type', 'choice', (file) => (file.logs[1].type = '__proto__')],
  [
    'logs[0].errors[0].code',
    'text',
    (file) => (file.logs[0].errors[0].code = 6),
  ],
  [
    'logs[0].evidence.request',
    'text',
    (file) => (file.logs[0].evidence.request = ['curl']),
  ],
  ['filter.type', 'text', (file) => (file.filter = { type: {} })],
])('the field %s is named when it is no %s', (path, expected, change) => {
  expect(problemOf(changed(change))).toEqual({
    kind: 'wrongField',
    path,
    expected,
  })
})

test('no file makes the browser ask a stranger for a picture', () => {
  const saved = open(
    changed((file) => {
      file.offer.imageUrl = 'https://evil.example/seen.png'
      file.offer.channelLogo = 'https://evil.example/seen.png'
    })
  )

  expect(JSON.stringify(saved.interaction)).not.toContain('evil.example')
})

test('what nobody asked for is passed over', () => {
  const saved = open(
    fileOf().replace('{', '{ "__proto__": { "account": "x" }, "extra": [1],')
  )

  expect(saved.account).toBe('grocery1')
  expect(({} as Record<string, unknown>).account).toBeUndefined()
})

test('logs are put in order of time', () => {
  const saved = open(changed((file) => file.logs.reverse()))

  expect(saved.logs.map(({ id }) => id)).toEqual(['L1', 'L2'])
})
