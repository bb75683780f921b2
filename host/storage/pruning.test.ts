import { Client } from 'pg'
import { DAY_MS, plus } from '../../node/domain/instant'
import { InteractionKey } from '../../node/domain/interaction'
import { InteractionQuery } from '../../node/domain/interactionQuery'
import { LogQuery } from '../../node/domain/logQuery'
import { Store } from '../../node/domain/store'
import {
  aSeller,
  allLogs,
  keyOf,
  NOW,
  SINCE,
} from '../../node/testing/factories'
import { migrate } from './migrate'
import { keepDays } from './partitions'
import { openPostgres } from './postgresSql'
import { Fragment, Sql, toStatement, Value } from './sql'
import { createStore } from './store'
import { newDatabase } from '../testing/database'

let database: Sql
let planner: Client
let drop: () => Promise<void>
let store: Store
let asked: Fragment[] = []
let key: InteractionKey
let other: InteractionKey
let logId: string

beforeAll(async () => {
  const made = await newDatabase()

  drop = made.drop
  database = openPostgres(made.databaseUrl)
  await migrate(database)
  for (const days of [0, 5, 10]) {
    await keepDays(database, plus(NOW, -days * DAY_MS))
  }
  planner = new Client({ connectionString: made.databaseUrl })
  await planner.connect()

  store = createStore({
    ...database,
    query: (statement) => {
      asked.push(statement)

      return database.query(statement)
    },
  })
  const seller = await aSeller(store)
  const { interaction, logs } = await seller.report({
    logs: [{ type: 'failure', evidence: { request: 'curl', response: '200' } }],
  })

  const earlier = await seller.report({
    now: plus(NOW, -5 * DAY_MS),
    logs: [{}],
  })

  key = keyOf(interaction)
  other = keyOf(earlier.interaction)
  logId = logs[0].id
}, 60_000)

beforeEach(() => {
  asked = []
})

afterAll(async () => {
  await planner.end()
  await database.close()
  await drop()
})

const literal = (value: Value): string => {
  if (value === null) return 'NULL'
  if (Array.isArray(value)) {
    return planner.escapeLiteral(`{${value.map((one) => `"${one}"`).join()}}`)
  }

  return planner.escapeLiteral(`${value}`)
}

/**
 * The days that the plan of the one statement looks at, a name for each time;
 * with `ANALYZE`, those that it looked at when it ran.
 */
async function daysRead(
  mode: string,
  read: () => Promise<unknown>,
  analyze = ''
) {
  await read()

  const [{ text, values }, ...more] = asked.map(toStatement)

  expect(more).toEqual([])
  await planner.query(`SET plan_cache_mode = ${mode}`)
  await planner.query(`PREPARE asked AS ${text}`)
  const { rows } = await planner.query(
    `EXPLAIN (${analyze} FORMAT JSON) EXECUTE asked (${values.map(literal).join()})`
  )

  await planner.query('DEALLOCATE asked')

  const [{ Plan: plan }] = rows[0]['QUERY PLAN']
  const days = nodesOf(plan)
    .filter((node) => node['Actual Loops'] !== 0)
    .map((node) => node['Relation Name'] ?? '')
    .filter((name) => /_\d{8}$/.test(name))

  return [...new Set(days)].sort()
}

type PlanNode = {
  readonly 'Relation Name'?: string
  /** 0: it never ran. */
  readonly 'Actual Loops'?: number
  readonly Plans?: readonly PlanNode[]
}

function nodesOf(plan: PlanNode): readonly PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
}

const columns = { after: 0, size: 50, maxBytes: 1e6 }

const reads: Array<[string, LogQuery | null, InteractionQuery, string[]]> = [
  ['an interaction', null, {}, []],
  ['its logs', allLogs({ text: 'a' }), {}, ['log']],
  [
    'its logs with evidence',
    allLogs({}, { withEvidence: true, maxBytes: 1e6 }),
    {},
    ['evidence', 'log'],
  ],
  ['its timeline', null, { columns }, ['log']],
  [
    'a search of its evidence',
    null,
    { evidenceMatches: { text: 'a', after: 0, maxBytes: 1e6 } },
    ['evidence', 'log'],
  ],
]

describe.each(['force_custom_plan', 'force_generic_plan'])(
  'With %s',
  (mode) => {
    test.each(reads)(
      'a read of %s looks at one day of each table',
      async (_, logs, query, tables) => {
        const read = () => store.readInteraction(key, SINCE, logs, query)

        expect(await daysRead(mode, read)).toEqual(
          [...tables, 'interaction'].map((name) => `${name}_20260310`).sort()
        )
      }
    )

    test('the evidence of logs, and one log, are read from one day of each table', async () => {
      const evidence = { logIds: [logId], maxBytes: 1e6 }

      for (const read of [
        () => store.readInteraction(key, SINCE, null, { evidence }),
        () => store.readLog(key, SINCE, logId),
      ]) {
        asked = []
        expect(await daysRead(mode, read)).toEqual([
          'evidence_20260310',
          'interaction_20260310',
          'log_20260310',
        ])
      }
    })

    test('interactions that are read together are each read from their day alone', async () => {
      const read = () =>
        Promise.all(
          [key, other].map((each) =>
            store.readInteraction(each, SINCE, null, { columns })
          )
        )

      expect(await daysRead(mode, read, 'ANALYZE,')).toEqual([
        'interaction_20260305',
        'interaction_20260310',
        'log_20260305',
        'log_20260310',
      ])
    })

    test('what is around an interaction is looked for in the days that can be read', async () => {
      const days = await daysRead(mode, () =>
        store.readInteraction(key, SINCE, null, {
          columns,
          withNeighbours: true,
          withWitnesses: true,
        })
      )

      expect(days.filter((day) => /^(log|evidence)/.test(day))).toEqual([
        'log_20260310',
      ])
      // The day of `SINCE`, and all from then on.
      expect(days[0]).toBe('interaction_20260228')
    })
  }
)
