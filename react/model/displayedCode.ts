/** An error code as people read it: the catalogue's, then the connector's own. */
export function displayedCode(
  code: string,
  externalCode: string | null | undefined
): string {
  return externalCode ? `${code}.${externalCode}` : code
}
