import React from 'react'

import { AppProviders } from './pages/AppProviders'
import { InteractionDetailsPage } from './pages/InteractionDetailsPage'

export default function InteractionDetails() {
  return (
    <AppProviders>
      <InteractionDetailsPage />
    </AppProviders>
  )
}
