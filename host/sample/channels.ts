/**
 * The channels the sample sells on: names of the kind a seller in Brazil meets,
 * each with the feed that the account activates. The logos are our own drawings.
 */
import { SAMPLE_IMAGES_PATH } from '../platform/sampleCatalogue'

export type SampleChannel = {
  /** Vendor and a short name; the API derives another one from the name for some. */
  readonly id: string
  readonly vendor: string
  readonly name: string
  /** Path of the logo on the host. */
  readonly logoPath: string
  readonly affiliateId: string
  readonly salesChannel: string
  readonly currency: string
}

export const CHANNELS: readonly SampleChannel[] = [
  channel('vtex', 'amazon', 'Amazon', 'MKP', '2'),
  channel('vtex', 'meli-classic', 'Mercado Libre Classic', 'MLC', '3'),
  channel('vtex', 'meli-premium', 'Mercado Libre Premium', 'MLP', '3'),
  channel('digibee', 'shopee', 'Shopee', 'SHP', '4'),
  channel('v2v', 'saggin', 'Saggin', 'SGN', '5'),
  channel('anymarket', 'b2w', 'B2W', 'BTW', '6'),
  channel('mercatus', 'feira-boa', 'Feira Boa', 'FRB', '7'),
  channel('mercatus', 'la-canasta', 'La Canasta', 'LCN', '8', 'MXN'),
]

export function findChannel(id: string): SampleChannel {
  const found = CHANNELS.find((candidate) => candidate.id === id)

  if (!found) throw new Error(`The sample has no channel ${id}.`)

  return found
}

function channel(
  vendor: string,
  short: string,
  name: string,
  affiliateId: string,
  salesChannel: string,
  currency = 'BRL'
): SampleChannel {
  return {
    id: `${vendor}.${short}`,
    vendor,
    name,
    logoPath: `${SAMPLE_IMAGES_PATH}/channel-${short}.svg`,
    affiliateId,
    salesChannel,
    currency,
  }
}
