export function startPostgres(options?: {
  /** What is committed is on the disk, as a server comes set up; else nothing waits for the disk. */
  readonly isDurable?: boolean
}): Promise<{
  /** Opens the database `postgres` as a superuser, who may create others. */
  readonly url: string
  readonly stop: () => Promise<void>
}>
