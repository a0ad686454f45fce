// Folding: what two printings of the same words may differ in without being different words. The rules are published in docs/quotations.md.
// Case, marks and punctuation, hyphens and spaces, full stops of abbreviations, British and American spelling, numerals, accents.

/** What folding took away when it made two wordings equal. */
export type Folded = 'case' | 'punctuation' | 'spacing' | 'spelling' | 'numerals' | 'accents' | 'abbreviation'

const numerals: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty'
  )
    .split(' ')
    .map((word, value) => [word, String(value)]),
)
const tens = 'thirty forty fifty sixty seventy eighty ninety'.split(' ')
const tenOf: Readonly<Record<string, string>> = Object.fromEntries(tens.map((word, index) => [word, String((index + 3) * 10)]))

/** Short forms that stand for the same word. */
const shortForms: Readonly<Record<string, string>> = {
  percent: '%',
  'per cent': '%',
  mister: 'mr',
  doctor: 'dr',
  senator: 'sen',
  representative: 'rep',
  governor: 'gov',
  general: 'gen',
  and: '&',
  versus: 'vs',
  ok: 'okay',
}

/** Spelling rules: British endings to American ones, on words long enough that the ending is one. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(.{3,})is(e|ed|es|ing|ation|ations|er|ers)$/, '$1iz$2'],
  [/^(.{3,})ys(e|ed|es|ing)$/, '$1yz$2'],
  [/^(.{2,})our(s|ed|ing|able|ite|ites|hood|ful|less|er|ers)?$/, '$1or$2'],
  [/^(.{2,}[tb])re(s|d)?$/, '$1er$2'],
  [/^(.{2,}[aeiou])ll(ed|ing|er|ers)$/, '$1l$2'],
  [/^(.{3,})ogue(s)?$/, '$1og$2'],
  [/^(defen|offen|licen|preten)ce(s|d)?$/, '$1se$2'],
  [/^(.{3,})gramme(s)?$/, '$1gram$2'],
  [/^(judg|acknowledg)ement(s)?$/, '$1ment$2'],
  [/^(travel|label|model|cancel|fuel|signal)l(ed|ing|er|ers)$/, '$1$2'],
]

/** Folded words remembered: every pair of printings asks for the same ones. */
const remembered = 50_000
const known = new Map<string, string>()

/** A word reduced to what the comparison of wordings looks at: no case, marks, accents, spelling variant; digits for numerals. */
export function foldWord(word: string): string {
  let folded = known.get(word)
  if (folded !== undefined) return folded
  folded = fold(word)
  if (known.size >= remembered) known.clear()
  known.set(word, folded)
  return folded
}

function fold(word: string): string {
  let folded = word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[.",]+|^'+|'+$/g, '')
  folded = folded.replace(/[‐‑–—]/g, '-')
  if (Object.hasOwn(numerals, folded)) return numerals[folded]!
  if (Object.hasOwn(tenOf, folded)) return tenOf[folded]!
  if (Object.hasOwn(shortForms, folded)) return shortForms[folded]!
  if (/^[a-z]{5,}$/.test(folded))
    for (const [pattern, to] of spellings) if (pattern.test(folded)) return folded.replace(pattern, to)
  return folded
}
