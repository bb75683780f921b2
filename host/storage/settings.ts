/** What each account chose for itself. */
import { DEFAULT_SETTINGS, Settings } from '../../node/domain/settings'
import { Store } from '../../node/domain/store'
import { Sql, sql } from './sql'

export function settings(
  database: Sql
): Pick<Store, 'readSettings' | 'saveSettings'> {
  return {
    readSettings: async (account) => {
      const [found = DEFAULT_SETTINGS] = await database.query<Settings>(sql`
        SELECT json_build_object('maskedKeys', s.masked_keys)
        FROM settings s WHERE s.account = ${account}`)

      return found
    },

    saveSettings: (account, { maskedKeys }) =>
      database.run(sql`
        INSERT INTO settings (account, masked_keys)
        VALUES (${account}, ${maskedKeys}::text[])
        ON CONFLICT (account) DO UPDATE SET masked_keys = excluded.masked_keys`),
  }
}
