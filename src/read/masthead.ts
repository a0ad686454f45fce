// The outlet, as the lines above the headline of a plain text name it: "The Harbour Gazette", "Ellery News | Politics".
// Careful: a wrong outlet would join reports that are not of one house, so anything that could be a section or a slogan names none.
import { outletWords, sectionWords } from '../lang/masthead-words.ts'

const mostWords = 5
const longest = 50

/** The one outlet that the lines name; undefined when there is none or more than one. */
export function mastheadOutlet(lines: readonly string[]): string | undefined {
  const names = new Set(lines.map(nameIn).filter(name => name !== undefined))
  return names.size === 1 ? [...names][0] : undefined
}

/** The name stands alone, or before a bar or a dash with the section behind it. */
function nameIn(line: string): string | undefined {
  const name = line
    .replace(/^[#*_\s]+|[*_\s]+$/gu, '')
    .split(/\s+[|•·—–-]\s+/u)[0]!
    .trim()
  const words = name.split(/\s+/u)
  if (name.length > longest || words.length < 2 || words.length > mostWords) return undefined
  if (
    !words.every(
      (word, index) => /^\p{Lu}[\p{L}\p{M}\p{N}’'.&-]*$/u.test(word) || (index > 0 && /^(?:of|and|de|der|van)$/u.test(word)),
    )
  )
    return undefined
  const last = words.at(-1)!.toLowerCase()
  const own = words.slice(0, -1).filter(word => !sectionWords.has(word.toLowerCase()) && !/^\p{Ll}/u.test(word))
  return outletWords.has(last) && own.length > 0 ? name : undefined
}
