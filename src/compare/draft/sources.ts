// The source sentences that may tell what a draft sentence tells, found by their rare words and weighed by linked words.
import type { AnnotatedReport } from '../../model/annotations.ts'
import type { AlignmentFeatures } from '../../text/align/align.ts'
import { type Frame, layOut } from '../differences/frame.ts'
import { linkWords } from '../differences/linking.ts'

export interface Source {
  frame: Frame
  /** Share of the draft sentence's content words that the source sentence says too, 0..1. */
  share: number
}

export interface SourceIndex {
  frames: Frame[]
  byKey: Map<string, number[]>
}

/** Sentences looked at closely, per draft sentence and report. */
const closest = 3

export function indexSources(reports: readonly AnnotatedReport[]): SourceIndex {
  const frames = reports.flatMap(annotated =>
    annotated.sentences.map(({ start, end }) => layOut({ report: annotated.report.id, start, end }, annotated)),
  )
  const byKey = new Map<string, number[]>()
  frames.forEach((frame, index) => {
    for (const key of new Set(frame.keys.filter((_, i) => frame.content[i]))) {
      const places = byKey.get(key)
      if (places === undefined) byKey.set(key, [index])
      else places.push(index)
    }
  })
  return { frames, byKey }
}

/** The closest sentences of every report, best first. */
export function sourcesOf(draft: Frame, { frames, byKey }: SourceIndex, aligner?: AlignmentFeatures): Source[] {
  const weights = new Map<number, number>()
  for (const key of new Set(draft.keys.filter((_, i) => draft.content[i]))) {
    const places = byKey.get(key) ?? []
    for (const place of places) weights.set(place, (weights.get(place) ?? 0) + 1 / Math.log2(2 + places.length))
  }
  const taken = new Map<string, number>()
  const near = [...weights]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .filter(([place]) => {
      const { report } = frames[place]!.reading
      const count = taken.get(report) ?? 0
      taken.set(report, count + 1)
      return count < closest
    })
  return near
    .map(([place]) => ({ frame: frames[place]!, share: shareOf(draft, frames[place]!, aligner) }))
    .sort((a, b) => b.share - a.share)
}

function shareOf(draft: Frame, source: Frame, aligner: AlignmentFeatures | undefined): number {
  const { ab } = linkWords(draft, source, aligner)
  let [linked, all] = [0, 0]
  draft.content.forEach((content, i) => {
    if (!content) return
    all++
    if (ab[i] !== -1) linked++
  })
  return all === 0 ? 0 : linked / all
}
