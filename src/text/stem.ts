// Stems of English words, for comparing wordings: endings of number, tense and comparison cut, British spellings folded to American.
// Method: a few ordered suffix rules in the spirit of Krovetz' and Porter's stemmers, kept light so that different words stay apart.
// Cost: constant per word. Words of other scripts come back unchanged.

/** The stem of a lower-case word without apostrophes. Not a word itself: only for telling whether two words are forms of one. */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  let cut = cutEnding(word)
  if (cut.length >= 5)
    cut = cut
      .replace(/our$/, 'or')
      .replace(/isation$|ization$/, 'iz')
      .replace(/is$|iz$|ise$|ize$/, 'iz')
  if (cut.length > 3) cut = cut.replace(/e$/, '')
  return cut
}

function cutEnding(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1)
  for (const ending of ['ingly', 'edly', 'ing', 'ed', 'ly', 'er', 'ment']) {
    if (!word.endsWith(ending)) continue
    const rest = word.slice(0, -ending.length)
    if (rest.length < 3 || !/[aeiouy]/.test(rest)) continue
    return /([bdfgklmnprt])\1$/.test(rest) && !/(?:ll|ss|zz)$/.test(rest) ? rest.slice(0, -1) : rest
  }
  return word
}
