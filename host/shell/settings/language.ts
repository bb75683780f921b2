import type { Culture } from '../platform/vtex.render-runtime'
import { readSetting, writeSetting } from './storage'

const STORED = 'admin.locale'
const FALLBACK = 'en'

export const LANGUAGE_PARAMETER = 'locale'

/** Loads the texts of a language by message id. */
export type LoadMessages = (language: string) => Promise<Record<string, string>>

/**
 * The language to show: the first that is asked for in the address, else the
 * one chosen before, else the first of the browser's that there is. A language
 * that is asked for but missing gives English; `pt-BR` is found as `pt`.
 */
export function chooseLanguage(
  available: readonly string[],
  asked: {
    address: string | null
    stored: string | null
    browser: readonly string[]
  }
): string {
  const candidates = asked.address
    ? [asked.address]
    : [asked.stored ?? '', ...asked.browser]

  return (
    candidates
      .map((tag) => tag.toLowerCase().split(/[-_]/)[0])
      .find((language) => available.includes(language)) ?? FALLBACK
  )
}

/** The language of this browser window, remembered when the address names it. */
export function currentLanguage(available: readonly string[]): string {
  const address = new URLSearchParams(window.location.search).get(
    LANGUAGE_PARAMETER
  )
  const language = chooseLanguage(available, {
    address,
    stored: readSetting(STORED),
    browser: navigator.languages,
  })

  if (address) rememberLanguage(language)

  return language
}

export function rememberLanguage(language: string): void {
  writeSetting(STORED, language)
}

/** The name a language gives itself, such as `Español`. */
export function nameOfLanguage(language: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(
    language
  )

  return name
    ? name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
    : language
}

const CULTURES: Record<string, Culture> = {
  en: { locale: 'en-US', language: 'en', country: 'USA', currency: 'USD' },
  es: { locale: 'es-AR', language: 'es', country: 'ARG', currency: 'ARS' },
  pt: { locale: 'pt-BR', language: 'pt', country: 'BRA', currency: 'BRL' },
}

/** The culture VTEX's Admin gives a page in a language. */
export function cultureOf(language: string): Culture {
  return CULTURES[language] ?? { ...CULTURES.en, locale: language, language }
}
