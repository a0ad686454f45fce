// Whether a report vouches for what a word of it tells: a finite verb or a plain noun outside of conditions, questions, plans and the
// words of others. And whether two verbs have a subject or an object in common.
// Method: tags and function words of the clause around the word; one pass over some twenty words.
import { tag } from '../../text/tags.ts'
import { wordsOf } from '../../text/token-words.ts'
import type { Frame } from './frame.ts'
import type { Links } from './linking.ts'
import { tagsOf } from './report-words.ts'

/** Words before a verb among which what governs it stands. */
const governReach = 3
/** Words before it among which a condition or a question opens its clause. */
const clauseReach = 14

const opensNoAssertion =
  /^(?:if|whether|unless|until|should|would|could|can|may|might|must|were|lest|suppose|supposing|asked|wonder(?:ed|s|ing)?|so)$/
const notDone =
  /^(?:to|can|could|would|should|may|might|must|shall|let|lets|help|helps|helped|right|ability|able|if|do|does|did)$/

/** The word is told under a condition, in a question or as what would be. */
export function isPosed(frame: Frame, at: number): boolean {
  const { tokens, words } = frame
  if (isQuestion(frame)) return true
  for (let i = at - 1; i >= Math.max(0, at - clauseReach) && tokens[i + 1]! - tokens[i]! === 1; i--)
    if (/^(?:if|whether|unless|would|asked)$/.test(words[i]!)) return true
  return false
}

/** The report tells the word as a fact of its own: not as an infinitive, a condition, a question or a possibility. */
export function isAsserted(frame: Frame, at: number): boolean {
  const { annotated, tokens, words } = frame
  const before = words.slice(Math.max(0, at - governReach), at)
  const code = tagsOf(annotated)[tokens[at]!]
  if (code === tag.verb && (before.some(word => notDone.test(word)) || continuesInfinitive(frame, at))) return false
  if (words.slice(at - 2, at).join(' ') === 'of the' && before.includes('one')) return false
  for (let i = at - 1; i >= Math.max(0, at - clauseReach) && tokens[i + 1]! - tokens[i]! === 1; i--)
    if (opensNoAssertion.test(words[i]!) && !(words[i] === 'were' && i === at - 1)) return false
  return true
}

/** "To break with the practice and meet": the verb hangs on the same "to". */
function continuesInfinitive({ words }: Frame, at: number): boolean {
  return /^(?:and|or)$/.test(words[at - 1] ?? '') && words.slice(Math.max(0, at - clauseReach), at).includes('to')
}

/** "Wrote" and "called" tell what somebody does as often as whose word it is. */
const tells = /^(?:say|says|said|saying|told|tells|telling|reported|reporting|added|citing|according)$/
const credits =
  /^(?:according|accus\w+|alleg\w+|charg\w+|suspect\w*|investigat\w+|believe[sd]?|appear\w*|seem\w*|look(?:s|ed)?|reportedly|claim\w*)$/

/** Words by which the sentence gives what it tells as somebody's word, beside the word itself. */
export function creditsOf({ words }: Frame, at: number): number[] {
  return words.flatMap((word, i) => (i !== at && (tells.test(word) || credits.test(word)) ? [i] : []))
}

/** Words before a verb among which its subject stands, and words after it among which its object does. */
const subjectReach = 14
const objectReach = 9

/** Content words before both words that are linked, content words after both, and before the one what is after the other: who did it, and to what. */
export function sharedArguments(
  a: Frame,
  { ab }: Links,
  i: number,
  j: number,
): { before: boolean; after: boolean; crossed: boolean } {
  const linked = (from: number, to: number, first: number, last: number): boolean => {
    for (let k = Math.max(0, from); k < Math.min(to, a.keys.length); k++)
      if (a.content[k] && ab[k]! >= first && ab[k]! < last && ab[k] !== -1) return true
    return false
  }
  return {
    before: linked(i - subjectReach, i, j - subjectReach, j),
    after: linked(i + 1, i + 1 + objectReach, j + 1, j + 1 + objectReach),
    crossed: linked(i - subjectReach, i, j + 1, j + 1 + objectReach) || linked(i + 1, i + 1 + objectReach, j - subjectReach, j),
  }
}

/** The word stands inside quotation marks. */
export function isInQuotes({ annotated: { quotations, tokens }, tokens: own }: Frame, at: number): boolean {
  const start = tokens.starts[own[at]!]!
  return quotations.some(
    ({ form, ...span }) => form !== 'indirect' && (span.spans ?? [span]).some(piece => piece.start <= start && start < piece.end),
  )
}

/** The first word of the sentence asks. */
export function isQuestion({ annotated: { tokens, report }, sentence }: Frame): boolean {
  return wordsOf(report.text, tokens).raw[sentence.to - 1] === '?'
}

/** Words before another among which a verb of naming makes it somebody's word: "what the report called a grave threat". */
const namingReach = 3
const naming = /^(?:call(?:s|ed|ing)?|dub(?:s|bed)|term(?:s|ed)|label(?:s|l?ed)|describe[ds]?)$/

/** A verb of naming stands right before the word. */
export function isCalled({ words }: Frame, at: number): boolean {
  return words.slice(Math.max(0, at - namingReach), at).some(word => naming.test(word))
}
