// Reports of a stream, cleaned of what their outlets repeat: learnt in a window that moves along, so that memory does not grow with the stream.
// Method: windows of the stream's reports, each judged together with the last few reports of its outlets from the windows before.
import type { Report } from '../model/report.ts'
import { excludeRepetition, outletOf } from './repetition.ts'

/** A window is full at so many reports, or so many characters of text. A news site of ten desks fills it in a few weeks. */
const mostReports = 2000
const mostCharacters = 16_000_000
/** So many earlier reports of an outlet are remembered: three unlike ones teach, and some of them may be versions of one text. */
const remembered = 8
/** And of all outlets together; the outlet that was silent longest is forgotten first. */
const mostRemembered = 4000

export interface RepetitionWindow {
  /** Takes a report; gives those whose window is full, in order. */
  take(report: Report): Report[]
  /** Gives the reports that are left. */
  finish(): Report[]
}

/** Reports in, the same reports out in the same order, with what is known to be repeated excluded. */
export function openWindow(): RepetitionWindow {
  const earlier = new Map<string, Report[]>()
  let count = 0
  let window: Report[] = []
  let characters = 0

  function empty(): Report[] {
    const present = new Set(window.map(outletOf))
    const before = [...present].flatMap(outlet => earlier.get(outlet) ?? [])
    const cleaned = excludeRepetition([...before, ...window]).slice(before.length)
    for (const report of window) remember(report)
    window = []
    characters = 0
    return cleaned
  }

  function remember(report: Report): void {
    const outlet = outletOf(report)
    if (outlet === '') return
    const known = earlier.get(outlet) ?? []
    // Long texts are not kept: what is repeated stands under short ones too.
    if (report.text.length > mostCharacters / mostReports) return
    if (known.length === remembered) known.shift()
    else count++
    known.push(report)
    // Asked last is forgotten last.
    earlier.delete(outlet)
    earlier.set(outlet, known)
    for (const [oldest, reports] of earlier) {
      if (count <= mostRemembered) break
      earlier.delete(oldest)
      count -= reports.length
    }
  }

  return {
    take(report) {
      window.push(report)
      characters += report.text.length
      return window.length < mostReports && characters < mostCharacters ? [] : empty()
    },
    finish: empty,
  }
}
