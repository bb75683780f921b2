/** The store on Master Data. It keeps what it is given and knows no rule of the domain. */
import { Store } from '../domain/store'
import { channels } from './channels'
import { Deployment } from './deployment'
import { Documents } from './documents'
import { feeds } from './feeds'
import { interactionSearches } from './interactionSearch'
import { interactions } from './interactions'
import { withLongTexts } from './longTexts'
import { offerChanges } from './offerChanges'
import { offers } from './offers'
import { offerSearches } from './offerSearch'
import { products } from './products'
import { retention } from './retention'
import { settings } from './settings'
import { Turns } from './turns'

/**
 * Whatever makes several stores over the same documents within one process
 * hands the same `turns` to all, so that they need not wait for each other's
 * attempts.
 */
export function createMasterDataStore(
  { documentsOf, home }: Deployment,
  turns = new Turns()
): Store {
  const known = new Map<string, Documents>()
  const deployment: Deployment = {
    home,
    documentsOf: (account) => {
      const documents =
        known.get(account) ?? withLongTexts(documentsOf(account))

      known.set(account, documents)

      return documents
    },
  }

  return {
    ...channels(deployment, turns),
    ...feeds(deployment, turns),
    ...offerChanges(deployment, turns),
    ...interactions(deployment),
    ...interactionSearches(deployment),
    ...offers(deployment),
    ...offerSearches(deployment),
    ...products(deployment),
    ...retention(deployment),
    ...settings(deployment),
    ping: async () => {
      await deployment.documentsOf(home).get('feeds', 'accounts', ['id'])
    },
    close: async () => undefined,
  }
}
