import React from 'react'
import type { ReactNode } from 'react'

import type { Client } from '../data/client'
import { DataProvider } from '../data/provider'
import { TimeZoneProvider } from '../i18n/TimeZoneProvider'

type Props = { client?: Client; children: ReactNode }

/** What every page stands in: where its data come from, and its time zone. */
export function AppProviders({ client, children }: Props) {
  return (
    <DataProvider client={client}>
      <TimeZoneProvider>{children}</TimeZoneProvider>
    </DataProvider>
  )
}
