/** What each account chose for itself: one document. */
import { DEFAULT_SETTINGS, Settings } from '../domain/settings'
import { Store } from '../domain/store'
import { bodyOf } from './bodies'
import { Deployment } from './deployment'

const ID = 'settings'

export function settings({
  documentsOf,
}: Deployment): Pick<Store, 'readSettings' | 'saveSettings'> {
  return {
    readSettings: async (account) => {
      const document = await documentsOf(account).get('settings', ID)

      return bodyOf<Settings>(document) ?? DEFAULT_SETTINGS
    },

    saveSettings: async (account, chosen) =>
      documentsOf(account).put('settings', ID, {
        body: JSON.stringify(chosen),
      }),
  }
}
