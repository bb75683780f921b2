/** What the policies of manifest.json let an app call, as the platform's proxy reads them. */

export type Policy = {
  readonly name: string
  readonly attrs?: { readonly host?: string; readonly path?: string }
}

/** The platform's own services, which other policies open. */
const INFRASTRUCTURE = /^(?:infra|platform|app)\.io\.vtex\.com$/

/** Whether an app with these policies may call the address in the account. */
export function mayCall(
  policies: readonly Policy[],
  account: string,
  url: URL
): boolean {
  if (INFRASTRUCTURE.test(url.hostname)) return true

  return policies
    .filter(({ name }) => name === 'outbound-access')
    .some(({ attrs: { host = '', path = '' } = {} }) => {
      const fill = (text: string) => text.replaceAll('{{account}}', account)

      return (
        toPattern(fill(host)).test(url.hostname) &&
        toPattern(fill(path)).test(url.pathname)
      )
    })
}

/** `*` stands for any text, slashes too. */
function toPattern(glob: string): RegExp {
  const literals = glob
    .split('*')
    .map((literal) => literal.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))

  return new RegExp(`^${literals.join('.*')}$`)
}
