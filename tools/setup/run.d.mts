import type { SpawnOptions } from 'node:child_process'

export declare const root: string

export declare function run(
  command: string,
  args: readonly string[],
  options?: SpawnOptions
): Promise<number>

export declare function say(text: string): void

export declare function fail(message: string): never
