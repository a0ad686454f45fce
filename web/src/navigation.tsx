// The row of views, with what each holds.
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useBook } from './book.ts'
import { type State, type View, viewNames, viewPurposes, views, writeAddress } from './state.ts'

export function Navigation({ onHelp, search }: { onHelp: () => void; search: ComponentChildren }) {
  const { edition, findings, summary, state, go } = useBook()
  const counts: Partial<Record<View, number>> = {
    findings: findings.length,
    quotations: edition.quotations.length,
    claims: edition.claims.length,
    single: summary.single,
    excluded: edition.reports.reduce((sum, report) => sum + report.excluded.length, 0),
  }
  const row = useRef<HTMLUListElement>(null)
  // On a narrow screen the row of views scrolls: the current one must not hide beyond its edge.
  useLayoutEffect(() => {
    const current = row.current?.querySelector<HTMLElement>('[aria-current]')
    if (row.current && current) row.current.scrollLeft = current.offsetLeft - row.current.offsetLeft - 40
  }, [state.view])
  const next: Record<State['theme'], State['theme']> = { auto: 'dark', dark: 'light', light: 'auto' }
  return (
    <nav aria-label="Views">
      <ul ref={row}>
        {views.map(view => (
          <li key={view}>
            <a
              href={writeAddress({ ...state, view })}
              title={viewPurposes[view]}
              aria-current={state.view === view ? 'page' : undefined}
              onClick={event => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return
                event.preventDefault()
                go({ view, open: false })
              }}
            >
              {viewNames[view]}
              {counts[view] !== undefined && <span class="count">{counts[view]}</span>}
            </a>
          </li>
        ))}
      </ul>
      <div class="tools">
        {search}
        <button type="button" onClick={() => go({ theme: next[state.theme] })} title="Light, dark, or as the system has it">
          {{ auto: 'Light/dark: auto', dark: 'Dark', light: 'Light' }[state.theme]}
        </button>
        <button type="button" onClick={onHelp}>
          Keys <kbd>?</kbd>
        </button>
      </div>
    </nav>
  )
}
