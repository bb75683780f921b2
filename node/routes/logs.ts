import { FullLog } from '../domain/log'
import { createLogs, getLog } from '../operations/logs'
import { decodeInteractionKey, decodeLogKey } from './decode/key'
import { decodeLogs } from './decode/log'
import { together } from './decode/together'
import { presentLog } from './present/log'
import { created, ok, Route } from './route'

export const logs: Route = {
  POST: async (request, deps) => {
    const [key, { isList, logs }] = await together(
      () => decodeInteractionKey(request),
      async () => {
        const body = await request.json()

        return { isList: Array.isArray(body), logs: decodeLogs(body) }
      }
    )

    const toAnswer = (made: readonly FullLog[]) => {
      const presented = made.map(presentLog)

      return created(isList ? presented : presented[0])
    }
    const once = await request.once((change) => toAnswer(change.logs))

    return toAnswer(await createLogs(deps, key, logs, once))
  },
}

export const log: Route = {
  GET: async (request, deps) => {
    const { logId, ...key } = decodeLogKey(request)

    return ok(presentLog(await getLog(deps, key, logId)))
  },
}
