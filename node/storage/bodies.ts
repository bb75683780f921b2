/** What a document says itself, beside the fields by which it is found. */
import { Document } from './documents'

/** Null when there is no document, or it was made but nothing was put into it yet. */
export function bodyOf<T>(document: Document | null): T | null {
  return typeof document?.body === 'string' ? JSON.parse(document.body) : null
}
