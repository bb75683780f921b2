/** Goes on with the daily work where a call had to stop. */
import { toDeps } from '../clients/deps'
import { keepUp } from '../operations/upkeep'
import { telling } from './appEvent'

export const onPurge = telling('onPurge', async ({ clients, vtex }) => {
  await keepUp(toDeps(clients, vtex.logger))
})
