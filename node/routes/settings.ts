import { getSettings, saveSettings } from '../operations/settings'
import { decodeSettings } from './decode/settings'
import { NO_CONTENT, ok, Route } from './route'

export const settings: Route = {
  GET: async ({ account }, deps) => ok(await getSettings(deps, account)),

  PUT: async ({ account, json }, deps) => {
    await saveSettings(deps, account, decodeSettings(await json()))

    return NO_CONTENT
  },
}
