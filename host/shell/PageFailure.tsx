import React, { Component } from 'react'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { Button } from './platform/vtex.styleguide'

type Props = { children: ReactNode }
type State = { hasFailed: boolean }

/** Keeps the frame alive when a page breaks or its code cannot be loaded. */
export class PageFailure extends Component<Props, State> {
  state: State = { hasFailed: false }

  static getDerivedStateFromError(): State {
    return { hasFailed: true }
  }

  render() {
    if (!this.state.hasFailed) return this.props.children

    return (
      <div className="shell-message" role="alert">
        <h1 className="t-heading-2">
          <FormattedMessage id="admin/offer-management.shell.failed.title" />
        </h1>
        <p className="t-body shell-message__text">
          <FormattedMessage id="admin/offer-management.shell.failed.text" />
        </p>
        <Button onClick={() => window.location.reload()}>
          <FormattedMessage id="admin/offer-management.shell.failed.action" />
        </Button>
      </div>
    )
  }
}
