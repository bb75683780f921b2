import { accessSync, constants, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fail, run, say } from './run.mjs'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]

const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** Flags that every start of the browser has in common. */
export const CHROMIUM_ARGS = [
  // Chromium refuses its sandbox to root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--no-first-run',
]

/**
 * The browser for the tests: the one `CHROMIUM_PATH` names, else one that this
 * machine has; Debian's own is installed when this is Debian and we may.
 *
 * @returns {Promise<string>} Path of the program.
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH

  if (named && !isProgram(named)) fail(`CHROMIUM_PATH is no program: ${named}`)
  const found = named || candidates().find(isProgram)

  return found ?? installChromium()
}

async function installChromium() {
  if (!isDebian() || process.getuid() !== 0) fail(ADVICE)
  say('Installing Chromium, which the browser tests need...')
  const code = await run('sh', [
    '-c',
    'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-liberation',
  ])

  const installed = candidates().find(isProgram)

  if (code !== 0 || !installed) fail(ADVICE)

  return installed
}

const ADVICE = `The browser tests need Chromium or Chrome, and none was found.
Install one, or say where it is: CHROMIUM_PATH=/path/to/chrome npm test
On Debian: apt-get install chromium
Without a browser, name what to test: npm test -- --selectProjects node react host`

function candidates() {
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))

  if (process.platform === 'darwin') return [...MAC, ...inPath]
  if (process.platform !== 'win32') return inPath

  return [
    process.env.ProgramFiles,
    process.env['ProgramFiles(x86)'],
    process.env.LOCALAPPDATA,
  ]
    .filter(Boolean)
    .flatMap((folder) => WINDOWS.map((path) => join(folder, path)))
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)

    return true
  } catch {
    return false
  }
}

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}
