import core from 'highlight.js/lib/core'
import bash from 'highlight.js/lib/languages/bash'
import http from 'highlight.js/lib/languages/http'
import json from 'highlight.js/lib/languages/json'
import xml from 'highlight.js/lib/languages/xml'

import type { Token } from '../../model/evidence/tokens'
import { toTokens } from '../../model/evidence/tokens'

core.registerLanguage('bash', bash)
core.registerLanguage('http', http)
core.registerLanguage('json', json)
core.registerLanguage('xml', xml)

export type Language = 'bash' | 'http' | 'json' | 'xml'

/** A text in the pieces that its language is made of; one piece when it is none. */
export function highlight(text: string, language: Language): Token[] {
  try {
    const { value } = core.highlight(text, { language, ignoreIllegals: true })

    return toTokens(value, text) ?? [{ text }]
  } catch (error) {
    return [{ text }]
  }
}
