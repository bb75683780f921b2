import { IOContext } from '@vtex/api'

/** What a client of `@vtex/api` asks of the context that it is made with. */
export function anIoContext(account = 'grocery1'): IOContext {
  return {
    account,
    authToken: 'own-token',
    userAgent: 'offer-management',
    tracer: { isTraceSampled: false },
    logger: { warn: () => undefined },
  } as unknown as IOContext
}
