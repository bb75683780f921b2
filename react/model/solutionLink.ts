/** What the placeholders of a link stand for. */
export type SolutionTarget = {
  account: string
  skuId: string
  /** Absent until the Catalog has answered. */
  productId?: string
}

/** Where the Admin of an account stands. */
const ADMINS = /^[a-z0-9-]+\.myvtex\.com$/

/**
 * The address where an error can be solved. The catalogue of error codes keeps
 * it over plain http and with placeholders: it leaves here over https, filled
 * in. Undefined when something to fill in is unknown, or when it leads anywhere
 * but to the Admin of an account.
 */
export function fillSolutionLink(
  template: string | undefined,
  { account, skuId, productId }: SolutionTarget
): string | undefined {
  if (!template) return undefined
  const values: Record<string, string | undefined> = {
    accountName: account,
    skuId,
    productId,
  }

  let isComplete = true
  const filled = template.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name]

    if (!value) isComplete = false

    return encodeURIComponent(value ?? '')
  })

  return isComplete ? toSecureAddress(filled) : undefined
}

function toSecureAddress(address: string): string | undefined {
  try {
    const url = new URL(address)

    if (url.protocol === 'http:') url.protocol = 'https:'

    return url.protocol === 'https:' &&
      !url.username &&
      !url.port &&
      ADMINS.test(url.hostname)
      ? url.href
      : undefined
  } catch (error) {
    return undefined
  }
}
