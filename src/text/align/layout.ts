// Names and numbers of the aligner's features: a template has levels, and exists once per group of matches.
// A feature's name is "template=level @group"; pairs of function words are "pair=a|the". The weight files are written in these names.
import { functionWordList } from './function-numbers.ts'
import { groups, matches } from './match.ts'

const neighbourLevels = ['none', 'identical', 'similar', 'function', 'mark', 'edges', 'edge']

/** Templates of every pass: the two words, their places and their neighbours. */
const wordTemplates = {
  position: ['same', 'near', 'mid', 'far', 'apart'],
  left: neighbourLevels,
  right: neighbourLevels,
  contentPair: crossed(4, 4), // the previous and the next content words: no match, similar, identical, edge
  window: ['0', '1', '2', '3', '4+'],
  rivals: crossed(3, 3),
  favourite: ['none', 'first', 'tied', 'beaten'], // among rivals of its row or column, by the matching words around
  commonness: ['unknown', 'rare', 'middle', 'common'],
  lengths: ['equal', 'unequal', 'double', 'triple'],
  parts: ['unknown', 'shared', 'apart'],
  class: ['content', 'determiner', 'pronoun', 'preposition', 'conjunction', 'auxiliary', 'negation', 'adverb'],
  capital: ['neither', 'one', 'both'],
} as const

/** Templates of the later passes: what the pass before thought of the words around. */
const passTemplates = {
  row: ['0', '.1', '.3', '.5', '.7', '.9'],
  column: ['0', '.1', '.3', '.5', '.7', '.9'],
  rowColumn: crossed(3, 3),
  diagonal: crossed(4, 4),
  diagonal2: crossed(4, 4),
  beside: crossed(3, 3),
  rowBest: ['none', '1', '2', '3', '4+'],
  columnBest: ['none', '1', '2', '3', '4+'],
  leftAnchor: ['none', '0', '1', '2', '3', '6', 'crossed'],
  rightAnchor: ['none', '0', '1', '2', '3', '6', 'crossed'],
  anchors: crossed(4, 4),
  gap: ['none', ...crossed(5, 5)], // lengths of the two stretches without links that face each other here
  contentNeighbours: crossed(4, 4),
  support: ['0', '.5', '1', '2', '4'],
  wide: ['0', '.1', '.25', '.4', '.6', '.8'], // share of the shorter sentence linked within eight words
  beaten: ['clearly', 'slightly', 'even', 'better', 'alone'], // support against that of the best rival
} as const

function crossed(rows: number, columns: number): string[] {
  return Array.from({ length: rows * columns }, (_, i) => `${Math.floor(i / columns)}/${i % columns}`)
}

type Named = Readonly<Record<string, readonly string[]>>
const wordEntries = Object.entries(wordTemplates as Named)
const entries = [...wordEntries, ...Object.entries(passTemplates as Named)]

/** Numbers of the templates, for `Layout.base`. */
export const template = Object.fromEntries(entries.map(([name], i) => [name, i])) as Record<
  keyof typeof wordTemplates | keyof typeof passTemplates,
  number
>

export interface Layout {
  /** Feature names by number. The first are "match=…". */
  names: readonly string[]
  /** Number of level 0 of template t in group g, at `t * groups.length + g`. */
  base: Int32Array
  /** Number of the pair of function words x and y (x ≤ y), at `+ x * functionWordList.length + y`. */
  pair: number
  /** Numbers of the real-valued features: the log-odds of the pass before, by group. */
  logit: number
}

/** Layout of pass 0 (words alone) or of the later passes. */
export function makeLayout(later: boolean): Layout {
  const names: string[] = matches.map(name => `match=${name}`)
  const base = new Int32Array(entries.length * groups.length)
  ;(later ? entries : wordEntries).forEach(([name, levels], t) => {
    groups.forEach((group, g) => {
      base[t * groups.length + g] = names.length
      for (const level of levels) names.push(`${name}=${level} @${group}`)
    })
  })
  const logit = names.length
  if (later) for (const group of groups) names.push(`logit @${group}`)
  const pair = names.length
  for (const left of functionWordList) for (const right of functionWordList) names.push(`pair=${left}|${right}`)
  return { names, base, pair, logit }
}
