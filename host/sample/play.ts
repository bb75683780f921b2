/**
 * Plays the sample on a running host, as a connector of its account would. It
 * adds offers and interactions; played twice, it adds them twice.
 */
import { CHANNELS } from './channels'
import { Connector, ConnectorConfig } from './connector'
import { Chapter } from './scenario'
import { EXAMPLES, SCENARIOS } from './scenarios'

/** Logs that one call carries when a chapter is told in chunks. */
const CHUNK = 500

export type SampleConfig = ConnectorConfig & {
  /** Called after each scenario with how many are done, of how many. */
  readonly onProgress?: (done: number, total: number) => void
}

/** The address of the page of one interaction of each result. */
export type SampleAddresses = Readonly<Record<Chapter['result'], string>>

/** Rejects with the answer of the host at the first call that it refuses. */
export async function playSample(
  config: SampleConfig
): Promise<SampleAddresses> {
  const connector = new Connector(config)
  const shown = new Map<Chapter, string>()

  for (const channel of CHANNELS) {
    await connector.createChannel(channel)
    await connector.activateFeed(channel)
  }

  for (const [index, scenario] of SCENARIOS.entries()) {
    for (const chapter of scenario.chapters) {
      shown.set(chapter, await tell(connector, chapter))
    }

    config.onProgress?.(index + 1, SCENARIOS.length)
  }

  const addressOf = (result: Chapter['result']) => {
    const chapter = EXAMPLES[result]
    const page = `/admin/offer-management/${chapter.channel}/${chapter.sku}`

    return `${config.baseUrl}${page}/interactions/${shown.get(chapter)}`
  }

  return {
    success: addressOf('success'),
    failure: addressOf('failure'),
    notification: addressOf('notification'),
    processing: addressOf('processing'),
  }
}

/** Tells one interaction in the way it asks for; returns its id. */
async function tell(connector: Connector, chapter: Chapter): Promise<string> {
  if (chapter.telling === 'unified') {
    return (await connector.unified(chapter)).id
  }

  const { id } = await connector.open(chapter)
  const size = chapter.telling === 'inChunks' ? CHUNK : 1

  for (let from = 0; from < chapter.lines.length; from += size) {
    await connector.log(chapter, id, ...chapter.lines.slice(from, from + size))
  }

  if (chapter.result !== 'processing') await connector.close(chapter, id)

  return id
}
