// The whole page: masthead, navigation, the current view, the drawer with the evidence, and the keyboard.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Edition } from '../../src/model/edition.ts'
import { makeAddressWriter } from './address-writer.ts'
import { PinTray } from './apparatus-entry.tsx'
import { applyChange, type Book, BookContext, type Change, openBook } from './book.ts'
import { Drawer } from './drawer.tsx'
import { Help } from './help.tsx'
import { type Action, actionOf } from './keys.ts'
import { Masthead } from './masthead.tsx'
import { Navigation } from './navigation.tsx'
import { SearchBox } from './search-box.tsx'
import { firstState, readAddress, type State, type View, writeAddress } from './state.ts'
import { moveFinding, moveReport } from './steps.ts'
import { BaseText } from './views/base-text.tsx'
import { Claims } from './views/claims.tsx'
import { Excluded } from './views/excluded.tsx'
import { Findings } from './views/findings.tsx'
import { Lineage } from './views/lineage.tsx'
import { Quotations } from './views/quotations.tsx'
import { Receipts } from './views/receipts.tsx'
import { SideBySide } from './views/side-by-side.tsx'
import { Single } from './views/single.tsx'
import { Timeline } from './views/timeline.tsx'

const components: Record<View, () => preact.ComponentChildren> = {
  findings: () => <Findings />,
  quotations: () => <Quotations />,
  claims: () => <Claims />,
  side: () => <SideBySide />,
  base: () => <BaseText />,
  lineage: () => <Lineage />,
  timeline: () => <Timeline />,
  single: () => <Single />,
  excluded: () => <Excluded />,
  receipts: () => <Receipts />,
}

export function App({ edition }: { edition: Edition }) {
  const [state, setState] = useState<State>(() => readAddress(location.hash))
  const [said, say] = useState('')
  const [helping, setHelping] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const opened = useMemo(() => openBook(edition), [edition])
  const latest = useRef(state)
  latest.current = state

  const [write] = useState(makeAddressWriter)
  const go = (change: Change): void => {
    const next = applyChange(latest.current, change)
    latest.current = next
    setState(next)
    write(writeAddress(next), change.view !== undefined)
  }
  const copy = (text: string, words: string): void => {
    navigator.clipboard.writeText(text).then(
      () => say(words),
      () => say('The browser did not allow copying.'),
    )
  }
  const book = { ...opened, state, go, copy }

  // Keys may come faster than the page is drawn: they build on the latest state, not on the one last drawn.
  const now = (): Book => ({ ...book, state: latest.current })
  const actions: Record<Action, () => void> = {
    'next-finding': () => moveFinding(now(), 1),
    'previous-finding': () => moveFinding(now(), -1),
    'next-report': () => moveReport(now(), 1),
    'previous-report': () => moveReport(now(), -1),
    'next-difference': () => moveFinding(now(), 1, true),
    'previous-difference': () => moveFinding(now(), -1, true),
    open: () => {
      if (latest.current.finding !== undefined) go({ open: true })
    },
    find: () => search.current?.focus(),
    help: () => setHelping(true),
    close: () => {
      if (helping) setHelping(false)
      else if (latest.current.open) go({ open: false })
      else if (latest.current.query !== '') go({ query: '' })
      else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    },
  }
  useKeys(actions)
  useEffect(() => {
    const back = (): void => setState(readAddress(location.hash))
    addEventListener('popstate', back)
    addEventListener('hashchange', back)
    return () => {
      removeEventListener('popstate', back)
      removeEventListener('hashchange', back)
    }
  }, [])
  useEffect(() => {
    if (state.theme === firstState.theme) delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = state.theme
  }, [state.theme])

  return (
    <BookContext.Provider value={book}>
      <div class={state.open ? 'page with-drawer' : 'page'}>
        <Masthead />
        <Navigation onHelp={() => setHelping(true)} search={<SearchBox box={search} />} />
        <main id="view" tabIndex={-1}>
          <PinTray />
          {components[state.view]()}
        </main>
        <footer class="meta">
          Every finding opens on its exact words, and the texts are proved by their digests. Nothing here is a verdict of truth.
        </footer>
      </div>
      {state.open && <Drawer />}
      {helping && <Help onClose={() => setHelping(false)} />}
      <p class="said" role="status">
        {said}
      </p>
    </BookContext.Provider>
  )
}

function useKeys(actions: Record<Action, () => void>): void {
  const latest = useRef(actions)
  latest.current = actions
  // As soon as the page stands: a key that is pressed at once must not be lost.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement
      const editing = target.matches?.('input:not([type=range]):not([type=checkbox]), textarea, select') ?? false
      const control = target.closest?.('button, a, summary, [role=button], [role=tab]') != null
      const action = actionOf(event, { editing, control })
      if (!action) return
      event.preventDefault()
      latest.current[action]()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
}
