// The overview strip: the whole story as a grid of cells, a row per report, a column per claim. Drawn on a canvas because a story
// of 100 reports has some ten thousand cells; arrow keys move through the columns.
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { summariseOrigins } from '../../src/model/summary.ts'
import { useBook } from './book.ts'
import { makeStrip, type Strip as StripData } from './layout/strip.ts'

const labelWidth = 30
const mostRowHeight = 9
const stripHeight = 150

export function Strip({ panes }: { panes: readonly string[] }) {
  const { edition, byId, state, go } = useBook()
  const canvas = useRef<HTMLCanvasElement>(null)
  const base = panes[0] ?? edition.reports[0]?.id ?? ''
  const strip = useMemo(() => {
    const reports = summariseOrigins(edition).flatMap(({ members }) => members.map(({ report }) => report))
    return makeStrip(edition, reports, base)
  }, [edition, base])
  const at = strip.columns.findIndex(({ claim }) => claim.id === state.claim)
  const rowHeight = Math.max(1.2, Math.min(mostRowHeight, stripHeight / Math.max(1, strip.rows.length)))
  const height = Math.ceil(rowHeight * strip.rows.length) + 4
  // The theme changes the colours that are read from the style
  useEffect(() => {
    const paint = (): void => {
      if (canvas.current) drawStrip(canvas.current, strip, rowHeight, at, panes)
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
  }, [strip, at, rowHeight, state.theme, panes.join('\n')])
  const move = (to: number): void => {
    const column = strip.columns[Math.max(0, Math.min(strip.columns.length - 1, to))]
    if (column) go({ claim: column.claim.id })
  }
  const column = strip.columns[at]
  const words = column ? wordsOf(column, byId) : 'no claim chosen'
  return (
    <canvas
      ref={canvas}
      class="strip"
      style={{ height: `${height}px` }}
      role="slider"
      tabIndex={0}
      aria-label="Claims of the story, a row per report; left and right move"
      aria-valuemin={0}
      aria-valuemax={Math.max(0, strip.columns.length - 1)}
      aria-valuenow={Math.max(0, at)}
      aria-valuetext={words}
      title="A row per report, a column per claim: filled = told, darker = told otherwise by others, red notch = cannot both hold or altered inside the marks, underlined = copied"
      onKeyDown={event => {
        const step = { ArrowRight: 1, ArrowLeft: -1, Home: -strip.columns.length, End: strip.columns.length }[event.key]
        if (step === undefined) return
        event.preventDefault()
        move(at < 0 ? (step > 0 ? 0 : strip.columns.length - 1) : at + step)
      }}
      onClick={event => {
        const wide = (event.currentTarget.clientWidth - labelWidth) / Math.max(1, strip.columns.length)
        move(Math.floor((event.offsetX - labelWidth) / wide))
      }}
    />
  )
}

function wordsOf({ claim }: StripData['columns'][0], byId: ReadonlyMap<string, { text: string; siglum: string }>): string {
  const reading = claim.readings[0]
  const words = reading
    ? (byId.get(reading.report)?.text.slice(reading.start, Math.min(reading.end, reading.start + 120)) ?? '')
    : ''
  const sigla = [...new Set(claim.readings.map(({ report }) => byId.get(report)?.siglum ?? '?'))]
  return `${words}: told by ${sigla.join(', ')}`
}

function drawStrip(canvas: HTMLCanvasElement, strip: StripData, rowHeight: number, at: number, panes: readonly string[]): void {
  const ratio = devicePixelRatio || 1
  const { clientWidth: width, clientHeight: height } = canvas
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  const context = canvas.getContext('2d')
  if (!context) return
  const style = getComputedStyle(canvas)
  const colour = (name: string): string => style.getPropertyValue(name).trim()
  const [ink, soft, rubric, rule] = ['--ink', '--soft', '--rubric', '--rule'].map(colour) as [string, string, string, string]
  context.scale(ratio, ratio)
  const wide = (width - labelWidth) / Math.max(1, strip.columns.length)
  const gap = wide > 4 ? 1 : 0
  const labelled = rowHeight >= 8
  context.font = `italic bold ${Math.min(11, rowHeight + 2)}px serif`
  context.textBaseline = 'middle'
  strip.rows.forEach(({ report, cells }, row) => {
    const y = 2 + row * rowHeight
    const shown = panes.includes(report.id)
    context.globalAlpha = 1
    context.fillStyle = shown ? rubric : soft
    if (labelled) context.fillText(report.siglum, 4, y + rowHeight / 2)
    else if (shown) context.fillRect(labelWidth - 8, y, 4, Math.max(1, rowHeight))
    cells.forEach((cell, column) => {
      if (!cell) return
      const x = labelWidth + column * wide
      const tall = Math.max(1, rowHeight - (rowHeight > 3 ? 1.5 : 0))
      context.globalAlpha = 0.22 + 0.7 * cell.distance
      context.fillStyle = cell.contradicts ? rubric : ink
      context.fillRect(x, y, Math.max(0.6, wide - gap), tall)
      context.globalAlpha = 1
      if (cell.contradicts && wide > 5 && tall > 4) {
        context.fillStyle = colour('--paper')
        context.fillRect(x + wide / 2 - 1, y, 2, tall / 2)
      }
      if (cell.copied && tall > 4) {
        context.fillStyle = soft
        context.fillRect(x, y + tall - 1, Math.max(0.6, wide - gap), 1)
      }
    })
  })
  context.globalAlpha = 1
  context.strokeStyle = rule
  const baseEnd = strip.columns.findIndex(({ inBase }) => !inBase)
  if (baseEnd > 0) {
    context.beginPath()
    context.moveTo(labelWidth + baseEnd * wide - 0.5, 0)
    context.lineTo(labelWidth + baseEnd * wide - 0.5, height)
    context.stroke()
  }
  if (at >= 0) {
    context.strokeStyle = rubric
    context.lineWidth = 2
    context.strokeRect(labelWidth + at * wide - 1, 1, Math.max(4, wide) + 1, height - 2)
  }
}
