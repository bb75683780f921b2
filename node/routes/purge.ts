import { keepUp } from '../operations/upkeep'
import { ok, Route } from './route'

/** What the scheduler calls once a day; no part of the Sent Offers API. */
export const purge: Route = {
  POST: async (_, deps) => ok(await keepUp(deps)),
}
