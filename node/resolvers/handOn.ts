/**
 * Hands a root field on to the host that keeps the account's data elsewhere.
 * The fields below it then find their values in the answer.
 */
import { HostAddress, refused } from '../clients/hostAddress'
import { RemoteHost } from '../clients/remoteHost'
import { ERROR_TABLE } from '../middlewares/errorTable'
import { TellableError } from '../middlewares/toGraphQLError'
import { PrintedInfo, printField } from './printField'

type Asking = {
  readonly clients: { readonly remoteHost: Pick<RemoteHost, 'ask'> }
  readonly vtex: { readonly account: string; readonly requestId: string }
}

type Told = {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: ReadonlyArray<{
    readonly message: string
    readonly extensions?: TellableError['extensions']
  }>
}

/** What the pages know of, whatever a newer host may know besides. */
const CODES = Object.values(ERROR_TABLE).map(({ graphql }) => graphql)

const PATH = '/_v/private/graphql/v1'

/** What the host answers for the field. @throws what the host tells, or `STORE_UNAVAILABLE`. */
export async function handOnField(
  host: HostAddress,
  { clients, vtex }: Asking,
  info: PrintedInfo
): Promise<unknown> {
  const an = encodeURIComponent(vtex.account)
  const { data, errors } = (await clients.remoteHost.ask(
    host,
    `${PATH}?an=${an}`,
    printField(info)
  )) as Told
  const [error] = errors ?? []

  if (error) throw toTellable(error, vtex.requestId)

  return data?.[info.fieldName]
}

function toTellable(
  { message, extensions }: NonNullable<Told['errors']>[number],
  requestId: string
): Error {
  const code = extensions?.code

  // Of who may ask, the app has told already; what is left is between it and the host.
  if (!code || code === 'FORBIDDEN' || code === 'UNAUTHENTICATED') {
    return refused(new Error(`The host elsewhere told ${code}`))
  }

  const { expiredAt, details } = extensions

  return Object.assign(new Error(message), {
    extensions: {
      code: CODES.includes(code) ? code : 'INTERNAL',
      requestId,
      ...(expiredAt ? { expiredAt } : {}),
      ...(details ? { details } : {}),
    },
  } satisfies Pick<TellableError, 'extensions'>)
}
