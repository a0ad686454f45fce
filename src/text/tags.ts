// The codes of the parts of speech that `tagTokens` (tagger.ts) gives: compare with `tag` (`tags[i] === tag.noun`).

/** Codes of the tags. */
export const tag = {
  punctuation: 0,
  noun: 1,
  /** A capitalised word that is not at home in the lexicon, or stands inside a sentence. */
  name: 2,
  pronoun: 3,
  /** Articles, demonstratives, possessives. */
  determiner: 4,
  adjective: 5,
  number: 6,
  /** Base form and plain present ("say"). */
  verb: 7,
  /** Third person ("says"). */
  verbS: 8,
  past: 9,
  participle: 10,
  /** "saying" */
  gerund: 11,
  auxiliary: 12,
  modal: 13,
  to: 14,
  adverb: 15,
  preposition: 16,
  conjunction: 17,
  /** "because", "if", "that" before a clause. */
  subordinator: 18,
  /** "who", "which", "what" */
  wh: 19,
  /** "Venn's", "the crew's": stands before a noun as a determiner does. */
  genitive: 20,
  /** "he's", "they'll": a pronoun with its verb. */
  pronounVerb: 21,
} as const
export const tagCount = 22
