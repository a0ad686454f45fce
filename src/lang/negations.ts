// Words that deny what follows them.

/** Negation words, lower case; contractions in "n't" are recognised by their ending. */
export const negationWords: ReadonlySet<string> = new Set(
  'not no never none nobody nothing nowhere neither nor cannot without hardly scarcely barely cant dont didnt doesnt isnt wasnt arent werent couldnt wouldnt shouldnt havent hasnt hadnt'.split(
    ' ',
  ),
)

/** "not only", "no longer": phrases in which the word denies nothing, or something else. */
export const notNegations: ReadonlySet<string> = new Set([
  'not only',
  'not just',
  'not merely',
  'not least',
  'no doubt',
  'no wonder',
  'no sooner',
  'no matter',
  'no less',
  'no fewer',
  'no more than',
  'no later',
  'not to mention',
  'nothing but',
  'not even',
])
