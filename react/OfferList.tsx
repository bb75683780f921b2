import React from 'react'

import { AppProviders } from './pages/AppProviders'
import { OfferListPage } from './pages/OfferListPage'

export default function OfferList() {
  return (
    <AppProviders>
      <OfferListPage />
    </AppProviders>
  )
}
