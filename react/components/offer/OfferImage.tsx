import React, { useEffect, useState } from 'react'

import './offer.global.css'

type Props = { src?: string; sizePx: number }

/**
 * The picture of an offer, or an empty frame when there is none or it cannot
 * be loaded. It says nothing that the name beside it does not say.
 */
export function OfferImage({ src, sizePx }: Props) {
  const [isBroken, setBroken] = useState(false)

  useEffect(() => setBroken(false), [src])

  return (
    <span
      className="om-image"
      style={{ width: sizePx, height: sizePx }}
      aria-hidden
    >
      {src && !isBroken ? (
        <img
          src={src}
          alt=""
          loading="lazy"
          width={sizePx}
          height={sizePx}
          onError={() => setBroken(true)}
        />
      ) : (
        <svg viewBox="0 0 24 24" width="50%" height="50%" focusable="false">
          <path
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinejoin="round"
            d="M3 7.5 12 3l9 4.5v9L12 21l-9-4.5zM3 7.5l9 4.5 9-4.5M12 12v9"
          />
        </svg>
      )}
    </span>
  )
}
