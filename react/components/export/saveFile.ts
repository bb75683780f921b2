/** So long a browser may take to begin with a download. */
const PATIENCE_MS = 60 * 1000

/** Hands a file to the browser, which keeps it where downloads are kept. */
export function saveFile(name: string, mediaType: string, parts: string[]) {
  const address = URL.createObjectURL(new Blob(parts, { type: mediaType }))
  const link = document.createElement('a')

  link.href = address
  link.download = name
  document.body.appendChild(link)
  link.click()
  document.body.removeChild(link)
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE_MS)
}
