import { ChannelRequest } from '../../domain/channel'
import { text, webAddress } from './read'
import { decode, optional, Read, required, shape, Wrong } from './shape'

const MAX_NAME_LENGTH = 100
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,199}$/u

/** The id of the channel is made of the letters and digits of its names. */
const name: Read<string> = (value) => {
  const read = text(MAX_NAME_LENGTH)(value)

  return read instanceof Wrong || /[\p{L}\p{N}]/u.test(read)
    ? read
    : new Wrong('must hold a letter or a digit')
}

const id: Read<string> = (value) => {
  const read = text(200)(value)

  return read instanceof Wrong || ID.test(read)
    ? read
    : new Wrong('may hold letters, digits, dots, hyphens and underscores only')
}

const CHANNEL = shape({
  id: optional(id),
  vendor: required(name),
  name: required(name),
  logo: required(webAddress),
})

export function decodeChannel(body: unknown): ChannelRequest {
  return decode(CHANNEL, body)
}
