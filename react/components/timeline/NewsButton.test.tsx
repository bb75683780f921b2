import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import React from 'react'
import { IntlProvider } from 'react-intl'

import en from '../../../messages/en.json'
import { NewsButton } from './NewsButton'

const onGo = jest.fn()
const onClear = jest.fn()

async function press(count: number, shown: number): Promise<string | null> {
  render(
    <IntlProvider locale="en" messages={en}>
      <NewsButton count={count} shown={shown} onGo={onGo} onClear={onClear} />
    </IntlProvider>
  )
  const button = screen.getByRole('button')

  await userEvent.click(button)

  return button.textContent
}

beforeEach(() => jest.clearAllMocks())

test('new logs are counted, and gone to', async () => {
  expect(await press(3, 3)).toBe('3 new logs')
  expect(onGo).toHaveBeenCalledTimes(1)
})

test('those that the filters hide are told apart', async () => {
  expect(await press(5, 1)).toBe('1 new log, 4 more hidden by the filters')
  expect(onGo).toHaveBeenCalledTimes(1)
})

test('when the filters hide all, they can be taken away', async () => {
  expect(await press(2, 0)).toBe('2 new logs hidden by the filters: show them')
  expect(onClear).toHaveBeenCalledTimes(1)
  expect(onGo).not.toHaveBeenCalled()
})

test('without new logs there is no button', () => {
  render(<NewsButton count={0} shown={0} onGo={onGo} onClear={onClear} />)
  expect(screen.queryByRole('button')).toBeNull()
})
