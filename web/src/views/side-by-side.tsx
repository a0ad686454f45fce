// Two to four reports beside each other: aligned stretches joined by ribbons, changed words marked, scrolling tied by landmarks.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { useBook } from '../book.ts'
import { defaultPanes } from '../layout/panes.ts'
import { type Segment, segmentReport } from '../layout/segments.ts'
import { Pane } from '../pane.tsx'
import { makeScroller } from '../scroller.ts'
import { Strip } from '../strip-canvas.tsx'

export function SideBySide() {
  const { edition, byId, state, go } = useBook()
  const [locked, setLocked] = useState(true)
  const [collapse, setCollapse] = useState(false)
  const panes = defaultPanes(edition, state.panes)
  const key = panes.join('\n')
  // `key` stands for the panes
  const segments = useMemo(
    () => new Map(panes.map(id => [id, segmentReport(byId.get(id)!, edition.claims, panes)])),
    [edition, key],
  )
  const root = useRef<HTMLDivElement>(null)
  const scroller = useMemo(() => makeScroller(claim => go({ claim })), [])
  // The scroller measures what was just laid out; hence after every render.
  useLayoutEffect(() => scroller.attach(root.current, locked))
  useEffect(() => () => scroller.detach(), [scroller])
  // The panes move when the claim or the panes change
  useEffect(() => {
    if (state.claim !== undefined) scroller.meet(state.claim)
  }, [state.claim, key, scroller])
  const setPane = (index: number, id: string): void => go({ panes: panes.map((one, i) => (i === index ? id : one)) })
  const free = edition.reports.find(({ id }) => !panes.includes(id))
  if (panes.length < 2) return <p class="quiet">There is only one report.</p>
  return (
    <section class="side-view">
      <Strip panes={panes} />
      <div class="side-tools">
        <h2>
          Side by side <span class="meta">{describe(segments, panes)}</span>
        </h2>
        <label>
          <input type="checkbox" checked={locked} onChange={event => setLocked(event.currentTarget.checked)} /> Scroll together
        </label>
        <label>
          <input type="checkbox" checked={collapse} onChange={event => setCollapse(event.currentTarget.checked)} /> Fold what only
          one tells
        </label>
        <button type="button" onClick={() => go({ panes: panes.toReversed() })}>
          Swap
        </button>
        {panes.length < 4 && free && (
          <button type="button" onClick={() => go({ panes: [...panes, free.id] })}>
            Add a pane
          </button>
        )}
        {panes.length > 2 && (
          <button type="button" onClick={() => go({ panes: panes.slice(0, -1) })}>
            Remove the last
          </button>
        )}
      </div>
      <div ref={root} class={`panes of-${panes.length}`}>
        {panes.map((id, i) => (
          <Pane
            key={id}
            report={byId.get(id)!}
            segments={segments.get(id) ?? []}
            against={i === 0 ? panes.slice(1) : [panes[0]!, ...panes.slice(1).filter(one => one !== id)]}
            collapse={collapse}
            last={i === panes.length - 1}
            onChoose={chosen => setPane(i, chosen)}
            taken={panes}
          />
        ))}
      </div>
    </section>
  )
}

function describe(segments: ReadonlyMap<string, readonly Segment[]>, panes: readonly string[]): string {
  const aligned = (segments.get(panes[0]!) ?? []).filter(({ kind }) => kind === 'aligned').length
  return `${aligned} ${aligned === 1 ? 'stretch' : 'stretches'} told by both`
}
