/** Why a page could not read what it shows. */
export type ReadError =
  /** The interaction was kept its ten days and is gone. */
  | { kind: 'expired'; expiredAt?: string }
  /** The account has no such thing. */
  | { kind: 'notFound' }
  /** Nobody is signed in any more. */
  | { kind: 'unauthenticated' }
  /** Who is signed in may not read it. */
  | { kind: 'forbidden' }
  /** The server was not reached. */
  | { kind: 'offline' }
  /** The server was reached, but not its database. */
  | { kind: 'unavailable'; requestId?: string }
  | { kind: 'other'; requestId?: string }
