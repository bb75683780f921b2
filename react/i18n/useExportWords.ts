import { useMemo } from 'react'
import { useIntl } from 'react-intl'

import type { Words } from '../model/export/words'
import { errorCodeMessages } from './errorCodeMessages'
import type { MessageId } from './messageId'

/** The words of exported files in the reader's language. */
export function useExportWords(): Words {
  const intl = useIntl()

  return useMemo(() => {
    const text = (id: MessageId, values?: Record<string, number>) =>
      intl.formatMessage({ id }, values)

    return {
      say: (word, values) =>
        text(`admin/offer-management.export.word.${word}`, values),
      origin: (origin) => text(`admin/offer-management.origin.${origin}`),
      result: (result) => text(`admin/offer-management.result.${result}`),
      logType: (type) => text(`admin/offer-management.log.type.${type}`),
      party: (party) =>
        text(`admin/offer-management.interaction.party.${party}`),
      fate: (fate) => text(`admin/offer-management.export.fate.${fate}`),
      meaning: (code) => text(errorCodeMessages(code).description),
      kind: (code) => text(errorCodeMessages(code).type),
    }
  }, [intl])
}
