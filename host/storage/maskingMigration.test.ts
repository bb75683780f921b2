import { migrate } from './migrate'
import { openPglite } from './pgliteSql'
import { sql } from './sql'
import { AN_EARLY_LOG, migrationsUpTo } from './testing/earlierVersions'

test('evidence from before there was masking is masked as a whole', async () => {
  const old = await openPglite(null)
  const { folder, remove } = migrationsUpTo('0002')

  try {
    await migrate(old, folder)
    await old.transaction((tx) =>
      tx.script(`${AN_EARLY_LOG};
        INSERT INTO log SELECT account, interaction_id, 2, gen_random_uuid(),
          type, date, description, agent, data, errors, true FROM log;
        INSERT INTO evidence
        SELECT account, interaction_id, 1, 'curl -u a:b', NULL FROM log WHERE seq = 1
        UNION ALL
        SELECT account, interaction_id, 2, '', '{"password":"x"}' FROM log WHERE seq = 1`)
    )
    await migrate(old)

    expect(
      await old.query(
        sql`SELECT json_build_array(request, response) FROM evidence ORDER BY seq`
      )
    ).toEqual([
      ['__MASKED_UNREAD_129_MORE__', null],
      ['', '__MASKED_UNREAD_129_MORE__'],
    ])
  } finally {
    remove()
    await old.close()
  }
})
