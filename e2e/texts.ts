import { createIntl } from 'react-intl'

import en from '../messages/en.json'
import es from '../messages/es.json'
import pt from '../messages/pt.json'

const MESSAGES = { en, es, pt }

export type Language = keyof typeof MESSAGES

/** Gives the texts of the pages in a language. */
export function textsOf(language: Language) {
  const intl = createIntl({ locale: language, messages: MESSAGES[language] })

  return (id: keyof typeof en, values?: Record<string, string>): string =>
    intl.formatMessage({ id }, values)
}
