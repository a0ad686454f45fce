// The documents of ecbplus were printed token by token and joined again by rule; some figures and initials still stand apart ("4. 6",
// "2, 000", "9: 30", "36 - year - old", "U. N."). A reader of reports is judged by what reports print, so these are joined before reading.

const joints: readonly [RegExp, string][] = [
  [/(?<![\d.,])(\d{1,3}), (?=\d{3}(?!\d))/g, '$1,'],
  [/(?<=,\d{3}), (?=\d{3}(?!\d))/g, ','],
  [/(?<![\d.,])(\d{1,3})\. (?=\d{1,2}(?!\d))/g, '$1.'],
  [/(?<=\b\d{1,2}): (?=\d\d)/g, ':'],
  [/(?<=\p{L}) ’ (?=(?:s|t|re|ve|ll|d|m)\b)/gu, '’'],
  [/(?<=\d) year - old\b/g, '-year-old'],
  [/(?<=\d) - (?=\d)/g, '-'],
  [/(\d\d) \/ (\d\d) \/ (?=\d{4})/g, '$1/$2/'],
  [
    /(?<=\b(?:wild|co|anti|re|pro|pre|post|ex|self|non|mid|half|first|second|third|fourth|fifth|sixth|one|two|three|four|five|six|seven|eight|nine|ten|run|vice|multi|semi|single|well|high|long|short|full|right|left|middle)) - (?=\p{Ll})/giu,
    '-',
  ],
  [/(?<=\d) - (\p{Ll}+) - old\b/gu, '-$1-old'],
  [/(?<=\d) - (?=(?:year|day|week|month|hour|minute|yard|game|time|man|member|month|storey|story|foot|mile|magnitude)\b)/g, '-'],
  [/\b(\p{Lu})\. (?=\p{Lu}\.)/gu, '$1.'],
  [/(?<=\s[ap])\. m\./g, '.m.'],
]

/** The text with figures, hours, ages and initials in one piece. */
export function rejoin(text: string): string {
  return joints.reduce((joined, [joint, by]) => joined.replace(joint, by), text)
}
