import React from 'react'

import { AppProviders } from './pages/AppProviders'
import { OfferDetailsPage } from './pages/OfferDetailsPage'

export default function OfferDetails() {
  return (
    <AppProviders>
      <OfferDetailsPage />
    </AppProviders>
  )
}
