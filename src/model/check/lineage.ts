// Lineage: origins partition the reports; a borrowing says no more about its direction than its evidence allows.
import { type Borrowing, certainties, manners, type Origin, originKinds, type SharedWording } from '../edition.ts'
import { type Checking, checkPassage, checkPassages, checkUnique, checkWords } from './problems.ts'

export function checkLineage(checking: Checking): void {
  const { borrowings, origins } = checking.edition.lineage
  checkUnique(
    checking,
    'lineage.origins',
    origins.map(({ id }) => id),
  )
  checkUnique(
    checking,
    'lineage.borrowings',
    borrowings.map(({ id }) => id),
  )
  checkPartition(checking, origins)
  origins.forEach((origin, i) => {
    checkOrigin(checking, `lineage.origins[${i}]`, origin)
  })
  borrowings.forEach((borrowing, i) => {
    checkBorrowing(checking, `lineage.borrowings[${i}]`, borrowing)
  })
  checkShared(checking, checking.edition.lineage.shared ?? [])
}

/** Every two reports at most once, in order, with shares of 0 to 1. */
function checkShared(checking: Checking, shared: readonly SharedWording[]): void {
  shared.forEach(({ a, b, share, otherShare }, i) => {
    const at = `lineage.shared[${i}]`
    for (const id of [a, b]) if (!checking.reports.has(id)) checking.say(at, `there is no report ${id}`)
    if (a >= b) checking.say(at, `${a} and ${b} are not in the order of their ids`)
    const before = shared[i - 1]
    if (before !== undefined && (before.a > a || (before.a === a && before.b >= b)))
      checking.say(at, 'the pairs are not sorted by `a`, then `b`, each once')
    for (const [name, value] of Object.entries({ share, otherShare }))
      if (!(value >= 0 && value <= 1)) checking.say(`${at}.${name}`, `${value} is no share of 0 to 1`)
  })
}

/** Every report but a draft lies in exactly one origin. */
function checkPartition(checking: Checking, origins: readonly Origin[]): void {
  const homes = new Map<string, number>()
  for (const { reports } of origins) for (const id of reports) homes.set(id, (homes.get(id) ?? 0) + 1)
  for (const id of checking.reports.keys()) {
    const wanted = id === checking.edition.draft?.report ? 0 : 1
    const count = homes.get(id) ?? 0
    if (count !== wanted) checking.say('lineage.origins', `the report ${id} lies in ${count} origins, not in ${wanted}`)
  }
}

function checkOrigin(checking: Checking, at: string, { reports, kind, name, at: credits }: Origin): void {
  if (reports.length === 0) checking.say(`${at}.reports`, 'an origin needs a report')
  reports.forEach((id, i) => {
    if (!checking.reports.has(id)) checking.say(`${at}.reports[${i}]`, `there is no report ${id}`)
    if (i > 0 && reports[i - 1]! >= id) checking.say(`${at}.reports[${i}]`, 'report ids are not sorted')
  })
  if (!originKinds.includes(kind)) checking.say(`${at}.kind`, `${kind} is no kind of origin`)
  if (name !== undefined && credits.length === 0) checking.say(`${at}.name`, `${name} is named, but no credit line shows it`)
  if (kind === 'common' && name !== undefined) checking.say(`${at}.name`, 'a common source that nothing names has no name')
  checkPassages(checking, `${at}.at`, credits)
}

function checkBorrowing(checking: Checking, at: string, borrowing: Borrowing): void {
  const { from, to, manner, share, otherShare, certainty, evidence, pairs } = borrowing
  if (!checking.reports.has(to)) checking.say(`${at}.to`, `there is no report ${to}`)
  if ('origin' in from && !checking.origins.has(from.origin)) checking.say(`${at}.from`, `there is no origin ${from.origin}`)
  const other = 'report' in from ? from.report : 'either' in from ? from.either : undefined
  if (other !== undefined && !checking.reports.has(other)) checking.say(`${at}.from`, `there is no report ${other}`)
  if (other === to) checking.say(`${at}.from`, `${to} cannot borrow from itself`)
  if (!manners.includes(manner)) checking.say(`${at}.manner`, `${manner} is no manner`)
  if (!certainties.includes(certainty)) checking.say(`${at}.certainty`, `${certainty} is no certainty`)
  if ('either' in from !== (certainty === 'unknown')) {
    checking.say(`${at}.certainty`, 'an unknown direction is written `either`, and only an unknown one')
  }
  for (const [name, value] of Object.entries({ share, otherShare })) {
    if (value !== undefined && !(value >= 0 && value <= 1)) checking.say(`${at}.${name}`, `${value} is no share of 0 to 1`)
  }
  if (evidence.length === 0) checking.say(`${at}.evidence`, 'a borrowing needs evidence')
  evidence.forEach(({ why, at: passages }, i) => {
    checkWords(checking, `${at}.evidence[${i}].why`, why)
    checkPassages(checking, `${at}.evidence[${i}].at`, passages)
  })
  pairs.forEach((pair, i) => {
    const place = `${at}.pairs[${i}]`
    checkPassage(checking, `${place}.to`, pair.to)
    checkPassage(checking, `${place}.other`, pair.other)
    if (pair.to.report !== to) checking.say(`${place}.to`, `lies in ${pair.to.report}, not in ${to}`)
    if (other !== undefined && pair.other.report !== other)
      checking.say(`${place}.other`, `lies in ${pair.other.report}, not in ${other}`)
    if (!(pair.score >= 0 && pair.score <= 1)) checking.say(`${place}.score`, `${pair.score} is no score of 0 to 1`)
    if (i > 0 && pairs[i - 1]!.to.start > pair.to.start) checking.say(place, 'pairs are not sorted by the start of `to`')
  })
}
