/** Channels, the one table that all accounts share. */
import { Channel } from '../../node/domain/channel'
import { Store } from '../../node/domain/store'
import { lockUntilEnd } from './locks'
import { Fragment, Runner, Sql, sql } from './sql'

/** A `Channel` of the row `c`. */
export const CHANNEL = sql`json_build_object(
  'id', c.id, 'vendor', c.vendor, 'name', c.name, 'logo', c.logo,
  'owner', c.owner
)`

export function channels(database: Sql): Pick<Store, 'changeChannel'> {
  return {
    changeChannel: (id, decide) =>
      database.transaction(async (tx) => {
        await lockUntilEnd(tx, `channel ${id}`)
        const channel = decide(await findChannel(tx, id))

        await tx.run(upsert(channel))

        return channel
      }),
  }
}

export async function findChannel(
  runner: Runner,
  id: string
): Promise<Channel | null> {
  const [channel = null] = await runner.query<Channel>(
    sql`SELECT ${CHANNEL} FROM channel c WHERE c.id = ${id}`
  )

  return channel
}

function upsert({ id, vendor, name, logo, owner }: Channel): Fragment {
  return sql`
    INSERT INTO channel (id, vendor, name, logo, owner)
    VALUES (${id}, ${vendor}, ${name}, ${logo}, ${owner})
    ON CONFLICT (id) DO UPDATE SET
      vendor = excluded.vendor, name = excluded.name, logo = excluded.logo,
      owner = excluded.owner`
}
