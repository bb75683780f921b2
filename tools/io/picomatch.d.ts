declare module 'picomatch' {
  type Options = { dot?: boolean; ignore?: readonly string[] }

  /** Tells whether a path matches one of the globs. */
  export default function picomatch(
    globs: string | readonly string[],
    options?: Options
  ): (path: string) => boolean
}
