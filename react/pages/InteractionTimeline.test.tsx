import { screen, within } from '@testing-library/react'
import React from 'react'

import type { Answer } from '../testing/answeringLink'
import { renderPage } from '../testing/renderPage'
import type { WireLog } from '../testing/wire'
import { wireColumns, wireInteraction, wireLogs } from '../testing/wire'
import { InteractionDetailsPage } from './InteractionDetailsPage'

const params = {
  feedId: 'vtex.amazon',
  skuId: '405535',
  interactionId: '01935E6B2C007A3F9D52A1B2C3D4E5F6',
}

/** Answers as a server that has these logs. */
const server =
  (logs: WireLog[]): Answer =>
  ({ variables: { after = 0, size = 1000 } }) => ({
    interaction: wireInteraction({
      logColumns: wireColumns(
        logs.slice(after, after + size),
        after,
        logs.length
      ),
    }),
  })

test('the first logs come with the interaction, the others in big pieces', async () => {
  const page = renderPage(<InteractionDetailsPage />, {
    params,
    answer: server(wireLogs(0, 7500)),
  })

  expect(await screen.findByText('7,500 logs')).toBeVisible()
  expect(
    page.requests.map(({ name, variables }) => [name, variables.after])
  ).toEqual([
    ['InteractionDetails', 0],
    ['Logs', 1000],
    ['Logs', 6000],
  ])
  expect(
    within(screen.getByRole('table')).getAllByRole('row').length
  ).toBeLessThan(60)
})
