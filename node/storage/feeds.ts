/** The feeds of an account: all in one document, so that none can be missed by a search. */
import { Feed } from '../domain/feed'
import { Documents } from './documents'

/** All that the account ever had, active or not, by id. */
export async function readFeeds(
  documents: Documents
): Promise<readonly Feed[]> {
  const document = await documents.get('feeds', 'feeds')

  return typeof document?.body === 'string' ? JSON.parse(document.body) : []
}
