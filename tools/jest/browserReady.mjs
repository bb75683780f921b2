import { findChromium } from '../setup/chromium.mjs'
import { buildShellIfChanged } from '../setup/shellBuild.mjs'

/** What the tests in a real browser need before the first of them begins. */
export default async function browserReady() {
  process.env.CHROMIUM_PATH = await findChromium()
  await buildShellIfChanged()
}
