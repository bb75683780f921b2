/** What accounts choose for themselves. */
import { DEFAULT_SETTINGS } from '../../domain/settings'
import { unique } from '../factories'
import { AWKWARD_TEXTS } from './roundTrips'
import { StoreOf } from './storeOf'

export function describeSettings(store: StoreOf): void {
  describe('settings', () => {
    test('are the default when the account never chose', async () => {
      expect(await store().readSettings(unique('nobody'))).toEqual(
        DEFAULT_SETTINGS
      )
    })

    test('come back as they were saved, whatever they hold', async () => {
      const account = unique('seller')
      const settings = { maskedKeys: AWKWARD_TEXTS }

      await store().saveSettings(account, settings)

      expect(await store().readSettings(account)).toEqual(settings)
    })

    test('are put in the place of those before', async () => {
      const account = unique('seller')

      await store().saveSettings(account, { maskedKeys: ['a', 'b'] })
      await store().saveSettings(account, { maskedKeys: ['c'] })
      expect(await store().readSettings(account)).toEqual({ maskedKeys: ['c'] })

      await store().saveSettings(account, { maskedKeys: [] })
      expect(await store().readSettings(account)).toEqual({ maskedKeys: [] })
    })

    test('of one account are not those of another', async () => {
      const account = unique('seller')

      await store().saveSettings(account, { maskedKeys: ['mine'] })

      expect(await store().readSettings(unique('rival'))).toEqual(
        DEFAULT_SETTINGS
      )
    })
  })
}
