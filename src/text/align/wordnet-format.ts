// The compact binary form of WordNet: its sections and its hash, shared by the reader and by the script that builds it.

/** "VWN2" read as a little-endian number; its digit is the version and goes up with every change of the form. */
export const wordNetMagic = 0x324e5756

/** Words of the header before the offsets and lengths of the sections: magic, bytes of the whole, number of sections. */
export const headerWords = 3

/**
 * Sections in file order. `X` rows are `values[offsets[i] .. offsets[i + 1])`.
 * Rows of lemmas: texts, senses (synsets, commonest first), derived (and pertainyms), antonyms; counts and parts are one value a lemma.
 * Rows of synsets: glosses (lemmas of the content words that define them), hypernyms (and instance hypernyms), akin (similar, attribute, verb group, entailment, cause, see also), meronyms (and holonyms).
 */
export const sections = [
  'textOffsets',
  'texts',
  'slots',
  'counts',
  'parts',
  'senseOffsets',
  'senses',
  'hypernymOffsets',
  'hypernyms',
  'akinOffsets',
  'akin',
  'meronymOffsets',
  'meronyms',
  'derivedOffsets',
  'derived',
  'antonymOffsets',
  'antonyms',
  'glossOffsets',
  'glosses',
] as const

/** FNV-1a over bytes, 32 bits. */
export function hashBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
  return hash >>> 0
}
