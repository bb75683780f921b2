/** Path of the browser for tests and measurements; ends the program when there is none. */
export function findChromium(): Promise<string>

/** Flags that every start of the browser has in common. */
export const CHROMIUM_ARGS: string[]
