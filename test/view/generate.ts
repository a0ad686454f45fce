// Large invented editions for growth and page tests: any number of reports of one story, a third of them from one agency.
import type { Edition } from '../../src/model/edition.ts'
import { makeEdition, type Script, type Sentence } from './make-edition.ts'

const subjects = [
  'The tunnel',
  'The mayor of Brask',
  'The rail union',
  'A surveyor',
  'The council',
  'The contractor',
  'A ministry clerk',
]
const verbs = ['delayed', 'praised', 'inspected', 'refused', 'signed', 'questioned', 'announced', 'withdrew']
const objects = [
  'the lower gallery',
  'a second report',
  'the night shift',
  'the bill for pumps',
  'the northern portal',
  'an offer of help',
]

/** A small seeded generator (mulberry32): the same edition for the same count, on every machine. */
function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** An edition of `count` reports with about `claims` sentences each. */
export function generateEdition(count: number, claims = 24): Edition {
  const next = random(count)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!
  const stock = Array.from({ length: claims * 2 }, (_, i) => `${pick(subjects)} ${pick(verbs)} ${pick(objects)} in week ${i + 3}`)
  const scripts = Array.from({ length: count }, (_, index): Script => {
    const borrowed = index > 0 && index % 3 !== 0
    const sentences = stock
      .map((_, i) => i)
      .filter(() => next() < 0.5)
      .map((i, place): Sentence => sentenceOf(i, stock[i]!, borrowed, next, place))
    return {
      id: `report-${String(index + 1).padStart(3, '0')}.txt`,
      outlet: `Brask Paper ${index + 1}`,
      published: new Date(Date.UTC(2032, 8, 3, 6, index * 7)).toISOString(),
      headline: `Tunnel of Brask, account ${index + 1}`,
      origin: borrowed || index === 0 ? 'agency' : `own-${index}`,
      sentences: [...sentences, { excluded: `Subscribe to paper ${index + 1} for less`, why: 'promo' }],
      ...(borrowed
        ? {
            borrows: {
              from: 'report-001.txt',
              manner: index % 2 ? ('copied' as const) : ('reworded' as const),
              share: 0.5 + next() / 2,
              certainty: 'likely' as const,
              why: 'passages in the same order',
            },
          }
        : {}),
    }
  })
  return makeEdition({
    title: 'The tunnel of Brask floods for the third time',
    scripts,
    origins: [
      { id: 'agency', kind: 'agency', name: 'Brask Wire' },
      ...scripts.filter(({ origin }) => origin !== 'agency').map(({ origin }) => ({ id: origin, kind: 'report' as const })),
    ],
    differences: stock.flatMap((_, i) =>
      i % 5 === 0
        ? [{ claim: `s${i}`, kind: 'number' as const, compatible: i % 10 !== 0, why: 'The sum is given in two ways.' }]
        : [],
    ),
    quotations: stock.flatMap((_, i) =>
      i % 7 === 3 ? [{ claim: `s${i}`, speaker: 'Ilka Dorn', wording: 'altered' as const }] : [],
    ),
    timeline: stock.slice(0, 12).map((_, i) => ({ from: `2032-09-${String(3 + i).padStart(2, '0')}`, claim: `s${i}` })),
  })
}

function sentenceOf(i: number, words: string, borrowed: boolean, next: () => number, place: number): Sentence {
  const paragraph = place % 3 === 0
  if (i % 7 === 3) {
    const [verb, tail] = borrowed && next() < 0.4 ? ['saw', 'early'] : ['watched', 'at dawn']
    return { claim: `s${i}`, words: `“We [${verb}] the water rise [${tail}] in week ${i},” Ilka Dorn said.`, paragraph }
  }
  if (i % 5 === 0) {
    const value = next() < 0.3 ? 40 + i : 60 + i
    return { claim: `s${i}`, words: `${words}, at a cost of {${value} crowns|${value}} crowns.`, paragraph }
  }
  return { claim: `s${i}`, words: next() < 0.5 ? `${words}.` : `${words}, people there said.`, paragraph }
}
