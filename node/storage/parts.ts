/** Work on many things goes on by parts, so that not all of it happens at the same time. */

/** The items in their order, `size` in each part but the last, which may have fewer. */
export function inPartsOf<T>(
  size: number,
  items: readonly T[]
): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size)
  )
}
