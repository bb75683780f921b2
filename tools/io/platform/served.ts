// Fails the tests rather than let them run on other versions than they are for.
import React from 'react'
import { version } from 'react-dom/package.json'
import * as ReactIntl from 'react-intl'

const SERVED = '16.9.0'

if (React.version !== SERVED || version !== SERVED) {
  throw new Error(
    `VTEX IO serves React ${SERVED}, and these are ${React.version} and ${version}.`
  )
}

// Came after 3.9.1, which tells its version nowhere.
if ('defineMessage' in ReactIntl) {
  throw new Error('VTEX IO serves react-intl 3.9.1, and this is a newer one.')
}
