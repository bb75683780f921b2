/** Path of the browser for tests and measurements; ends the program when there is none. */
export function findChromium(): Promise<string>
