import { useEffect, useRef, useState } from 'react'

/**
 * Takes a file that is dropped anywhere on the page, which a browser would
 * otherwise open in its place. Tells whether one is held over it.
 */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useRef(onFile)

  latest.current = onFile

  useEffect(() => {
    const isFile = ({ dataTransfer }: DragEvent) =>
      dataTransfer !== null &&
      Array.from(dataTransfer.types).indexOf('Files') !== -1

    const handleOver = (event: DragEvent) => {
      if (!isFile(event)) return
      event.preventDefault()
      setOver(true)
    }

    const handleLeave = (event: DragEvent) => {
      // Only beyond the window there is nothing that is entered instead.
      if (event.relatedTarget === null) setOver(false)
    }

    const handleDrop = (event: DragEvent) => {
      if (!isFile(event)) return
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer?.files[0]

      if (file) latest.current(file)
    }

    document.addEventListener('dragover', handleOver)
    document.addEventListener('dragleave', handleLeave)
    document.addEventListener('drop', handleDrop)

    return () => {
      document.removeEventListener('dragover', handleOver)
      document.removeEventListener('dragleave', handleLeave)
      document.removeEventListener('drop', handleDrop)
    }
  }, [])

  return isOver
}
