// Finding words: hits in all reports, lit where they stand in the current view without touching its markup.
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { useBook } from './book.ts'
import { countHits } from './layout/search.ts'

export function SearchBox({ box }: { box: RefObject<HTMLInputElement | null> }) {
  const { edition, state, go } = useBook()
  const hits = countHits(edition.reports, state.query)
  useLitWords(state.query, state.view)
  return (
    <search>
      <input
        ref={box}
        type="search"
        aria-label="Find words in the reports"
        placeholder="Find  /"
        value={state.query}
        onInput={event => go({ query: event.currentTarget.value })}
      />
      {state.query.length > 1 && (
        <span class="meta" role="status">
          {hits.total === 0 ? 'nowhere' : `${hits.total} in ${hits.sigla.join(' ')}`}
        </span>
      )}
    </search>
  )
}

/** Lights every occurrence in the view with the CSS Custom Highlight API; selection and markup stay as they are. */
function useLitWords(query: string, view: string): void {
  useEffect(() => {
    if (!('highlights' in CSS)) return
    CSS.highlights.delete('found')
    const root = document.getElementById('view')
    if (query.length < 2 || !root) return
    const light = (): void => {
      const wanted = query.toLowerCase()
      const ranges: Range[] = []
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node && ranges.length < 2000; node = walker.nextNode()) {
        const text = (node.textContent ?? '').toLowerCase()
        for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
          const range = new Range()
          range.setStart(node, at)
          range.setEnd(node, Math.min(at + wanted.length, node.textContent?.length ?? 0))
          ranges.push(range)
        }
      }
      CSS.highlights.set('found', new Highlight(...ranges))
    }
    const later = setTimeout(light, 60)
    return () => clearTimeout(later)
  }, [query, view])
}
