/** What the host does by the clock; inside VTEX IO the platform's scheduler calls for it. */
import { Logger } from 'pino'
import { SECOND_MS } from '../../node/domain/instant'
import { Deps } from '../../node/operations/deps'
import { refreshProducts } from '../../node/operations/products'
import { purgeExpired } from '../../node/operations/retention'
import { Job } from './background'

const MINUTE_MS = 60 * SECOND_MS

/** A pass is limited, so that many new offers do not flood the Catalog. */
const PRODUCTS_A_PASS = 200

export function jobs(deps: Deps, logger: Logger): readonly Job[] {
  return [
    {
      name: 'purgeExpired',
      everyMs: 60 * MINUTE_MS,
      run: async () => {
        const { interactions: purged } = await purgeExpired(deps)

        if (purged) logger.info({ purged }, 'Expired interactions were deleted')
      },
    },
    {
      name: 'refreshProducts',
      everyMs: 5 * MINUTE_MS,
      run: async () => {
        const { refreshed, failed } = await refreshProducts(
          deps,
          PRODUCTS_A_PASS
        )

        if (failed) {
          logger.warn({ refreshed, failed }, 'The Catalog failed for some SKUs')
        }
      },
    },
  ]
}
