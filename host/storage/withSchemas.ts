/**
 * Gives an account the schemas of Master Data before it is first used. Inside
 * VTEX IO the app does so when it is installed; nobody installs it in a host.
 */
import { Documents, Entity } from '../../node/storage/documents'
import { SCHEMA, SCHEMAS } from '../../node/storage/schemas'

/** The same documents; the schema of each entity is saved with the first call for it. */
export function withSchemas(documents: Documents): Documents {
  const saved = new Map<Entity, Promise<void>>()

  const ready = async (entity: Entity): Promise<void> => {
    const saving =
      saved.get(entity) ?? documents.saveSchema(entity, SCHEMA, SCHEMAS[entity])

    saved.set(entity, saving)

    try {
      await saving
    } catch (error) {
      saved.delete(entity)
      throw error
    }
  }

  const after =
    <Args extends unknown[], T>(
      call: (entity: Entity, ...args: Args) => Promise<T>
    ) =>
    async (entity: Entity, ...args: Args): Promise<T> => {
      await ready(entity)

      return call.apply(documents, [entity, ...args])
    }

  return {
    get: after(documents.get),
    put: after(documents.put),
    patch: after(documents.patch),
    putIf: after(documents.putIf),
    delete: after(documents.delete),
    search: after(documents.search),
    scroll: async function* scroll(entity, ...args) {
      await ready(entity)
      yield* documents.scroll(entity, ...args)
    },
    saveSchema: (...args) => documents.saveSchema(...args),
  }
}
