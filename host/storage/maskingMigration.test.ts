import { migrate } from './migrate'
import { openPglite } from './pgliteSql'
import { sql } from './sql'
import { createStore } from './store'

test('evidence from before there was masking is masked as a whole', async () => {
  const old = await openPglite(null)

  try {
    await migrate(old)
    const seller = createStore(old)

    await seller.ping()
    await old.run(sql`DELETE FROM migration WHERE name = '0003-masking'`)
    await old.run(sql`DROP TABLE settings`)
    await old.transaction((tx) =>
      tx.script(`
        SET session_replication_role = replica;
        INSERT INTO evidence (account, interaction_id, seq, request, response)
        VALUES ('grocery1', gen_random_uuid(), 1, 'curl -u a:b', NULL),
               ('grocery1', gen_random_uuid(), 2, '', '{"password":"x"}');
        SET session_replication_role = DEFAULT;`)
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
    await old.close()
  }
})
