/**
 * `npm run screenshots`: draws the icon and takes the pictures of the App Store,
 * from a host of its own that is filled with the sample. Look at each of them
 * before you commit it.
 */
import { mkdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Browser } from 'playwright-core'
import { startHost } from '../../e2e/startHost.mjs'
import { PICTURES } from './pictures.mts'
import { Device, launchBrowser, openWindow, settle } from './window.mts'

const HERE = dirname(fileURLToPath(import.meta.url))
const ROOT = join(HERE, '../..')
const IMAGES = join(ROOT, 'public/metadata/images')
const SCREENSHOTS = join(IMAGES, 'screenshots')

/** What the App Store asks for, in pixels. */
const ICON_SIDE = 1024

const browser = await launchBrowser()

try {
  await drawIcon(browser)
  await takePictures(browser)
} finally {
  await browser.close()
}

async function drawIcon(browser: Browser): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: ICON_SIDE, height: ICON_SIDE },
  })

  const path = join(IMAGES, 'icon.png')

  await page.setContent(
    `<style>body { margin: 0 } svg { display: block }</style>${await readFile(join(HERE, 'icon.svg'), 'utf8')}`
  )
  await page.screenshot({ path })
  await page.close()
  await tell(path)
}

async function takePictures(browser: Browser): Promise<void> {
  const host = await startHost()

  process.env.E2E_HOST = JSON.stringify(host.addresses)

  try {
    for (const device of ['desktop', 'mobile'] as const) {
      await takePicturesOn(browser, device)
    }
  } finally {
    await host.stop()
  }
}

async function takePicturesOn(browser: Browser, device: Device): Promise<void> {
  const folder = join(SCREENSHOTS, device)

  // A picture that is no longer in the list does not stay behind.
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })

  for (const { name, devices, reach } of PICTURES) {
    if (!devices.includes(device)) continue

    const { page, faults } = await openWindow(browser, device)
    const path = join(folder, `${name}.png`)

    await reach(page, device)
    await settle(page)
    if (faults.length) throw new Error(`${name}: ${faults.join('\n')}`)
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
    await page.context().close()
    await tell(path)
  }
}

async function tell(path: string): Promise<void> {
  const { size } = await stat(path)

  process.stdout.write(
    `${relative(ROOT, path)}  ${Math.ceil(size / 1000)} kB\n`
  )
}
