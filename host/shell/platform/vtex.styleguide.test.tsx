import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import React from 'react'
import { render, screen } from '@testing-library/react'
import * as styleguide from './vtex.styleguide'

test('the pages are told of those parts of the styleguide that are there', () => {
  const declared = readFileSync(
    join(__dirname, '../../../react/typings/vtex.styleguide.d.ts'),
    'utf8'
  )
  const names = [...declared.matchAll(/export const (\w+)/g)].map(
    ([, name]) => name
  )
  const parts = Object.entries(styleguide).filter(([, part]) => part)

  expect(parts.map(([name]) => name).sort()).toEqual(names.sort())
})

test('a part of the styleguide draws', () => {
  render(<styleguide.Button>Edit</styleguide.Button>)

  expect(screen.getByRole('button', { name: 'Edit' })).toBeVisible()
})
