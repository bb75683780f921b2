import { ApolloProvider } from '@apollo/client'
import React, { useState } from 'react'
import type { ReactNode } from 'react'

import type { Client } from './client'
import { createClient } from './client'

type Props = {
  /** Absent: one that asks the server. */
  client?: Client
  children: ReactNode
}

/** Lets the pages below read their data. */
export function DataProvider({ client, children }: Props) {
  const [ownClient] = useState(() => client ?? createClient())

  return <ApolloProvider client={ownClient}>{children}</ApolloProvider>
}
