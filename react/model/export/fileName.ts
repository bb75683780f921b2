import type { InteractionKey } from '../interaction'

export const EXPORT_FORMATS = ['json', 'csv', 'markdown'] as const

export type ExportFormat = (typeof EXPORT_FORMATS)[number]

const ENDINGS: Record<ExportFormat, string> = {
  json: 'json',
  csv: 'csv',
  markdown: 'md',
}

/** What each kind of file is to a browser. */
export const MEDIA_TYPES: Record<ExportFormat, string> = {
  json: 'application/json',
  csv: 'text/csv;charset=utf-8',
  markdown: 'text/markdown;charset=utf-8',
}

/** The name of a file that holds an interaction: channel, SKU, interaction. */
export function fileName(
  { feedId, skuId, interactionId }: InteractionKey,
  format: ExportFormat
): string {
  const parts = [feedId, `sku-${skuId}`, interactionId].map(safe)

  return `${parts.join('_')}.${ENDINGS[format]}`
}

// No sign that a file system gives a meaning, no hidden file, no endless name.
function safe(part: string): string {
  return (
    part
      .replace(/[^\w.-]+/g, '-')
      .replace(/^[.-]+|[.-]+$/g, '')
      .slice(0, 60) || '-'
  )
}
