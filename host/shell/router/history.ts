import type { Query } from '../platform/vtex.render-runtime'
import { TIME_ZONE_PARAMETER } from '../settings/timeZone'
import { visiblePath } from './routes'

export type Place = {
  pathname: string
  query: Query
  /** Tells the visits of one path apart, also after Back. */
  visit: string
}

const listeners = new Set<() => void>()

export function currentPlace(): Place {
  const { pathname, search } = window.location

  return {
    pathname: visiblePath(pathname),
    query: Object.fromEntries(new URLSearchParams(search)),
    visit: window.history.state?.visit ?? '',
  }
}

/**
 * Takes over what the browser does at Back and Forward. An address that leads
 * to no page in particular is replaced by `home`.
 */
export function startHistory(home: string): void {
  const { pathname, search, hash } = window.location
  const path = /^\/(admin\/?)?$/.test(pathname) ? home : visiblePath(pathname)

  window.history.scrollRestoration = 'manual'
  window.history.replaceState(
    { visit: window.history.state?.visit ?? newVisit() },
    '',
    path + search + hash
  )
}

/** Calls back whenever the address changes; returns how to stop that. */
export function listen(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('popstate', listener)

  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}

/**
 * Shows the page at an address without loading anew. The time zone of the
 * current address is kept, so that a shared link and what is opened from it
 * show the same times.
 */
export function go(to: string, { replace = false } = {}): void {
  const target = new URL(to, window.location.href)

  if (target.origin !== window.location.origin) {
    window.location.assign(target.href)

    return
  }

  target.pathname = visiblePath(target.pathname)
  const zone = currentPlace().query[TIME_ZONE_PARAMETER]

  if (zone && !target.searchParams.has(TIME_ZONE_PARAMETER)) {
    target.searchParams.set(TIME_ZONE_PARAMETER, zone)
  }

  write(target, replace)
}

/** Changes parameters of the address; an undefined value takes one away. */
export function changeQuery(
  changes: Record<string, string | undefined>,
  { merge = true, replace = false } = {}
): void {
  const target = new URL(window.location.href)

  if (!merge) target.search = ''
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) target.searchParams.delete(name)
    else target.searchParams.set(name, value)
  }

  write(target, replace)
}

function write(target: URL, replace: boolean): void {
  const address = target.pathname + target.search + target.hash
  const state = { visit: replace ? currentPlace().visit : newVisit() }

  if (replace) window.history.replaceState(state, '', address)
  else window.history.pushState(state, '', address)
  listeners.forEach((listener) => listener())
}

function newVisit(): string {
  return Math.random().toString(36).slice(2)
}
