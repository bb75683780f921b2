import React from 'react'
import { FormattedMessage, useIntl } from 'react-intl'

import { Window } from '../popup/Window'

import './timeline.global.css'

type Props = {
  isOpen: boolean
  onClose: () => void
  hasLetters: boolean
  onLetters: (areOn: boolean) => void
}

const KEYS = [
  { action: 'next', keys: ['j', '↓'] },
  { action: 'previous', keys: ['k', '↑'] },
  { action: 'open', keys: ['Enter'] },
  { action: 'dismiss', keys: ['Esc'] },
  { action: 'nextFailure', keys: ['n'] },
  { action: 'previousFailure', keys: ['p'] },
  { action: 'search', keys: ['/'] },
  { action: 'nextMatch', keys: ['Enter'] },
  { action: 'fold', keys: ['f'] },
  { action: 'previousInteraction', keys: ['['] },
  { action: 'nextInteraction', keys: [']'] },
  { action: 'map', keys: ['?'] },
] as const

/** All keys of the timeline, and the choice to do without single letters. */
export function KeyboardMap(props: Props) {
  const { isOpen, onClose, hasLetters, onLetters } = props
  const intl = useIntl()

  return (
    <Window
      isOpen={isOpen}
      onClose={onClose}
      closeLabel={intl.formatMessage({
        id: 'admin/offer-management.keyboard.close',
      })}
      title={<FormattedMessage id="admin/offer-management.keyboard.title" />}
    >
      <div className="om-keys">
        <table className="om-keys__table">
          <thead className="om-hidden">
            <tr>
              <th scope="col">
                <FormattedMessage id="admin/offer-management.keyboard.keys" />
              </th>
              <th scope="col">
                <FormattedMessage id="admin/offer-management.keyboard.action" />
              </th>
            </tr>
          </thead>
          <tbody>
            {KEYS.map(({ action, keys }) => (
              <tr key={action}>
                <th scope="row">
                  <Keys keys={keys} />
                </th>
                <td>
                  <FormattedMessage
                    id={`admin/offer-management.keyboard.${action}`}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <label className="om-keys__switch">
          <input
            type="checkbox"
            checked={hasLetters}
            onChange={(event) => onLetters(event.target.checked)}
          />
          <FormattedMessage id="admin/offer-management.keyboard.switch" />
        </label>
        <p className="om-keys__note">
          <FormattedMessage id="admin/offer-management.keyboard.note" />
        </p>
      </div>
    </Window>
  )
}

function Keys({ keys }: { keys: readonly string[] }) {
  const [first, second] = keys.map((key) => (
    <kbd key={key} className="om-key">
      {key}
    </kbd>
  ))

  return second ? (
    <FormattedMessage
      id="admin/offer-management.keyboard.or"
      values={{ first, second }}
    />
  ) : (
    first
  )
}
