/** What stands over the rows: the bar of the Admin and the header of the table. */
const COVERED_PX = 100

/** The drawn row that is read first: the first one that is not scrolled past. */
export function firstRowInView(body: HTMLElement): HTMLElement | undefined {
  const row = Array.from(body.querySelectorAll<HTMLElement>('[data-key]')).find(
    (candidate) => candidate.getBoundingClientRect().bottom > COVERED_PX
  )

  return row && row.getBoundingClientRect().top < window.innerHeight
    ? row
    : undefined
}

/** A drawn row, by its key. */
export function drawnRow(
  body: HTMLElement,
  key: string
): HTMLElement | undefined {
  return Array.from(body.querySelectorAll<HTMLElement>('[data-key]')).find(
    (row) => row.dataset.key === key
  )
}
