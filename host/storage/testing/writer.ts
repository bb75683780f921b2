/**
 * A process that reports logs without end, and writes a line for each that was
 * answered. It ends by being killed. Argument: the store to open, as JSON.
 */
import { writeSync } from 'node:fs'
import { aSeller, keyOf } from '../../../node/testing/factories'
import { openStore, StorePlace } from '../openStore'

/** Writers that each report on an offer of their own. */
type Task = StorePlace & { readonly writers: number }

async function main({ writers, ...place }: Task): Promise<void> {
  const seller = await aSeller(await openStore(place))

  await Promise.all(
    Array.from({ length: writers }, async (_, index) => {
      const { interaction } = await seller.report({ skuId: `${index}` })
      const key = keyOf(interaction)

      for (let count = 1; ; count += 1) {
        const [log] = await seller.addLogs(key, [
          {
            description: `Log ${count}`,
            evidence: { request: 'curl '.repeat(400), response: null },
          },
        ])

        // The line must be out before anything else happens.
        writeSync(1, `answered ${JSON.stringify({ key, logId: log.id })}\n`)
      }
    })
  )
}

void main(JSON.parse(process.argv[2]))
