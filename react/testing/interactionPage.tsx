import React from 'react'

import { InteractionDetailsPage } from '../pages/InteractionDetailsPage'
import type { Answer } from './answeringLink'
import { renderPage } from './renderPage'
import type { WireInteraction } from './wire'
import { wireInteraction } from './wire'

/** What the address of the interaction's page says. */
export const params = {
  feedId: 'vtex.amazon',
  skuId: '405535',
  interactionId: '01935E6B2C007A3F9D52A1B2C3D4E5F6',
}

type Options = {
  locale?: 'en' | 'es' | 'pt'
  query?: Record<string, string>
}

/** Shows the page of an interaction, with a server that `answer` plays. */
export function showAnswer(answer: Answer, options: Options = {}) {
  return renderPage(<InteractionDetailsPage />, { params, answer, ...options })
}

/** Shows an interaction: a successful price update, unless told otherwise. */
export function showInteraction(
  parts: Partial<WireInteraction> = {},
  options: Options = {}
) {
  return showAnswer(() => ({ interaction: wireInteraction(parts) }), options)
}
