import React, { useEffect, useState } from 'react'

import type { Channel } from '../../model/offer'

import './page.global.css'

type Props = { channel: Pick<Channel, 'name' | 'logo'> }

/** The logo of a channel with its name; the name alone when the logo cannot be loaded. */
export function ChannelLogo({ channel: { name, logo } }: Props) {
  const [isBroken, setBroken] = useState(false)

  useEffect(() => setBroken(false), [logo])

  return (
    <span className="om-channel">
      {logo && !isBroken && (
        <img src={logo} alt="" onError={() => setBroken(true)} />
      )}
      <bdi>{name}</bdi>
    </span>
  )
}
