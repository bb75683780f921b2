/** The store on PostgreSQL's SQL. It keeps what it is given and knows no rule of the domain. */
import { Store } from '../../node/domain/store'
import { changes } from './changes'
import { channels } from './channels'
import { feeds } from './feeds'
import { interactions } from './interactions'
import { LIST_BOUNDS } from './listBounds'
import { offers } from './offers'
import { products } from './products'
import { retention } from './retention'
import { settings } from './settings'
import { Sql, sql } from './sql'
import { versions } from './versions'

/** The database must have been migrated. */
export function createStore(database: Sql, bounds = LIST_BOUNDS): Store {
  return {
    ...channels(database),
    ...feeds(database),
    ...changes(database),
    ...interactions(database, bounds),
    ...offers(database, bounds),
    ...products(database),
    ...retention(database),
    ...settings(database),
    ...versions(database),
    ping: () => database.run(sql`SELECT 1`),
    close: () => database.close(),
  }
}
