// Headlines, timeline, actors, draft, notices: everything they point at exists.
import { type Headline, verdicts } from '../edition.ts'
import { contains } from '../span.ts'
import { checkDifferences } from './claims.ts'
import { type Checking, checkPassage, checkPassages, checkSpan, checkUnique } from './problems.ts'

export function checkRest(checking: Checking): void {
  const { headlines, timeline, actors, notices } = checking.edition
  headlines.forEach((headline, i) => {
    checkHeadline(checking, `headlines[${i}]`, headline)
  })
  timeline.forEach((entry, i) => {
    const at = `timeline[${i}]`
    for (const time of [entry.from, entry.to])
      if (time !== undefined && !isoDate.test(time)) checking.say(at, `${time} is not ISO 8601`)
    if (i > 0 && timeline[i - 1]!.from > entry.from) checking.say(at, 'entries are not sorted by time')
    if (entry.at.length === 0) checking.say(at, 'the entry points at nothing')
    checkPassages(checking, `${at}.at`, entry.at)
    if (entry.claim !== undefined && !checking.claims.has(entry.claim)) checking.say(at, `there is no claim ${entry.claim}`)
  })
  checkUnique(
    checking,
    'actors',
    actors.map(({ id }) => id),
  )
  actors.forEach((actor, i) => {
    if (actor.mentions.length === 0) checking.say(`actors[${i}]`, `${actor.name} is mentioned nowhere`)
    if (actor.code !== undefined && !/^[A-Z]{3}$/.test(actor.code))
      checking.say(`actors[${i}].code`, `${actor.code} is no alpha-3 code`)
    checkPassages(checking, `actors[${i}].mentions`, actor.mentions)
  })
  checkDraft(checking)
  notices.forEach((notice, i) => {
    if (notice.code === '' || notice.text === '') checking.say(`notices[${i}]`, 'a notice needs a code and a text')
    const text = notice.report === undefined ? undefined : checking.reports.get(notice.report)?.text
    if (notice.report !== undefined && text === undefined && !checking.edition.made.without?.includes(notice.report)) {
      checking.say(`notices[${i}].report`, `there is no report ${notice.report}`)
    }
    if (notice.at !== undefined && text === undefined) checking.say(`notices[${i}].at`, 'a place needs a report')
    if (notice.at !== undefined && text !== undefined) checkSpan(checking, `notices[${i}].at`, notice.at, text, true)
  })
}

/** Years to minutes, with or without a zone. */
export const isoDate = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/

function checkHeadline(checking: Checking, at: string, { headline, assertions }: Headline): void {
  checkPassage(checking, `${at}.headline`, headline)
  const own = checking.reports.get(headline.report)?.headline
  if (own !== undefined && !contains(own, headline)) checking.say(`${at}.headline`, `is not the headline of ${headline.report}`)
  assertions.forEach((assertion, i) => {
    const place = `${at}.assertions[${i}]`
    checkPassage(checking, place, assertion.at)
    if (assertion.at.report !== headline.report) checking.say(place, 'lies in another report than its headline')
    for (const verdict of [assertion.own, assertion.others]) {
      if (!verdicts.includes(verdict)) checking.say(place, `${verdict} is no verdict`)
    }
    assertion.evidence.forEach((evidence, j) => {
      checkPassage(checking, `${place}.evidence[${j}]`, evidence.at)
    })
    const supports = assertion.evidence.some(({ at: { report }, role }) => role === 'supports' && report === headline.report)
    if (assertion.own === 'supported' && !supports) checking.say(place, 'is supported, but no passage of its report supports it')
  })
}

function checkDraft(checking: Checking): void {
  const { draft } = checking.edition
  if (draft === undefined) return
  const text = checking.reports.get(draft.report)?.text
  if (text === undefined) checking.say('draft.report', `there is no report ${draft.report}`)
  draft.sentences.forEach((sentence, i) => {
    const at = `draft.sentences[${i}]`
    checkSpan(checking, `${at}.at`, sentence.at, text ?? '')
    checkPassages(checking, `${at}.told`, sentence.told)
    if (sentence.told.some(({ report }) => report === draft.report))
      checking.say(`${at}.told`, 'the draft does not support itself')
    if (sentence.unsupported && sentence.told.length > 0) checking.say(at, 'is unsupported, yet told')
    checkDifferences(checking, `${at}.differences`, sentence.differences)
  })
}
