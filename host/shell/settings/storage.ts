// What the browser remembers of a person's choices. Browsers may refuse to
// remember anything; a choice then lasts as long as the page.

export function readSetting(name: string): string | null {
  try {
    return window.localStorage.getItem(name)
  } catch {
    return null
  }
}

export function writeSetting(name: string, value: string): void {
  try {
    window.localStorage.setItem(name, value)
  } catch {
    // A choice that cannot be remembered still holds for this page.
  }
}
