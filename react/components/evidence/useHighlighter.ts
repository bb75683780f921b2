import { useLoaded } from './useLoaded'

const load = () => import('./highlighter')

/** Colours code; absent until it has been loaded, and for good when it cannot be. */
export function useHighlighter() {
  return useLoaded(load).part?.highlight
}
