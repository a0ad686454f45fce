// Whether the window is a narrow one, where tables of words become lines. The same limit as in style/narrow.css.
import { useEffect, useState } from 'preact/hooks'

const limit = '(max-width: 900px)'

export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(limit).matches)
  useEffect(() => {
    const media = matchMedia(limit)
    const change = (): void => setNarrow(media.matches)
    media.addEventListener('change', change)
    return () => media.removeEventListener('change', change)
  }, [])
  return narrow
}
