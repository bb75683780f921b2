/** `node/service.json` against the documented limits and against the service itself. */
import service from '../../node/index'
import { count, readJson } from './fault'
import type { Fault, Findings } from './fault'
import { fault, keyFaults, routesFaults, SERVICE } from './serviceRoutes'
import type { Route } from './serviceRoutes'
import type { Tree } from './tree'

type Event = { sender?: string; topics?: string[]; keys?: string[] }

type ServiceFile = Record<string, unknown> & {
  routes?: Record<string, Route>
  events?: Record<string, Event>
}

/** Ids of what the service implements. */
type Implemented = { routes: string[]; events: string[] }

const KEYS =
  'stack memory ttl timeout minReplicas maxReplicas workers rateLimitPerReplica deterministicVary events routes'
const KEYS_OF_EVENT = 'sender topics settingsType rateLimitPerReplica'

/** Documented: megabytes, minutes, seconds and numbers. */
const LIMITS: ReadonlyArray<[key: string, least: number, most: number]> = [
  ['memory', 128, 1024],
  ['ttl', 10, 60],
  ['timeout', 1, 60],
  ['minReplicas', 2, 40],
  ['maxReplicas', 5, 40],
  ['workers', 1, 4],
]

/** What the service that `node/index.ts` exports implements. */
function implemented(): Implemented {
  const { routes = {}, events = {} } = service.config

  return { routes: Object.keys(routes), events: Object.keys(events) }
}

export function checkService(tree: Tree): Findings {
  const { value: file, faults } = readJson<ServiceFile>(tree, SERVICE)

  if (!file) return { seen: '1 file', faults }
  const { routes = {}, events = {} } = file
  const handled = implemented()

  return {
    seen: `${count(Object.keys(routes).length, 'route')}, ${count(Object.keys(events).length, 'event')}`,
    faults: [
      ...keyFaults(tree, file, KEYS, '{'),
      ...limitFaults(tree, file),
      ...bothWays(tree, 'routes', Object.keys(routes), handled.routes),
      ...bothWays(tree, 'events', Object.keys(events), handled.events),
      ...routesFaults(tree, routes),
      ...Object.entries(events).flatMap(([id, event]) =>
        eventFaults(tree, id, event)
      ),
    ],
  }
}

function limitFaults(tree: Tree, file: ServiceFile): Fault[] {
  const outside = LIMITS.filter(([key, least, most]) => {
    const value = file[key]

    return !(Number.isInteger(value) && +value! >= least && +value! <= most)
  }).map(([key, least, most]) =>
    fault(
      tree,
      `"${key}"`,
      `\`${key}\` is ${JSON.stringify(file[key]) ?? 'not given'}, which VTEX IO does not grant.`,
      `Write a whole number from ${least} to ${most}.`
    )
  )

  if (Number(file.minReplicas) <= Number(file.maxReplicas)) return outside

  return [
    ...outside,
    fault(
      tree,
      '"minReplicas"',
      'There are to be more replicas at least than at most.',
      'Let `minReplicas` be no more than `maxReplicas`.'
    ),
  ]
}

function bothWays(
  tree: Tree,
  kind: 'routes' | 'events',
  declared: string[],
  handled: string[]
): Fault[] {
  const one = kind.slice(0, -1)

  return [
    ...declared
      .filter((id) => !handled.includes(id))
      .map((id) =>
        fault(
          tree,
          `"${id}": {`,
          `The ${one} \`${id}\` has no handler.`,
          `Give it one in \`${kind}\` of node/index.ts, or take it away.`
        )
      ),
    ...handled
      .filter((id) => !declared.includes(id))
      .map((id) =>
        fault(
          tree,
          `"${kind}"`,
          `The service handles the ${one} \`${id}\`, which nothing leads to; it would not start.`,
          `Add \`${id}\` to \`${kind}\`, or take the handler away.`
        )
      ),
  ]
}

function eventFaults(tree: Tree, id: string, event: Event): Fault[] {
  const faults = keyFaults(tree, event, KEYS_OF_EVENT, `"${id}": {`)

  if (event.sender && event.topics?.length) return faults

  return [
    ...faults,
    fault(
      tree,
      `"${id}": {`,
      `\`${id}\` does not say which events it hears.`,
      'Write `sender` and `topics`.'
    ),
  ]
}
