/** The accounts that ever had a feed: a document of the home of a deployment. */
import { Documents } from './documents'

export async function listAccounts(
  home: Documents
): Promise<readonly string[]> {
  const document = await home.get('feeds', 'accounts')

  return typeof document?.body === 'string' ? JSON.parse(document.body) : []
}
