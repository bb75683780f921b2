/** `addresses` is what `host.ts` reads. */
export function startHost(): Promise<{
  addresses: {
    admin: string
    interactions: Record<string, string>
  }
  stop: () => Promise<void>
}>
