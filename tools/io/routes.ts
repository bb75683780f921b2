/** `admin/routes.json` against the menu, and against the components at the root of `react/`. */
import { doubles } from './doubles'
import { count, faultAt, readJson } from './fault'
import type { Fault, Findings } from './fault'
import { blocksOf, pathsOf } from './navigation'
import type { Tree } from './tree'

type Route = { component?: string; path?: string }

export const ROUTES = 'admin/routes.json'

/** The names of the components of the pages. */
export function componentsOf(tree: Tree): string[] {
  const { value } = readJson<Record<string, Route>>(tree, ROUTES)

  return Object.values(value ?? {}).flatMap(({ component }) => component ?? [])
}

export function checkRoutes(tree: Tree): Findings {
  const { value, faults } = readJson<Record<string, Route>>(tree, ROUTES)

  if (!value) return { seen: '1 file', faults }
  const routes = Object.entries(value)

  return {
    seen: count(routes.length, 'route'),
    faults: [
      ...routes.flatMap(([id, route]) => routeFaults(tree, id, route)),
      ...menuFaults(tree, routes),
      ...doubles(tree, ROUTES, value),
    ],
  }
}

function routeFaults(
  tree: Tree,
  id: string,
  { component, path, ...rest }: Route
): Fault[] {
  const fault = (message: string, fix: string) =>
    faultAt(tree, ROUTES, `"${id}"`, message, fix)

  const faults: Fault[] = []

  if (!/^admin\.app\.[\w-]+$/.test(id)) {
    faults.push(
      fault(
        `\`${id}\` is no id of a route of the Admin.`,
        'Begin it with `admin.app.` and the name of the app.'
      )
    )
  }

  if (!path?.startsWith('/admin/app/')) {
    faults.push(
      fault(
        `The path of \`${id}\` does not begin with \`/admin/app/\`, where the Admin looks for it.`,
        'Write the path of the menu with `/app` behind `/admin`.'
      )
    )
  }

  if (!component || !tree.paths.includes(`react/${component}.tsx`)) {
    faults.push(
      fault(
        `\`${id}\` names the component \`${component}\`, and there is no react/${component}.tsx.`,
        'Write that file, or mend the name.'
      )
    )
  }

  return [
    ...faults,
    ...Object.keys(rest).map((key) =>
      fault(`A route has no \`${key}\` here.`, 'Take it away.')
    ),
  ]
}

/** The menu leads to a page, and stays lit on all of them. */
function menuFaults(tree: Tree, routes: Array<[string, Route]>): Fault[] {
  const targets = pathsOf(blocksOf(tree)).map((path) =>
    path.replace(/^\/admin\//, '/admin/app/')
  )

  const dead = [...new Set(targets)]
    .filter((target) => !routes.some(([, { path }]) => path === target))
    .map((target) =>
      faultAt(
        tree,
        ROUTES,
        '{',
        `The menu leads to \`${target}\`, and no route has that path.`,
        'Add the route, or mend the path in admin/navigation.json.'
      )
    )

  const outside = routes
    .filter(([, { path }]) => path?.startsWith('/admin/app/'))
    .filter(
      ([, { path = '' }]) =>
        !targets.some((target) => `${path}/`.startsWith(`${target}/`))
    )
    .map(([id, { path }]) =>
      faultAt(
        tree,
        ROUTES,
        `"${id}"`,
        `\`${path}\` lies below no path of the menu, which would not be lit there.`,
        'Let it begin with the path in admin/navigation.json.'
      )
    )

  return [...dead, ...outside]
}
