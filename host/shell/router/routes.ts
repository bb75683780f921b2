import declared from '../../../admin/routes.json'

export type Params = Record<string, string>

export type Match = {
  /** Name of the file in `react/` that draws the page. */
  component: string
  params: Params
}

type Route = { component: string; pattern: RegExp; fixedParts: number }

/**
 * The address a person sees for one that the app is declared at. VTEX's Admin
 * shows an app in a frame at `/admin/app/...` and the same path without `/app`
 * in the address bar.
 */
export function visiblePath(path: string): string {
  return path.replace(/^\/admin\/app(?=\/|$)/, '/admin')
}

/** The page at a path, or null when no page of the app is there. */
export function matchRoute(pathname: string): Match | null {
  for (const { pattern, component } of routes) {
    const found = pattern.exec(pathname)

    if (found) return { component, params: decode(found.groups ?? {}) }
  }

  return null
}

const routes: Route[] = Object.values(declared)
  .map(({ component, path }) => toRoute(component, visiblePath(path)))
  // A fixed part of a path wins over a parameter in the same place.
  .sort((a, b) => b.fixedParts - a.fixedParts)

function toRoute(component: string, path: string): Route {
  const parts = path.split('/').slice(1)
  const pattern = parts.map((part) =>
    part.startsWith(':')
      ? `(?<${part.slice(1)}>[^/]+)`
      : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  )

  return {
    component,
    pattern: new RegExp(`^/${pattern.join('/')}/?$`),
    fixedParts: parts.filter((part) => !part.startsWith(':')).length,
  }
}

function decode(groups: Params): Params {
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => [name, decodePart(value)])
  )
}

function decodePart(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    // A stray percent sign is taken as it stands.
    return value
  }
}
