import React from 'react'
import type { ChangeEvent, ReactNode } from 'react'

import './saved.global.css'

type Props = {
  onFile: (file: File) => void
  /** What the button says. */
  children: ReactNode
}

/** A button that opens the browser's own file chooser. */
export function FileChooser({ onFile, children }: Props) {
  const handleChange = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]

    // Otherwise the same file chosen once more would be no change.
    event.target.value = ''
    if (file) onFile(file)
  }

  return (
    <label className="om-file">
      <input
        type="file"
        accept=".json,application/json"
        className="om-file__input"
        onChange={handleChange}
      />
      {children}
    </label>
  )
}
