import React from 'react'

import { AppProviders } from './pages/AppProviders'
import { SavedInteractionPage } from './pages/SavedInteractionPage'

export default function SavedInteraction() {
  return (
    <AppProviders>
      <SavedInteractionPage />
    </AppProviders>
  )
}
