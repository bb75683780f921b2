/** Routes of `node/service.json`: where they are, and who may call them. */
import { doubles } from './doubles'
import { faultAt, readJson } from './fault'
import type { Fault } from './fault'
import { MANIFEST } from './manifest'
import type { Manifest } from './manifest'
import type { Tree } from './tree'

type Policy = { effect?: string; actions?: string[]; principals?: string[] }

export type Route = {
  path?: string
  public?: boolean
  access?: string
  policies?: Policy[]
  rateLimitPerReplica?: object
}

export const SERVICE = 'node/service.json'

const KEYS_OF_ROUTE =
  'path public access policies rateLimitPerReplica smartcache extensible settingsType'

const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options']
const PRINCIPAL = /^vrn:[\w.-]+:[^:]*:[^:]*:[^:]*:(app|user)\/\S+$/

export function routesFaults(
  tree: Tree,
  routes: Record<string, Route>
): Fault[] {
  return [
    ...Object.entries(routes).flatMap(([id, route]) =>
      routeFaults(tree, id, route)
    ),
    ...doubles(tree, SERVICE, routes),
  ]
}

/** A fault at the first line of the file that holds a piece of it. */
export const fault = (
  tree: Tree,
  piece: string,
  message: string,
  fix: string
) => faultAt(tree, SERVICE, piece, message, fix)

/** Keys that VTEX IO does not know; its validation refuses them. */
export function keyFaults(
  tree: Tree,
  value: object,
  allowed: string,
  piece: string
): Fault[] {
  return Object.keys(value)
    .filter((key) => !allowed.split(' ').includes(key))
    .map((key) =>
      fault(
        tree,
        piece === '{' ? `"${key}"` : piece,
        key === 'keys'
          ? '`keys` of an event is deprecated.'
          : `VTEX IO knows no \`${key}\` here.`,
        key === 'keys' ? 'Write `topics`.' : 'Take it away, or mend its name.'
      )
    )
}

function routeFaults(tree: Tree, id: string, route: Route): Fault[] {
  const piece = `"${id}": {`
  const name = readJson<Manifest>(tree, MANIFEST).value?.name
  const { path = '', access = '', policies = [] } = route
  const faults = keyFaults(tree, route, KEYS_OF_ROUTE, piece)
  const add = (message: string, fix: string) =>
    faults.push(fault(tree, piece, message, fix))

  if (id.startsWith('__')) {
    add(`\`${id}\` is an id that the runtime keeps for itself.`, 'Rename it.')
  }

  if (!path.startsWith('/') || !path.split('/').includes(String(name))) {
    add(
      `The path of \`${id}\` does not carry the name of the app, and may be another's.`,
      `Begin it with \`/_v/${name}/\`.`
    )
  }

  if (typeof route.public !== 'boolean') {
    add(`\`${id}\` does not say whether it is public.`, 'Write `public`.')
  }

  if (!['public', 'authenticated', 'authorized'].includes(access)) {
    add(
      `\`${id}\` does not say whom it answers.`,
      'Write `"access": "authorized"`.'
    )
  }

  if (policies.length === 0 && (access === 'authorized' || !route.public)) {
    add(
      `\`${id}\` has no policies, and nobody may call it.`,
      'Name in `policies` who may.'
    )
  }

  if (policies.length > 0 && access !== 'authorized') {
    add(
      `\`${id}\` has policies that nobody asks.`,
      'Write `"access": "authorized"`, or take them away.'
    )
  }

  return [
    ...faults,
    ...policies.flatMap((policy) => policyFaults(tree, id, policy)),
  ]
}

function policyFaults(
  tree: Tree,
  id: string,
  { effect = '', actions = [], principals = [] }: Policy
): Fault[] {
  const faults: Fault[] = []
  const add = (message: string, fix: string) =>
    faults.push(fault(tree, `"${id}": {`, message, fix))

  if (!['allow', 'deny'].includes(effect)) {
    add(`A policy of \`${id}\` has no effect.`, 'Write `allow` or `deny`.')
  }

  if (!actions.length || actions.some((one) => !METHODS.includes(one))) {
    add(
      `A policy of \`${id}\` names no methods that there are.`,
      'Write them in small letters, such as `post`.'
    )
  }

  if (!principals.length || principals.some((one) => !PRINCIPAL.test(one))) {
    add(
      `A policy of \`${id}\` is about nobody.`,
      'Write principals as `vrn:apps:*:*:*:app/vendor.name@*` or `vrn:vtex.vtex-id:*:*:*:user/...`.'
    )
  }

  if (principals.some((one) => /(app\/\*(@\*)?|user\/\*)$/.test(one))) {
    add(
      `A policy of \`${id}\` lets any app, or anybody, in.`,
      'Name the apps, or the form of the keys: `user/vtexappkey-*`.'
    )
  }

  return faults
}
