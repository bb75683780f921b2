import type { Body, BodyFormat } from './httpMessage'

const EXTENSIONS: Record<BodyFormat, string> = {
  json: 'json',
  xml: 'xml',
  // A page of a stranger is never opened as a page.
  html: 'txt',
  form: 'txt',
  text: 'txt',
}

const TYPES: Record<string, string> = {
  json: 'application/json',
  xml: 'application/xml',
  txt: 'text/plain',
}

/** A file as a browser saves it. */
export type SavedFile = { name: string; type: string; text: string }

/** What identifies the log that a file is saved from. */
type Origin = { feedId: string; skuId: string; logId: string }

/** The evidence of a log as it came, as a file. */
export function fileOfText(
  { feedId, skuId, logId }: Origin,
  part: 'request' | 'response',
  text: string
): SavedFile {
  return toFile([feedId, skuId, logId, part], 'txt', text)
}

/** The body of a message, as a file of its own kind. */
export function fileOfBody(
  { feedId, skuId, logId }: Origin,
  part: 'request' | 'response',
  { text, format }: Body
): SavedFile {
  return toFile([feedId, skuId, logId, part, 'body'], EXTENSIONS[format], text)
}

function toFile(words: string[], extension: string, text: string): SavedFile {
  const name = words
    .map((word) => word.replace(/[^\w.-]+/g, '_').slice(0, 60))
    .join('-')

  return {
    name: `${name}.${extension}`,
    type: `${TYPES[extension]};charset=utf-8`,
    text,
  }
}
