/** Puts a text on the clipboard; tells whether the browser let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)

    return true
  } catch (error) {
    return copyBySelection(text)
  }
}

// Browsers keep the clipboard from pages that came over plain http.
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  const focused = document.activeElement

  field.value = text
  field.style.position = 'fixed'
  field.style.opacity = '0'
  document.body.appendChild(field)
  field.select()

  try {
    return document.execCommand('copy')
  } catch (error) {
    return false
  } finally {
    document.body.removeChild(field)
    if (focused instanceof HTMLElement) focused.focus()
  }
}
