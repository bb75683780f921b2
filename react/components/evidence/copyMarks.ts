import type { ClipboardEvent } from 'react'

/**
 * Puts what is selected on the clipboard as the text that it is: marks in place
 * of what they are drawn as.
 */
export function copyMarks(event: ClipboardEvent) {
  const selection = window.getSelection()

  if (!selection || selection.isCollapsed || !selection.rangeCount) return
  const copy = selection.getRangeAt(0).cloneContents()
  const drawn = copy.querySelectorAll<HTMLElement>('[data-mark]')

  if (drawn.length === 0) return
  drawn.forEach((element) => {
    element.textContent = element.getAttribute('data-mark')
  })
  event.clipboardData.setData('text/plain', copy.textContent ?? '')
  event.preventDefault()
}
