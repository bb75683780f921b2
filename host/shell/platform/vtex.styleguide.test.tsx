import React from 'react'
import { render, screen } from '@testing-library/react'
import * as styleguide from './vtex.styleguide'

test('every part of the styleguide that the app names is there', () => {
  const missing = Object.entries(styleguide).filter(([, part]) => !part)

  expect(missing).toEqual([])
})

test('a part of the styleguide draws', () => {
  render(<styleguide.Button>Edit</styleguide.Button>)

  expect(screen.getByRole('button', { name: 'Edit' })).toBeVisible()
})
