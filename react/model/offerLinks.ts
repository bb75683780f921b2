import type { Origin } from './offerInteractionsQuery'

/** The SKU whose data an edit link opens. */
export type EditTarget = {
  account: string
  skuId: string
  /** Absent until the Catalog has answered. */
  productId?: string
}

/** The page of the VTEX Admin where the data of an origin are changed. */
export function editLink(origin: Origin, target: EditTarget): string {
  const { skuId, productId } = target

  switch (origin) {
    case 'price':
      return adminLink(
        target.account,
        productId === undefined
          ? 'pricing/#/prices/'
          : `pricing/#/prices/?page=1&qtd=10&productId=${encodeURIComponent(
              productId
            )}&productName=%22%22`
      )

    case 'inventory':
      return adminLink(
        target.account,
        `inventory/?skuId=${encodeURIComponent(skuId)}`
      )

    default:
      return productId === undefined
        ? skuLink(target)
        : adminLink(
            target.account,
            `Site/ProdutoForm.aspx?id=${encodeURIComponent(productId)}`
          )
  }
}

/** The SKU's page in the catalog of the VTEX Admin. */
export function skuLink({ account, skuId }: EditTarget): string {
  return adminLink(
    account,
    `Site/SkuForm.aspx?idSku=${encodeURIComponent(skuId)}`
  )
}

function adminLink(account: string, path: string): string {
  return `https://${encodeURIComponent(account)}.myvtex.com/admin/${path}`
}
