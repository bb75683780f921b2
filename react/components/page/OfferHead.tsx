import React from 'react'
import type { ReactNode } from 'react'
import { IconArrowBack } from 'vtex.styleguide'

import type { Channel } from '../../model/offer'
import { OfferImage } from '../offer/OfferImage'
import { AppLink } from '../table/AppLink'
import { ChannelLogo } from './ChannelLogo'

import './page.global.css'

type Props = {
  breadcrumb: ReactNode
  back: { to: string; label: string }
  onOpen: (to: string) => void
  imageUrl?: string
  channel: Pick<Channel, 'name' | 'logo'>
  /** The heading of the page. */
  title: ReactNode
  /** Ids and tags, in one line where there is room. */
  facts: ReactNode[]
  /** Buttons at the far end. */
  actions?: ReactNode
  /** What stands below, across the whole band. */
  children?: ReactNode
}

/** The head of a page about one offer. */
export function OfferHead(props: Props) {
  const { breadcrumb, back, onOpen, imageUrl, channel, title, facts } = props

  return (
    <header className="om-head">
      {breadcrumb}
      <div className="om-head__row">
        <AppLink to={back.to} onOpen={onOpen} className="om-head__back">
          <span aria-hidden>
            <IconArrowBack size={18} />
          </span>
          <span className="om-hidden">{back.label}</span>
        </AppLink>
        <OfferImage src={imageUrl} sizePx={56} />
        <div className="om-head__text">
          <div className="om-head__title">
            <ChannelLogo channel={channel} />
            <h1>{title}</h1>
          </div>
          <ul className="om-head__facts">
            {facts.map((fact, index) => (
              <li key={index}>{fact}</li>
            ))}
          </ul>
        </div>
        {props.actions && (
          <div className="om-head__actions">{props.actions}</div>
        )}
      </div>
      {props.children}
    </header>
  )
}
