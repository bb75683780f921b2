import { Channel } from '../../domain/channel'

export function presentChannel({ id, vendor, name, logo }: Channel) {
  return { id, vendor, name, logo }
}
