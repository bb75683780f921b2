/** Tells the app of an event, as the platform does to the handlers that service.json names. */
import serviceJson from '../../node/service.json'
import { platformHeaders } from './platformHeaders'

export type FiredEvent = {
  /** The app that sends it, such as `apps`. */
  readonly sender: string
  /** Such as `setup`. */
  readonly topic: string
  readonly body: unknown
  /** That of the runtime when absent. */
  readonly account?: string
}

type Handler = {
  readonly sender?: string
  readonly topics?: readonly string[]
  readonly keys?: readonly string[]
}

type Place = {
  readonly account: string
  readonly workspace: string
  readonly workerPort: number
  readonly credentialOf: (account: string) => string
}

/** One status for each handler; empty when nobody handles the event. */
export async function fireEvent(
  place: Place,
  event: FiredEvent
): Promise<readonly number[]> {
  const { sender, topic, body, account = place.account } = event
  const { workspace, workerPort, credentialOf } = place
  const statuses: number[] = []

  for (const id of handlersOf(event)) {
    const { host: _, ...headers } = platformHeaders({
      account,
      workspace,
      credential: credentialOf(account),
    })
    const { status } = await fetch(
      `http://127.0.0.1:${workerPort}/${account}/${workspace}/_events`,
      {
        method: 'POST',
        headers: {
          ...headers,
          'content-type': 'application/json',
          'x-event-handler-id': id,
          'x-event-key': topic,
          'x-event-sender': sender,
          'x-event-subject': '',
        },
        body: JSON.stringify(body),
      }
    )

    statuses.push(status)
  }

  return statuses
}

function handlersOf({ sender, topic }: FiredEvent): readonly string[] {
  const { events = {} } = serviceJson as { events?: Record<string, Handler> }

  return Object.entries(events)
    .filter(
      ([, handler]) =>
        handler.sender === sender &&
        [...(handler.topics ?? []), ...(handler.keys ?? [])].includes(topic)
    )
    .map(([id]) => id)
}
