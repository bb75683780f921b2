/** What scrolls an element: a box around it, or the page. */
export function scrollerOf(element: HTMLElement): Element {
  for (
    let parent = element.parentElement;
    parent && parent !== document.body;
    parent = parent.parentElement
  ) {
    const { overflowY } = window.getComputedStyle(parent)

    if (overflowY === 'auto' || overflowY === 'scroll') return parent
  }

  return document.scrollingElement ?? document.documentElement
}
