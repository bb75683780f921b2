/** What each account chose for itself: one document. */
import { DEFAULT_SETTINGS } from '../domain/settings'
import { Store } from '../domain/store'
import { Deployment } from './deployment'

const ID = 'settings'

export function settings({
  documentsOf,
}: Deployment): Pick<Store, 'readSettings' | 'saveSettings'> {
  return {
    readSettings: async (account) => {
      const document = await documentsOf(account).get('settings', ID)

      return typeof document?.body === 'string'
        ? JSON.parse(document.body)
        : DEFAULT_SETTINGS
    },

    saveSettings: async (account, chosen) =>
      documentsOf(account).put('settings', ID, {
        body: JSON.stringify(chosen),
      }),
  }
}
