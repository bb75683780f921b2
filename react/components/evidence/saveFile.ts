import type { SavedFile } from '../../model/evidence/savedFile'

/** Long enough for any browser to have begun with it. */
const LIFE_MS = 60000

/** Has the browser save a file. */
export function saveFile({ name, type, text }: SavedFile) {
  const link = document.createElement('a')

  link.href = addressOf(text, type)
  link.download = name
  document.body.appendChild(link)
  link.click()
  document.body.removeChild(link)
}

/** Opens a text in a tab of its own, where the browser searches and prints it whole. */
export function openAsPlainText(text: string) {
  window.open(addressOf(text, 'text/plain;charset=utf-8'), '_blank', 'noopener')
}

function addressOf(text: string, type: string): string {
  const address = URL.createObjectURL(new Blob([text], { type }))

  window.setTimeout(() => URL.revokeObjectURL(address), LIFE_MS)

  return address
}
