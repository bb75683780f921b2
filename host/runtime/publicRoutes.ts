/** Finds the route of service.json for an address, as the router of the platform does. */

export type ServiceRoute = {
  readonly path: string
  readonly public?: boolean
}

export type FoundRoute = {
  readonly id: string
  /** Percent-decoded. */
  readonly params: Readonly<Record<string, string>>
}

/** The route with the fewest parameters wins; null when there is none. */
export function findPublicRoute(
  routes: Readonly<Record<string, ServiceRoute>>,
  path: string
): FoundRoute | null {
  const segments = path.split('/')

  const [found] = Object.entries(routes)
    .filter(([, route]) => route.public)
    .map(([id, route]) => ({ id, params: match(route.path, segments) }))
    .filter((route): route is FoundRoute => route.params !== null)
    .sort((a, b) => count(a) - count(b))

  return found ?? null
}

function match(
  pattern: string,
  segments: readonly string[]
): FoundRoute['params'] | null {
  const parts = pattern.split('/')
  const params: Record<string, string> = {}

  if (parts.length !== segments.length) return null

  for (const [index, part] of parts.entries()) {
    const segment = segments[index]

    if (part.startsWith(':') && segment) params[part.slice(1)] = decode(segment)
    else if (part !== segment) return null
  }

  return params
}

/** What is no encoded text is passed on as it came: the app refuses it. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function count({ params }: FoundRoute): number {
  return Object.keys(params).length
}
