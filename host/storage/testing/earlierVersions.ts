/** Databases as earlier versions of the app left them. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { MIGRATIONS_DIR } from '../migrate'

/** A folder with the migrations that an earlier version had. */
export function migrationsUpTo(last: string): {
  folder: string
  remove: () => void
} {
  const folder = mkdtempSync(join(tmpdir(), 'offer-management-migrations-'))

  cpSync(MIGRATIONS_DIR, folder, {
    recursive: true,
    filter: (source) =>
      source === MIGRATIONS_DIR ||
      basename(source).slice(0, last.length) <= last,
  })

  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}

/** A log, and what it hangs on, as the first version stored them. */
export const AN_EARLY_LOG = `
  INSERT INTO channel VALUES ('c', 'v', 'n', 'l', 'o');
  INSERT INTO feed VALUES ('a', 'c', 'SGN', '1', true);
  INSERT INTO product (account, sku_id) VALUES ('a', '1');
  INSERT INTO offer (
    account, feed_id, sku_id, id, status, open_errors, created_at, updated_at
  ) VALUES ('a', 'c', '1', gen_random_uuid(), 'sending', '[]', now(), now());
  INSERT INTO interaction (
    account, id, feed_id, sku_id, start_date, source, origin, context, result,
    log_count, tally
  ) VALUES ('a', '0199c2d2-6c00-7000-8000-000000000001', 'c', '1', now(),
    'seller', 'catalog', 'setup', 'processing', 1, '{}');
  INSERT INTO log SELECT 'a', id, 1, gen_random_uuid(), 'info', now(),
    'Gefüllt', '', NULL, '[]', false FROM interaction`
