// Why readings were joined, in plain words: what they share with the first of them.
import { matchWords } from './features.ts'
import { type Unit, type Word, wordClass } from './units.ts'

/** Words shown at most. */
const shown = 5

/** One line per further report: the names, figures and words it shares with the reading before it. */
export function explainJoin(units: readonly Unit[]): string[] {
  const ordered = [...units].sort((a, b) => (idOf(a) === idOf(b) ? a.index - b.index : idOf(a) < idOf(b) ? -1 : 1))
  const lines = new Set<string>()
  for (const unit of ordered.slice(1)) {
    const others = ordered.filter(other => other.report !== unit.report)
    if (others.length > 0) lines.add(sharedWords(likest(unit, others), unit))
  }
  return [...lines]
}

/** Of the clauses that the first other report gives to the reading, the one that has most words in common with this. */
function likest(unit: Unit, others: readonly Unit[]): Unit {
  const shared = (other: Unit): number => matchWords(other.words, unit.words, other.report, unit.report).pairs.length
  const own = others.filter(({ report }) => report === others[0]!.report)
  return own.reduce((best, other) => (shared(other) > shared(best) ? other : best))
}

function sharedWords(a: Unit, b: Unit): string {
  const { pairs } = matchWords(a.words, b.words, a.report, b.report)
  const content = pairs.filter(([word]) => word.kind !== wordClass.light)
  const all = Math.max(a.words.length, b.words.length)
  if (pairs.length === all && all > 0) return `the same ${all} words`
  const list = (kinds: readonly number[]): string[] =>
    content.filter(([word]) => kinds.includes(word.kind)).map(([word]) => `“${textOf(a, word)}”`)
  const parts = [
    ['name', list([wordClass.name])],
    ['figure', list([wordClass.number])],
    ['word', list([wordClass.content])],
  ] as const
  const said = parts
    .filter(([, words]) => words.length > 0)
    .map(([noun, words]) => `the ${noun}${words.length > 1 ? 's' : ''} ${words.slice(0, shown).join(', ')}`)
  return said.length === 0
    ? `${pairs.length} of ${all} words in common`
    : `${said.join(' and ')} in common (${pairs.length} of ${all} words)`
}

function idOf({ report }: Unit): string {
  return report.annotated.report.id
}

function textOf({ report }: Unit, { token }: Word): string {
  const { tokens, report: source } = report.annotated
  return source.text.slice(tokens.starts[token], tokens.ends[token])
}
