import React, { useState } from 'react'
import { FormattedMessage } from 'react-intl'

import { PassingButton } from '../page/PassingButton'
import { MaskedText } from './MaskedText'

/** A longer text is shown whole on demand. */
const LONG = 1000

/** A text of which the rest is shown on demand when it is very long. */
export function LongText({ text }: { text: string }) {
  const [isWhole, setWhole] = useState(false)

  if (isWhole || text.length <= LONG) return <MaskedText text={text} />

  return (
    <>
      <MaskedText text={`${text.slice(0, LONG)}…`} />{' '}
      <PassingButton
        variation="tertiary"
        size="small"
        onClick={() => setWhole(true)}
      >
        <FormattedMessage
          id="admin/offer-management.evidence.value.all"
          values={{ count: text.length }}
        />
      </PassingButton>
    </>
  )
}
