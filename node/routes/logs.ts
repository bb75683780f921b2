import { createLogs, getLog } from '../operations/interactions'
import { decodeId, decodeInteractionKey } from './decode/key'
import { decodeLogs } from './decode/log'
import { presentLog } from './present/log'
import { created, ok, Route } from './route'

export const logs: Route = {
  POST: async (request, deps) => {
    const key = decodeInteractionKey(request)
    const body = await request.json()
    const made = await createLogs(deps, key, decodeLogs(body))
    const presented = made.map(presentLog)

    return created(Array.isArray(body) ? presented : presented[0])
  },
}

export const log: Route = {
  GET: async (request, deps) => {
    const key = decodeInteractionKey(request)
    const id = decodeId(request, 'logId')

    return ok(presentLog(await getLog(deps, key, id)))
  },
}
