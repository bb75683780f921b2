import { ok, Route } from '../route'
import { document } from './document'

export const openapi: Route = { GET: () => ok(document) }
