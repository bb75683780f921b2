/** Channels, which all accounts of a deployment share: documents of its home. */
import { Channel } from '../domain/channel'
import { Documents } from './documents'
import { key } from './ids'

export async function readChannel(
  home: Documents,
  id: string
): Promise<Channel | null> {
  const document = await home.get('channels', key(id))

  return typeof document?.body === 'string' ? JSON.parse(document.body) : null
}

/** The channels with these ids that there are, by id. */
export async function readChannels(
  home: Documents,
  ids: readonly string[]
): Promise<ReadonlyMap<string, Channel>> {
  const found = await Promise.all(ids.map((id) => readChannel(home, id)))

  return new Map(
    found.flatMap((channel) => (channel ? [[channel.id, channel]] : []))
  )
}
