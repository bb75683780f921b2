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

    const made = await createLogs(deps, key, logs)
    const presented = made.map(presentLog)

    return created(isList ? presented : presented[0])
  },
}

export const log: Route = {
  GET: async (request, deps) => {
    const { logId, ...key } = decodeLogKey(request)

    return ok(presentLog(await getLog(deps, key, logId)))
  },
}
