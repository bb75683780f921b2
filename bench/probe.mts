/**
 * What the page itself has to tell: when something could be seen, and how long
 * the page did not answer meanwhile. `installProbe` runs in the browser, so it
 * must not reach for anything outside itself.
 */

/** Something that can be seen: an element whose text is, or else begins with, `text`. */
export type Sight = {
  readonly selector: string
  readonly text?: string
  readonly isWhole?: boolean
}

export type Scrolled = {
  /** The longest time between two frames. */
  readonly worstFrameMs: number
  readonly mostRows: number
}

export type Probe = {
  /** Ms from the beginning of the visit to the frame that showed each. */
  readonly seen: Record<string, number>
  readonly watch: (sights: Readonly<Record<string, Sight>>) => void
  /** Ms from the next event of a kind to the frame that shows `sight`. */
  readonly after: (event: string, sight: Sight) => void
  /** What `after` found; undefined until then. */
  found?: { readonly ms: number; readonly longestTaskMs: number }
  /** From the top on for so many ms, by so many pixels in all or else to the bottom. */
  readonly scroll: (
    row: string,
    ms: number,
    pixels?: number
  ) => Promise<Scrolled>
}

declare global {
  interface Window {
    probe: Probe
  }
}

export function installProbe(): void {
  const tasks: PerformanceEntry[] = []

  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
    type: 'longtask',
    buffered: true,
  })

  const isSeen = ({ selector, text, isWhole }: Sight): boolean =>
    Array.from(document.querySelectorAll(selector)).some((element) => {
      const found = element.textContent ?? ''

      if (text === undefined) return true

      return isWhole ? found === text : found.startsWith(text)
    })

  /** Calls back once the frame that is being made is on the screen. */
  const afterPaint = (then: () => void) => {
    const { port1, port2 } = new MessageChannel()

    port1.onmessage = then
    port2.postMessage(undefined)
  }

  const onceSeen = (sight: Sight, then: (ms: number) => void) => {
    const look = () => {
      if (isSeen(sight)) afterPaint(() => then(performance.now()))
      else requestAnimationFrame(look)
    }

    requestAnimationFrame(look)
  }

  const longestSince = (begin: number) =>
    Math.max(
      0,
      ...tasks
        .filter((task) => task.startTime + task.duration > begin)
        .map((task) => task.duration)
    )

  const scrollerOf = (row: string): Element => {
    let node = document.querySelector(row)?.parentElement

    for (; node; node = node.parentElement) {
      const { overflowY } = getComputedStyle(node)

      if (/auto|scroll/.test(overflowY)) {
        if (node.scrollHeight > node.clientHeight + 1) return node
      }
    }

    return document.scrollingElement ?? document.documentElement
  }

  window.probe = {
    seen: {},
    watch: (sights) => {
      for (const [name, sight] of Object.entries(sights)) {
        onceSeen(sight, (ms) => {
          window.probe.seen[name] = ms
        })
      }
    },
    after: (event, sight) => {
      window.probe.found = undefined
      window.addEventListener(
        event,
        ({ timeStamp }) =>
          onceSeen(sight, (ms) => {
            // The observer is told of a task some time after it has ended.
            setTimeout(() => {
              window.probe.found = {
                ms: ms - timeStamp,
                longestTaskMs: longestSince(timeStamp),
              }
            }, 100)
          }),
        { capture: true, once: true }
      )
    },
    scroll: (row, ms, pixels) =>
      new Promise((resolve) => {
        const scroller = scrollerOf(row)
        const way = pixels ?? scroller.scrollHeight - scroller.clientHeight
        let worstFrameMs = 0
        let mostRows = 0
        let begin = 0
        let last = 0

        scroller.scrollTop = 0

        const next = (now: number) => {
          if (last) worstFrameMs = Math.max(worstFrameMs, now - last)
          else begin = now
          last = now
          mostRows = Math.max(mostRows, document.querySelectorAll(row).length)
          const share = ms === 0 ? 1 : Math.min(1, (now - begin) / ms)

          scroller.scrollTop = way * share
          if (share < 1) requestAnimationFrame(next)
          else resolve({ worstFrameMs, mostRows })
        }

        // The way back to the top is no part of it.
        setTimeout(() => requestAnimationFrame(next), 500)
      }),
  }
}
