/** The package brings no types. */
declare module 'swagger-ui-dist' {
  /** Folder of the files that the browser loads. */
  export function getAbsoluteFSPath(): string
}
