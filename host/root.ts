/** The folder of the project, also for what was put together in another place. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const ROOT = above(__dirname)

function above(folder: string): string {
  const isRoot = existsSync(join(folder, 'manifest.json'))

  return isRoot ? folder : above(dirname(folder))
}
