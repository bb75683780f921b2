/** The accounts that one store serves. */
import { Documents } from './documents'

export type Deployment = {
  /** Rejects an account that this deployment does not serve. */
  readonly documentsOf: (account: string) => Documents
  /** The account whose documents keep what all accounts share. */
  readonly home: string
}
