// Numbers in words, scales, fractions, ordinals, and the words that bound or blur them.

export const numberWords: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10] as const),
])

/** Words and suffixes that multiply what stands before them. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['k', 1000],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['mio', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['dozen', 12],
])

/** Denominators: "third" → 3. */
export const denominators: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['tenths', 10],
])

export const ordinalWords: ReadonlyMap<string, number> = new Map([
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, i) => [word, i + 1] as const),
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
  ['hundredth', 100],
])

/** Phrases before a number and the bound they set (tokens joined by blanks, lower case). Longest match wins. */
export const boundsBefore: ReadonlyMap<string, '≥' | '≤' | '~'> = new Map([
  ...[
    'more than',
    'over',
    'at least',
    'no fewer than',
    'no less than',
    'not less than',
    'upwards of',
    'upward of',
    'in excess of',
    'above',
    'exceeding',
    'exceeds',
    'exceed',
    'exceeded',
    'surpassed',
    'surpass',
    'topped',
    'a minimum of',
    'greater than',
    'well over',
    'just over',
    'little more than',
    'slightly more than',
    'far more than',
    'older than',
    'longer than',
    'higher than',
    'larger than',
    'upwards of',
  ].map(phrase => [phrase, '≥'] as const),
  ...[
    'less than',
    'fewer than',
    'under',
    'below',
    'up to',
    'as many as',
    'as much as',
    'no more than',
    'not more than',
    'at most',
    'a maximum of',
    'nearly',
    'almost',
    'just under',
    'just shy of',
    'close to',
    'well under',
    'younger than',
  ].map(phrase => [phrase, '≤'] as const),
  ...[
    'about',
    'around',
    'approximately',
    'roughly',
    'some',
    'an estimated',
    'estimated',
    'circa',
    'c',
    'approx',
    'in the region of',
    'in the range of',
    'somewhere around',
    'or so',
    '~',
    'perhaps',
    'probably',
  ].map(phrase => [phrase, '~'] as const),
])

/** Phrases after a number (and its unit) and the bound they set. */
export const boundsAfter: ReadonlyMap<string, '≥' | '≤' | '~'> = new Map([
  ['or more', '≥'],
  ['or older', '≥'],
  ['or over', '≥'],
  ['and over', '≥'],
  ['or higher', '≥'],
  ['or greater', '≥'],
  ['or above', '≥'],
  ['or less', '≤'],
  ['or fewer', '≤'],
  ['or under', '≤'],
  ['or below', '≤'],
  ['or so', '~'],
  ['at most', '≤'],
  ['at least', '≥'],
])
