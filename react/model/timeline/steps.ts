/**
 * The next of some positions beyond `from`, in a direction; undefined when
 * there is none further. Without `from` the first, or going back the last.
 */
export function stepAmong(
  positions: number[],
  from: number | undefined,
  by: 1 | -1
): number | undefined {
  if (from === undefined) {
    return by === 1 ? positions[0] : positions[positions.length - 1]
  }

  const next = firstAtLeast(positions, by === 1 ? from + 1 : from)

  return positions[by === 1 ? next : next - 1]
}

/** How many of ascending positions are less than `bound`. */
export function firstAtLeast(positions: number[], bound: number): number {
  let low = 0
  let high = positions.length

  while (low < high) {
    const middle = Math.floor((low + high) / 2)

    if (positions[middle] < bound) low = middle + 1
    else high = middle
  }

  return low
}
