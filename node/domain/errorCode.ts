/**
 * The catalogue of error codes that Offer Management keeps, and how a code that
 * a connector sends finds its entry. Source: the public list of the Sent Offers
 * API, without the two entries that are test leftovers.
 */

/** Who has to act so that an error goes away. */
export type Party = 'seller' | 'connector' | 'channel'

export type ErrorCode = {
  readonly id: string
  /** The kind of error; what an offer in error shows as its status. */
  readonly type: string
  readonly description: string
  readonly solvedBy: Party
  /** What to do; absent when the seller can do nothing. */
  readonly solutionText?: string
  /** Where to do it, with `{accountName}`, `{skuId}` and `{productId}` unfilled. */
  readonly solutionLink?: string
}

/** The code of errors that the connector does not recognise. */
export const UNMAPPED_CODE = 'NTMAP-001'

const ADMIN = 'http://{accountName}.myvtex.com/admin'
const CONNECTOR_SETTINGS = `${ADMIN}/bridge/#/settings`
const PRODUCT_FORM = `${ADMIN}/Site/ProdutoForm.aspx?id={productId}`
const SKU_FORM = `${ADMIN}/Site/SkuForm.aspx?idSku={skuId}`

/** All codes, by id. */
export const ERROR_CODES: readonly ErrorCode[] = [
  {
    id: 'AUTH-001',
    type: 'Authorization',
    solvedBy: 'seller',
    description:
      'The channel refused access, and the seller can mend it in the settings of the connector: a wrong user, password or token, or a field left empty.',
    solutionText: 'Check connector settings',
    solutionLink: CONNECTOR_SETTINGS,
  },
  {
    id: 'AUTH-002',
    type: 'Authorization',
    solvedBy: 'channel',
    description:
      'The channel refused access, and somebody other than the seller must grant it, such as a permission for one resource.',
  },
  {
    id: 'CTLG-001',
    type: 'Generic mapping',
    solvedBy: 'seller',
    description:
      'Something of the catalog is not mapped to the channel, and it is neither a variation, an attribute nor a category: a brand, for instance.',
    solutionText: 'Check mapping spreadsheet',
    solutionLink: CONNECTOR_SETTINGS,
  },
  {
    id: 'CTLG-002',
    type: 'Variation mapping',
    solvedBy: 'seller',
    description:
      'A specification of the SKU, such as its colour, is not mapped to a value that the channel knows.',
    solutionText: 'Check mapping spreadsheet',
    solutionLink: CONNECTOR_SETTINGS,
  },
  {
    id: 'CTLG-003',
    type: 'Attribute mapping',
    solvedBy: 'seller',
    description:
      'A specification of the product is not mapped to a value that the channel knows.',
    solutionText: 'Check mapping spreadsheet',
    solutionLink: CONNECTOR_SETTINGS,
  },
  {
    id: 'CTLG-004',
    type: 'Category mapping',
    solvedBy: 'seller',
    description:
      'The category is not mapped, is mapped to one that does not exist, or to a parent where the channel wants its most specific child.',
    solutionText: 'Check mapping spreadsheet',
    solutionLink: CONNECTOR_SETTINGS,
  },
  {
    id: 'CTLG-005',
    type: 'Product info',
    solvedBy: 'seller',
    description:
      'Product information was refused for a reason that no other code of product information covers.',
    solutionText: 'Check item on catalog',
    solutionLink: `${ADMIN}/Site/ProdutoForm.aspx`,
  },
  {
    id: 'CTLG-006',
    type: 'Description',
    solvedBy: 'seller',
    description:
      'The description is not what the channel takes: too long, with HTML, or missing where it is required.',
    solutionText: 'Fix description',
    solutionLink: PRODUCT_FORM,
  },
  {
    id: 'CTLG-007',
    type: 'Images',
    solvedBy: 'seller',
    description:
      'The images are not what the channel takes: none where one is required, or a background that is not white.',
    solutionText: 'Fix images',
    solutionLink: SKU_FORM,
  },
  {
    id: 'CTLG-008',
    type: 'Dimensions',
    solvedBy: 'seller',
    description:
      'Weight or dimensions are missing, or outside what the channel takes.',
    solutionText: 'Check dimensions',
    solutionLink: SKU_FORM,
  },
  {
    id: 'CTLG-009',
    type: 'Title',
    solvedBy: 'seller',
    description:
      'The title is not what the channel takes: too long, or not in the form it prescribes.',
    solutionText: 'Check title',
    solutionLink: PRODUCT_FORM,
  },
  {
    id: 'CTLG-010',
    type: 'Identifiers',
    solvedBy: 'seller',
    description:
      'An identifier such as EAN, ISBN or UPC is invalid, or missing where it is required.',
    solutionText: "Fix item's identifier",
    solutionLink: SKU_FORM,
  },
  {
    id: 'CTLG-011',
    type: "Channels' rules",
    solvedBy: 'channel',
    description:
      'A rule of the channel forbids the offer, and the seller cannot change that: a category or a currency it does not sell, for instance.',
  },
  {
    id: 'CTLG-012',
    type: 'Moderation',
    solvedBy: 'channel',
    description:
      'The channel took the offer down because it does not follow its policies.',
    solutionText: 'Apply the actions in the moderation section',
  },
  {
    id: 'INVNT-001',
    type: 'Inventory',
    solvedBy: 'seller',
    description:
      'The stock could not be updated: the channel wants a minimum quantity, for instance.',
    solutionText: 'Check inventory levels',
    solutionLink: `${ADMIN}/inventory/?skuId={skuId}`,
  },
  {
    id: UNMAPPED_CODE,
    type: 'Not mapped',
    solvedBy: 'connector',
    description:
      'The connector does not recognise the error. The answer of the channel is in the evidence of the log.',
  },
  {
    id: 'PRICE-001',
    type: 'Price',
    solvedBy: 'seller',
    description:
      'The price could not be updated: it changed by more than the channel allows, for instance.',
    solutionText: 'Fix price',
    solutionLink: `${ADMIN}/pricing/#/prices/?page=1&qtd=10&productId={productId}&productName=%22%22`,
  },
]

const BY_ID = new Map(ERROR_CODES.map((code) => [code.id, code]))

/**
 * The entry of the longest known code that `code` begins with, followed by
 * nothing or by a suffix after `-` or `.`, in any case; null when there is none.
 */
export function findErrorCode(code: string): ErrorCode | null {
  const text = code.trim().toUpperCase()

  for (let end = text.length; end > 0; end = lastSeparator(text, end)) {
    const found = BY_ID.get(text.slice(0, end))

    if (found) return found
  }

  return null
}

/** As `findErrorCode`, with the entry of unmapped errors for what is not known. */
export function classify(code: string): ErrorCode {
  return findErrorCode(code) ?? (BY_ID.get(UNMAPPED_CODE) as ErrorCode)
}

function lastSeparator(text: string, end: number): number {
  return Math.max(
    text.lastIndexOf('-', end - 1),
    text.lastIndexOf('.', end - 1)
  )
}
