/** One choice of a filter. */
export type FilterOption = {
  value: string
  label: string
  /** Address of a picture to show before the label. */
  imageUrl?: string
}

/**
 * The options with those of `chosen` that are not among them, first: what an
 * address asks for can be taken back even when no offer has it any more.
 */
export function withChosen(
  options: FilterOption[],
  chosen: string[]
): FilterOption[] {
  const missing = chosen.filter(
    (value) => !options.some((option) => option.value === value)
  )

  return [...missing.map((value) => ({ value, label: value })), ...options]
}

/** The options whose label contains `text`, in any case and any accents. */
export function findOptions(
  options: FilterOption[],
  text: string
): FilterOption[] {
  const wanted = fold(text)

  return options.filter((option) => fold(option.label).indexOf(wanted) !== -1)
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim()
}
