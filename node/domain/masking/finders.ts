/** All that finds secrets in a text, and which of them a text needs. */
import { findColumns } from './columns'
import { DIRECTIVE_SIGNS, findDirectives } from './directives'
import { Effort } from './effort'
import { Finding } from './finding'
import { Grams } from './grams'
import { findKeyed } from './keyed'
import { KeyFinder } from './keys'
import { findNumbers } from './numbers'
import { findOptions } from './options'
import { Mode } from './separated'
import {
  findPrivateKeys,
  findSchemes,
  findTokens,
  findUserInfo,
  SCHEME_SIGNS,
} from './shapes'
import { findWeak, WEAK_SIGNS } from './weak'
import { findWebhooks } from './webhooks'

export type Finder = {
  /** One of these is, in small letters or capitals, in every text in which it finds anything. */
  readonly signs?: readonly string[]
  readonly find: (
    text: string,
    keys: KeyFinder,
    mode: Mode,
    effort: Effort
  ) => readonly Finding[]
}

/** In this order: of two that find the same place, the first tells what it is. */
export const FINDERS: readonly Finder[] = [
  { find: findKeyed },
  { find: findTokens },
  { find: findSchemes, signs: SCHEME_SIGNS },
  { find: findUserInfo },
  { find: findPrivateKeys },
  { find: findNumbers },
  { find: findOptions },
  { find: findWeak, signs: WEAK_SIGNS },
  { find: findWebhooks },
  { find: findDirectives, signs: DIRECTIVE_SIGNS },
  {
    find: (text, keys, mode, effort) =>
      mode === 'evidence' ? findColumns(text, keys, effort) : [],
  },
]

const GRAMS = new Grams(FINDERS.map(({ signs = [] }) => signs))

/** Without those that would find nothing, as far as one look at the text tells. */
export function findersFor(text: string): readonly Finder[] {
  const lists = GRAMS.listsIn(text)

  return FINDERS.filter(({ signs }, index) => !signs || lists & (1 << index))
}
