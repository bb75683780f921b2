import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'

import type { Answer } from '../testing/answeringLink'
import { failWith } from '../testing/answeringLink'
import { params, showAnswer } from '../testing/interactionPage'
import type { WireInteraction } from '../testing/wire'
import {
  wireColumns,
  wireInteraction,
  wireIssue,
  wireLog,
} from '../testing/wire'

describe('copying for support', () => {
  const copied = async () => navigator.clipboard.readText()

  const failed = {
    result: 'FAILURE' as const,
    errors: [wireIssue()],
    logColumns: wireColumns([
      wireLog({
        id: 'FAILED',
        type: 'FAILURE',
        date: wireIssue().date,
        hasEvidence: true,
        errors: [
          {
            code: 'CTLG-006',
            externalCode: 'TOO_LONG',
            title: null,
            description: 'Too long',
          },
        ],
      }),
    ]),
  }

  const answer =
    (parts: Partial<WireInteraction>, evidence: object): Answer =>
    ({ name }) =>
      name === 'Evidence' ? evidence : { interaction: wireInteraction(parts) }

  test('takes what happened along, with the evidence of the log', async () => {
    const user = userEvent.setup()

    showAnswer(
      answer(failed, {
        log: {
          id: 'FAILED',
          evidence: { request: 'curl https://x.example', response: null },
        },
      })
    )
    await user.click(
      await screen.findByRole('button', { name: 'Copy for support' })
    )
    expect(await screen.findByText(/^Copied: paste/)).toBeVisible()
    expect(await copied()).toContain('- Code: `CTLG-006.TOO_LONG`')
    expect(await copied()).toContain('2026-11-20 09:15:05.000 UTC')
    expect(await copied()).toContain('```text\ncurl https://x.example\n```')
    expect(await copied()).toContain(
      `/admin/offer-management/vtex.amazon/405535/interactions/${params.interactionId}>`
    )
  })

  test('goes without evidence that cannot be read, and says so', async () => {
    const user = userEvent.setup()

    showAnswer(answer(failed, failWith('STORE_UNAVAILABLE')), { locale: 'es' })
    await user.click(
      await screen.findByRole('button', { name: 'Copiar para soporte' })
    )
    expect(await screen.findByText(/sin la evidencia/)).toBeVisible()
    expect(await copied()).toContain('- Código: `CTLG-006.TOO_LONG`')
  })

  test('shows the text when the browser does not let it be copied', async () => {
    const user = userEvent.setup()

    showAnswer(answer({ ...failed, logColumns: wireColumns([]) }, {}))
    const button = await screen.findByRole('button', {
      name: 'Copy for support',
    })

    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('not allowed'))
    await user.click(button)
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'Summary for support',
    })

    expect(text.value).toContain('CTLG-006.TOO_LONG')
  })

  test('of several issues, all can be copied at once', async () => {
    const user = userEvent.setup()

    showAnswer(
      answer(
        {
          ...failed,
          errors: [
            wireIssue(),
            wireIssue({ code: 'CTLG-007', title: 'Second' }),
          ],
          logColumns: wireColumns([]),
        },
        {}
      )
    )
    await user.click(
      await screen.findByRole('button', { name: 'Copy all for support' })
    )
    expect(await screen.findByText(/^Copied/)).toBeVisible()
    expect(await copied()).toContain('### 2. Second')
  })
})
