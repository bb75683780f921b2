/**
 * How the page of an interaction of 50,000 logs does in a real Chromium: how long
 * until it is useful and until it is whole, what a filter, a search and a body of
 * 10 MB cost, how it scrolls, what it keeps in memory. Beside it the same logs as
 * a plain table. Each visit is in a page of its own with a warm cache.
 */
import { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser, memoryOf, openWindow } from './browser.mts'
import { milliseconds, quantile, Row } from './figures.mts'
import { startHost, withDataDir } from './hostProcess.mts'
import { BIG_EVIDENCE, makeLogs, seed, WORD } from './longInteraction.mts'
import { servePlainTable } from './plainTable.mts'
import { Sight } from './probe.mts'
import { postTo } from './sentOffers.mts'
import { AIMS, Figure, Figures, FIGURES } from './pageFigures.mts'
import { ourPage, plainPage, Subject } from './pageSubjects.mts'

const PORT = 4392
const RUNS = { ours: 5, plain: 3 }

/** Time of a way through the whole list, and of one a hand would scroll. */
const WAY_MS = 5000
const HAND_PX = 36_000

export async function page(): Promise<readonly Row[]> {
  return withDataDir(async (dataDir) => {
    const host = await startHost(dataDir, PORT)
    const browser = await launchBrowser()
    const logs = makeLogs(Date.now())
    const table = await servePlainTable(logs, BIG_EVIDENCE.response)

    try {
      const { long, empty } = await seed(postTo(host.url), logs)
      const counts = {
        failures: logs.filter(({ type }) => type === 'failure').length,
        found: logs.filter(({ description }) => description.includes(WORD))
          .length,
      }

      const ours = await measure(
        browser,
        {
          ...ourPage(counts),
          url: host.url + long,
          emptyUrl: host.url + empty,
        },
        RUNS.ours
      )

      const plain = await measure(
        browser,
        {
          ...plainPage(counts),
          url: table.url,
          emptyUrl: 'about:blank',
        },
        RUNS.plain
      )

      return FIGURES.map((figure) => rowOf(figure, ours, plain))
    } finally {
      table.stop()
      await browser.close()
      await host.stop()
    }
  })
}

/** Medians over the visits. */
async function measure(
  browser: Browser,
  subject: Subject,
  runs: number
): Promise<Figures> {
  const context = await openWindow(browser)
  const visits: Figures[] = []

  await visit(context, subject)

  for (let run = 0; run < runs; run += 1) {
    visits.push(await visit(context, subject))
  }

  await context.close()

  return Object.fromEntries(
    FIGURES.map((figure) => [
      figure,
      quantile(
        visits.map((figures) => figures[figure]),
        0.5
      ),
    ])
  ) as Figures
}

async function visit(
  context: BrowserContext,
  subject: Subject
): Promise<Figures> {
  const empty = await context.newPage()

  await empty.goto(subject.emptyUrl, { waitUntil: 'load' })
  await empty.waitForTimeout(500)
  const before = await memoryOf(empty)

  await empty.close()
  const page = await context.newPage()

  page.setDefaultTimeout(30_000)
  await page.addInitScript((sights) => window.probe.watch(sights), {
    useful: subject.useful,
    rows: { selector: subject.row },
    complete: subject.complete,
  })
  await page.goto(subject.url, { waitUntil: 'commit' })
  await page.waitForFunction(() => window.probe?.seen.complete !== undefined)
  const seen = await page.evaluate(() => window.probe.seen)
  const after = await memoryOf(page)

  const filter = await act(page, 'click', subject.filtered, () =>
    page.locator(subject.failures).click()
  )

  await act(page, 'click', subject.complete, () =>
    page.locator(subject.failures).click()
  )
  const search = page.locator('input[type=search]').last()
  const searched = await act(page, 'input', subject.searched, () =>
    search.fill(WORD)
  )

  await act(page, 'input', subject.complete, () => search.fill(''))
  const way = await page.evaluate(([row, ms]) => window.probe.scroll(row, ms), [
    subject.row,
    WAY_MS,
  ] as const)

  const slowly = await page.evaluate(
    ([row, ms, pixels]) => window.probe.scroll(row, ms, pixels),
    [subject.row, WAY_MS, HAND_PX] as const
  )

  await page.evaluate((row) => window.probe.scroll(row, 0, 0), subject.row)
  const opened: Found[] = []

  for (const { click, shows } of subject.body) {
    opened.push(
      await act(page, 'click', shows, () => page.locator(click).first().click())
    )
  }

  await page.close()

  return {
    useful: seen.useful,
    rows: seen.rows,
    complete: seen.complete,
    filter: filter.ms,
    search: searched.ms - subject.typingPauseMs,
    heap: (after.heapBytes - before.heapBytes) / 1e6,
    nodes: after.nodes,
    frame: Math.max(way.worstFrameMs, slowly.worstFrameMs),
    mostRows: Math.max(way.mostRows, slowly.mostRows),
    bodyTask: Math.max(...opened.map(({ longestTaskMs }) => longestTaskMs)),
    bodyShown: opened.reduce((sum, { ms }) => sum + ms, 0),
  }
}

type Found = { readonly ms: number; readonly longestTaskMs: number }

/** Does something that begins with an event, and waits until it shows. */
async function act(
  page: Page,
  event: string,
  sight: Sight,
  does: () => Promise<void>
): Promise<Found> {
  await page.evaluate(([kind, shown]) => window.probe.after(kind, shown), [
    event,
    sight,
  ] as const)
  await does()
  await page.waitForFunction(() => window.probe.found !== undefined)
  const found = await page.evaluate(() => window.probe.found)

  if (!found) throw new Error(`Nothing was seen after ${event}.`)

  return found
}

function rowOf(figure: Figure, ours: Figures, plain: Figures): Row {
  const { name, aim, anchor = '' } = AIMS[figure]

  return {
    figure: name,
    page: milliseconds(ours[figure]),
    aim: aim ?? '',
    'plain table': milliseconds(plain[figure]),
    anchor,
  }
}
