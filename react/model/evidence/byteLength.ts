/** How many bytes a text is in UTF-8. */
export function byteLength(text: string): number {
  let bytes = text.length

  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)

    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1
    // Both halves of a pair together are four bytes.
    if (code >= 0xdc00 && code <= 0xdfff) bytes -= 2
  }

  return bytes
}
