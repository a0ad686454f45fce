// English number words: cardinals, ordinals, magnitudes.

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'

/** Value of a single number word ("twelve", "twelfth", "forty"). */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...units.split(' ').map((word, value) => [word, value] as const),
  ...ordinals.split(' ').map((word, value) => [word, value] as const),
  ...tens.split(' ').map((word, i) => [word, 20 + 10 * i] as const),
  ...tens.split(' ').map((word, i) => [word.replace(/y$/, 'ieth'), 20 + 10 * i] as const),
  ['twice', 2] as const,
  ['dozen', 12] as const,
])

/** Words and letters that multiply the number before them. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
])
