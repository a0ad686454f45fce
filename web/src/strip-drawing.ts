// Draws the overview strip on a canvas, because a story of 100 reports has some ten thousand cells.
import type { Strip } from './layout/strip.ts'
import type { StripWindow } from './layout/strip-window.ts'

/** Pixels at the left for the sigla. */
export const labelWidth = 30

export interface Painting {
  strip: Strip
  rowHeight: number
  /** The chosen column, -1 = none. */
  at: number
  /** Ids of the reports in the panes. */
  panes: readonly string[]
  shown: StripWindow
}

export function drawStrip(canvas: HTMLCanvasElement, { strip, rowHeight, at, panes, shown }: Painting): void {
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
  const wide = (width - labelWidth) / (shown.to - shown.from)
  const place = (column: number): number => labelWidth + (column - shown.from) * wide
  const [first, last] = [Math.floor(shown.from), Math.ceil(shown.to)]
  const gap = wide > 4 ? 1 : 0
  const labelled = rowHeight >= 8
  context.font = `italic bold ${Math.min(11, rowHeight + 2)}px serif`
  context.textBaseline = 'middle'
  strip.rows.forEach(({ report, cells }, row) => {
    const y = 2 + row * rowHeight
    const inPane = panes.includes(report.id)
    context.globalAlpha = 1
    context.fillStyle = inPane ? rubric : soft
    if (labelled) context.fillText(report.siglum, 4, y + rowHeight / 2)
    else if (inPane) context.fillRect(labelWidth - 8, y, 4, Math.max(1, rowHeight))
    for (let column = first; column < last; column++) {
      const cell = cells[column]
      if (!cell) continue
      // A column that the left edge cuts must not run under the sigla.
      const x = Math.max(labelWidth, place(column))
      const across = Math.max(0.6, place(column) + wide - gap - x)
      const tall = Math.max(1, rowHeight - (rowHeight > 3 ? 1.5 : 0))
      context.globalAlpha = 0.22 + 0.7 * cell.distance
      context.fillStyle = cell.contradicts ? rubric : ink
      context.fillRect(x, y, across, tall)
      context.globalAlpha = 1
      if (cell.contradicts && wide > 5 && tall > 4) {
        context.fillStyle = colour('--paper')
        context.fillRect(x + across / 2 - 1, y, 2, tall / 2)
      }
      if (cell.copied && tall > 4) {
        context.fillStyle = soft
        context.fillRect(x, y + tall - 1, across, 1)
      }
    }
  })

  context.globalAlpha = 1
  context.strokeStyle = rule
  const baseEnd = strip.columns.findIndex(({ inBase }) => !inBase)
  if (baseEnd > shown.from) {
    context.beginPath()
    context.moveTo(place(baseEnd) - 0.5, 0)
    context.lineTo(place(baseEnd) - 0.5, height)
    context.stroke()
  }
  if (at >= first && at < last) {
    context.strokeStyle = rubric
    context.lineWidth = 2
    context.strokeRect(place(at) - 1, 1, Math.max(4, wide) + 1, height - 2)
  }
}
