const OFFERS_PATH = '/admin/offer-management'

/** The address of the offers page, without a query. */
export function offersPath(): string {
  return OFFERS_PATH
}

/** The address of the page that opens a file which holds an interaction. */
export function savedPath(): string {
  return `${OFFERS_PATH}/saved`
}

/** The address of an offer's page, without a query. */
export function offerPath(feedId: string, skuId: string): string {
  return `${OFFERS_PATH}/${encodeURIComponent(feedId)}/${encodeURIComponent(
    skuId
  )}`
}

/** The address of an interaction's page, without a query. */
export function interactionPath(
  feedId: string,
  skuId: string,
  interactionId: string
): string {
  return `${offerPath(feedId, skuId)}/interactions/${encodeURIComponent(
    interactionId
  )}`
}

/**
 * Where the platform's router keeps a page of the app: the Admin shows
 * `/admin/app/x` at the address `/admin/x`.
 */
export function toRoute(address: string): string {
  return address.replace(/^\/admin\/(?!app\/)/, '/admin/app/')
}
