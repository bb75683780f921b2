/** The accounts that ever had a feed: one document of the home of a deployment. */
import { bodyOf } from './bodies'
import { changeDocument } from './conditional'
import { Document, Documents } from './documents'

const ID = 'accounts'

export async function listAccounts(
  home: Documents
): Promise<readonly string[]> {
  return toAccounts(await home.get('feeds', ID))
}

export async function addAccount(
  home: Documents,
  account: string
): Promise<void> {
  if ((await listAccounts(home)).includes(account)) return

  await changeDocument(home, 'feeds', ID, (stored) => {
    const accounts = new Set([...toAccounts(stored), account])

    return {
      fields: { body: JSON.stringify([...accounts].sort()) },
      result: undefined,
    }
  })
}

function toAccounts(document: Document | null): readonly string[] {
  return bodyOf<readonly string[]>(document) ?? []
}
