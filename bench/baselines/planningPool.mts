/**
 * The connections of a baseline that reads the tables of the host. They plan a
 * prepared statement once, as the host has it: left alone, PostgreSQL plans
 * reads of tables that are split into days anew each time.
 */
import pg from 'pg'

export function planningPool(): pg.Pool {
  return new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: Number(process.env.POOL_SIZE),
    options: '-c plan_cache_mode=force_generic_plan',
  })
}
