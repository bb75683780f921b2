// What the pages use of VTEX IO's page runtime.
declare module 'vtex.render-runtime' {
  import type { ComponentType, Provider, ReactNode } from 'react'

  export type Runtime = {
    account: string
    workspace: string
    production: boolean
    culture: {
      locale: string
      language: string
      country: string
      currency: string
    }
    query: Record<string, string>
    route: { params: Record<string, string> }
    navigate: (options: { to: string; replace?: boolean }) => void
    setQuery: (
      query: Record<string, string | undefined>,
      options?: { merge?: boolean; replace?: boolean }
    ) => void
  }

  export function useRuntime(): Runtime

  export const Helmet: ComponentType<{ title?: string; children?: ReactNode }>

  /** For tests: the stand-in of the host has it, the platform keeps its own. */
  export const RenderContextProvider: Provider<Runtime | null>
}
