// What the app uses of VTEX IO's page runtime, with the same names and meaning.
// The shell fills it; it must not know the shell.
import React, {
  createContext,
  isValidElement,
  useContext,
  useEffect,
  useState,
} from 'react'
import type { ReactNode } from 'react'

export type Query = Record<string, string>

export type Culture = {
  locale: string
  language: string
  country: string
  currency: string
}

export type NavigateOptions = {
  /** Path, query and hash on this site, with or without the `/app` segment. */
  to: string
  /** Takes the place of the current entry of the history. */
  replace?: boolean
}

export type SetQueryOptions = {
  /** Keeps the other parameters of the address; true when absent. */
  merge?: boolean
  replace?: boolean
}

export type Runtime = {
  account: string
  workspace: string
  production: boolean
  culture: Culture
  query: Query
  route: { params: Record<string, string> }
  navigate: (options: NavigateOptions) => void
  /** An undefined value takes the parameter away. */
  setQuery: (
    query: Record<string, string | undefined>,
    options?: SetQueryOptions
  ) => void
}

const RenderContext = createContext<Runtime | null>(null)

export const RenderContextProvider = RenderContext.Provider

export function useRuntime(): Runtime {
  const runtime = useContext(RenderContext)

  if (!runtime) throw new Error('useRuntime needs a RenderContextProvider')

  return runtime
}

export const canUseDOM = typeof window !== 'undefined'

type HelmetProps = { title?: string; children?: ReactNode }

/** What each Helmet on the page asks for; the one mounted last has its way. */
const titles: Array<{ text: string | undefined }> = []

/** Titles the document, from `title` or from a `<title>` child, while it is mounted. */
export function Helmet({ title, children }: HelmetProps) {
  const [wish] = useState<{ text: string | undefined }>({ text: undefined })
  const text = title ?? titleAmong(children)

  useEffect(() => {
    titles.push(wish)

    return () => {
      titles.splice(titles.indexOf(wish), 1)
      showTitle()
    }
  }, [wish])

  useEffect(() => {
    wish.text = text
    showTitle()
  }, [wish, text])

  return null
}

function showTitle() {
  const last = titles.filter(({ text }) => text).pop()

  if (last?.text) document.title = last.text
}

function titleAmong(children: ReactNode): string | undefined {
  const element = React.Children.toArray(children).find(
    (child) => isValidElement(child) && child.type === 'title'
  )

  return isValidElement<{ children?: ReactNode }>(element)
    ? React.Children.toArray(element.props.children).join('')
    : undefined
}
