/**
 * How long a text may get by being laid out, in characters: some are all depth,
 * and would fill the memory with the space before their lines.
 */
export function mostLaidOut(text: string): number {
  return Math.max(text.length * 3, 8000000)
}
