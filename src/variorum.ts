// The way of the data on one page: reports in, the edition out.
import { existsSync, readFileSync } from 'node:fs'
import { annotateReport } from './annotate/annotate.ts'
import { checkAgainst, compareStory } from './compare/compare.ts'
import type { Edition } from './model/edition.ts'
import { VariorumError } from './model/error.ts'
import type { Report } from './model/report.ts'
import { version } from './model/version.ts'
import { assignIds } from './read/identity.ts'
import { type AlignmentFeatures, compileWeights, type WeightFile } from './text/align/align.ts'
import caselessWeights from './text/align/weights/caseless.json' with { type: 'json' }
import newsWeights from './text/align/weights/news.json' with { type: 'json' }
import { fitsWordNet, openWordNet, type WordNet } from './text/align/wordnet.ts'
import { makeLexicon } from './text/align/words.ts'
import { wordResource } from './text/resources.ts'

/** Compares the reports of one event and returns the edition of the story. Sigla follow the order given; nothing else depends on it. */
export function compare(reports: readonly Report[]): Edition {
  if (reports.length === 0) throw new VariorumError('no-reports', 'compare needs at least one report; read some with readInput')
  const aligned = reports.length > 1 && existsSync(wordResource)
  return compareStory(
    { reports: assignIds(reports).map(report => annotateReport(report)) },
    version,
    aligned ? loadAligner() : undefined,
  )
}

/** Checks a draft against its sources: their edition with `draft`, which says of every sentence where it is told and what differs. */
export function check(draft: Report, reports: readonly Report[]): Edition {
  if (reports.length === 0) throw new VariorumError('no-reports', 'check needs at least one report to check the draft against')
  const named = assignIds([...reports, draft]).map(report => annotateReport(report))
  const story = { reports: named.slice(0, -1) }
  return checkAgainst(named.at(-1)!, story, version, existsSync(wordResource) ? loadAligner() : undefined)
}

let aligner: AlignmentFeatures | undefined

/** The aligner with its news weights and WordNet, read from dist/resources when first asked for and kept. */
export function loadAligner(): AlignmentFeatures {
  if (aligner !== undefined) return aligner
  if (!existsSync(wordResource))
    throw new VariorumError('no-resources', `${wordResource.pathname} is missing; run npm run prepare in the project's folder`)
  const lexicon = makeLexicon(openWords(readFileSync(wordResource), wordResource.pathname))
  const [weights, caseless] = [newsWeights, caselessWeights].map(file => compileWeights(file as unknown as WeightFile))
  aligner = { weights: weights!, caseless: caseless!, lexicon }
  return aligner
}

/** The word resource; when `npm run prepare` of another version made it, or it was cut short, an error that says so. */
export function openWords(bytes: Uint8Array, path: string): WordNet {
  if (fitsWordNet(bytes)) return openWordNet(bytes)
  throw new VariorumError(
    'resources-outdated',
    `${path} (${bytes.byteLength} bytes) does not fit this version of variorum; run npm run prepare in the project's folder`,
  )
}
