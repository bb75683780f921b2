import { MAX_KEY_LENGTH, MAX_MASKED_KEYS } from '../../domain/settings'
import {
  answer,
  Json,
  listOf,
  operation,
  schemaRef,
  taken,
  told,
} from './build'

const MEANING =
  'Names whose values are masked in logs, beside those that always are. They are found in any case, and with any of `-`, `_`, a dot, a space or nothing between their words.'

export const settingsSchemas: Json = {
  Settings: told('What the account chose.', {
    maskedKeys: listOf({ type: 'string' }, MEANING),
  }),
  NewSettings: taken(
    'All settings.',
    {
      maskedKeys: {
        type: 'array',
        description: `${MEANING} Up to ${MAX_MASKED_KEYS}, of ${MAX_KEY_LENGTH} characters at the most.`,
        items: { type: ['string', 'number'] },
        maxItems: MAX_MASKED_KEYS,
        examples: [['X-Shop-Code', 'loyaltyNumber']],
      },
    },
    ['maskedKeys']
  ),
}

export const settingsPaths: Json = {
  '/api/sent-offers/settings': {
    get: operation({
      operationId: 'getSettings',
      tag: 'Settings',
      summary: 'Get the settings',
      description: 'What the account chose; an empty list when it never did.',
      answers: { 200: answer('The settings.', schemaRef('Settings')) },
      extension: true,
    }),
    put: operation({
      operationId: 'saveSettings',
      tag: 'Settings',
      summary: 'Save the settings',
      description:
        'Puts these settings in the place of those before. They count for logs that come from now on; other servers of the same installation follow within ten seconds. Logs that are stored stay as they are.',
      body: schemaRef('NewSettings'),
      examples: {
        keys: { value: { maskedKeys: ['X-Shop-Code', 'loyaltyNumber'] } },
      },
      answers: { 204: { description: 'Saved. The answer is empty.' } },
      extension: true,
    }),
  },
}
