// The overview strip: the whole story as a grid of cells, a row per report, a column per claim (after CATview). Arrow keys move through
// the columns; zooming and panning choose which of them are in view.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { summariseOrigins } from '../../src/model/summary.ts'
import { useBook } from './book.ts'
import { makeStrip, type Strip as StripData } from './layout/strip.ts'
import { panStrip, revealColumn, type StripWindow, wholeStrip, zoomStrip } from './layout/strip-window.ts'
import { drawStrip, labelWidth, type Painting } from './strip-drawing.ts'

const mostRowHeight = 9
const stripHeight = 150
/** How much one step of zooming shows less, or more. */
const zoomStep = 1.6
/** Pixels that the pointer moves before a press is a drag. */
const dragThreshold = 4

export function Strip({ panes }: { panes: readonly string[] }) {
  const { edition, byId, state, go } = useBook()
  const canvas = useRef<HTMLCanvasElement>(null)
  const base = panes[0] ?? edition.reports[0]?.id ?? ''
  const strip = useMemo(() => {
    const reports = summariseOrigins(edition).flatMap(({ members }) => members.map(({ report }) => report))
    return makeStrip(edition, reports, base)
  }, [edition, base])
  const all = strip.columns.length
  const at = strip.columns.findIndex(({ claim }) => claim.id === state.claim)
  const [shown, setShown] = useState(() => wholeStrip(all))
  useEffect(() => setShown(wholeStrip(all)), [all])
  useEffect(() => {
    if (at >= 0) setShown(before => revealColumn(before, at, all))
  }, [at, all])
  const rowHeight = Math.max(1.2, Math.min(mostRowHeight, stripHeight / Math.max(1, strip.rows.length)))
  const height = Math.ceil(rowHeight * strip.rows.length) + 4
  usePainted(canvas, { strip, rowHeight, at, panes, shown }, state.theme)
  const move = (to: number): void => {
    const column = strip.columns[Math.max(0, Math.min(all - 1, to))]
    if (column) go({ claim: column.claim.id })
  }
  const zoom = (factor: number, around = at >= 0 ? at + 0.5 : (shown.from + shown.to) / 2): void =>
    setShown(before => zoomStrip(before, factor, around, all))
  const pan = (columns: number): void => setShown(before => panStrip(before, columns, all))
  const pointer = useStripPointer(shown, { move, zoom, pan })
  const column = strip.columns[at]
  const words = column ? wordsOf(column, byId) : 'no claim chosen'
  const whole = shown.to - shown.from >= all
  return (
    <div class="strip-box">
      <canvas
        ref={canvas}
        class="strip"
        style={{ height: `${height}px` }}
        role="slider"
        tabIndex={0}
        aria-label="Claims of the story, a row per report; left and right move, plus and minus zoom"
        aria-valuemin={0}
        aria-valuemax={Math.max(0, all - 1)}
        aria-valuenow={Math.max(0, at)}
        aria-valuetext={words}
        onKeyDown={event => {
          const step = { ArrowRight: 1, ArrowLeft: -1, Home: -all, End: all }[event.key]
          const factor = { '+': zoomStep, '=': zoomStep, '-': 1 / zoomStep }[event.key]
          if (event.ctrlKey || event.metaKey || (step === undefined && factor === undefined)) return
          event.preventDefault()
          if (factor !== undefined) zoom(factor)
          else if (step !== undefined) move(at < 0 ? (step > 0 ? 0 : all - 1) : at + step)
        }}
        {...pointer}
      />
      <p class="strip-legend meta">
        <span>
          {whole
            ? `${all} claims, a row per report`
            : `claims ${Math.floor(shown.from) + 1}–${Math.ceil(shown.to)} of ${all}, a row per report`}{' '}
          · filled = told, stronger = told otherwise by others · red with a notch = not both can hold · underlined = copied
        </span>
        <button
          type="button"
          onClick={() => zoom(zoomStep)}
          aria-label="Zoom into the overview"
          title="or + on the overview, or Ctrl and the wheel"
        >
          +
        </button>
        <button type="button" disabled={whole} onClick={() => zoom(1 / zoomStep)} aria-label="Zoom out of the overview">
          −
        </button>
        <button type="button" disabled={whole} onClick={() => setShown(wholeStrip(all))}>
          All
        </button>
      </p>
    </div>
  )
}

/** Paints after every change of what is shown, of the size and of the theme, from which the colours are read. */
function usePainted(canvas: { current: HTMLCanvasElement | null }, painting: Painting, theme: string): void {
  const { strip, rowHeight, at, panes, shown } = painting
  useEffect(() => {
    const paint = (): void => {
      if (canvas.current) drawStrip(canvas.current, painting)
    }
    paint()
    const observer = new ResizeObserver(paint)
    if (canvas.current) observer.observe(canvas.current)
    const dark = matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', paint)
    return () => {
      observer.disconnect()
      dark.removeEventListener('change', paint)
    }
  }, [strip, at, rowHeight, theme, shown, panes.join('\n')])
}

interface StripActions {
  move(column: number): void
  zoom(factor: number, around: number): void
  pan(columns: number): void
}

/** A press chooses a column, a drag pans, the wheel zooms with Ctrl (or a pinch) and pans sideways. */
function useStripPointer(shown: StripWindow, { move, zoom, pan }: StripActions) {
  const drag = useRef<{ x: number; moved: boolean } | undefined>(undefined)
  const perPixel = (canvas: HTMLElement): number => (shown.to - shown.from) / Math.max(1, canvas.clientWidth - labelWidth)
  const columnAt = (canvas: HTMLElement, x: number): number => shown.from + (x - labelWidth) * perPixel(canvas)
  return {
    onWheel(event: WheelEvent): void {
      const canvas = event.currentTarget as HTMLElement
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault()
        zoom(event.deltaY < 0 ? zoomStep : 1 / zoomStep, columnAt(canvas, event.offsetX))
      } else if (event.deltaX !== 0 || event.shiftKey) {
        event.preventDefault()
        pan((event.deltaX || event.deltaY) * perPixel(canvas))
      }
    },
    onPointerDown(event: PointerEvent): void {
      drag.current = { x: event.offsetX, moved: false }
      ;(event.currentTarget as HTMLElement).setPointerCapture(event.pointerId)
    },
    onPointerMove(event: PointerEvent): void {
      const from = drag.current
      if (!from || (!from.moved && Math.abs(event.offsetX - from.x) < dragThreshold)) return
      pan((from.x - event.offsetX) * perPixel(event.currentTarget as HTMLElement))
      drag.current = { x: event.offsetX, moved: true }
    },
    onPointerUp(event: PointerEvent): void {
      if (drag.current?.moved === false) move(Math.floor(columnAt(event.currentTarget as HTMLElement, event.offsetX)))
      drag.current = undefined
    },
    onPointerCancel(): void {
      drag.current = undefined
    },
  }
}

function wordsOf({ claim }: StripData['columns'][0], byId: ReadonlyMap<string, { text: string; siglum: string }>): string {
  const reading = claim.readings[0]
  const words = reading
    ? (byId.get(reading.report)?.text.slice(reading.start, Math.min(reading.end, reading.start + 120)) ?? '')
    : ''
  const sigla = [...new Set(claim.readings.map(({ report }) => byId.get(report)?.siglum ?? '?'))]
  return `${words}: told by ${sigla.join(', ')}`
}
