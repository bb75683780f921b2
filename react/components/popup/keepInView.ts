const MARGIN_PX = 16

/** Shifts a popup to the left as far as it would leave the window. */
export function keepInView(popup: HTMLElement) {
  const over =
    popup.getBoundingClientRect().right +
    MARGIN_PX -
    document.documentElement.clientWidth

  if (over > 0) popup.style.left = `${-over}px`
}
