// Names and numbers of the aligner's features: a template has levels, and exists once per group of matches.
// A feature's name is "template=level @group"; the weight files are written in these names.
import { groups, matches } from './match.ts'

/** Templates of the first pass: the two words, their places and their neighbours. */
const wordTemplates = {
  position: ['same', 'near', 'mid', 'far', 'apart'],
  left: ['none', 'identical', 'similar', 'function', 'mark', 'edges', 'edge'],
  right: ['none', 'identical', 'similar', 'function', 'mark', 'edges', 'edge'],
  window: ['0', '1', '2', '3', '4+'],
  rivals: ['0/0', '0/1', '0/2', '1/0', '1/1', '1/2', '2/0', '2/1', '2/2'],
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
  contentNeighbours: crossed(4, 4),
  support: ['0', '.5', '1', '2', '4'],
} as const

function crossed(rows: number, columns: number): string[] {
  return Array.from({ length: rows * columns }, (_, i) => `${Math.floor(i / columns)}/${i % columns}`)
}

export type Template = keyof typeof wordTemplates | keyof typeof passTemplates

export interface Layout {
  /** Feature names by number. The first are "match=…". */
  names: readonly string[]
  /** Number of a template's level 0 in group 0. */
  offset: Record<Template, number>
  levels: Record<Template, number>
  /** Numbers of the real-valued features: the log-odds of the pass before, by group. */
  logit: number
}

/** Layout of pass 0 (words alone) or of the later passes. */
export function makeLayout(later: boolean): Layout {
  const names: string[] = matches.map(name => `match=${name}`)
  const offset = {} as Record<Template, number>
  const levels = {} as Record<Template, number>
  const templates: Record<string, readonly string[]> = later ? { ...wordTemplates, ...passTemplates } : wordTemplates
  for (const [name, values] of Object.entries(templates)) {
    offset[name as Template] = names.length
    levels[name as Template] = values.length
    for (const group of groups) for (const value of values) names.push(`${name}=${value} @${group}`)
  }
  const logit = names.length
  if (later) for (const group of groups) names.push(`logit @${group}`)
  return { names, offset, levels, logit }
}
