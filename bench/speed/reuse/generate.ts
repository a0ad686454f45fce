// A seeded corpus of invented reports for the corpus run: word salad with the shape of news, copied verbatim, lightly, medium and heavily
// changed in equal parts, with the furniture of its outlets in between. Usage: node bench/speed/reuse/generate.ts REPORTS FILE [SEED]
// Beside FILE stands FILE.gold.jsonl: for every report its group and level.
import { closeSync, openSync, writeSync } from 'node:fs'

/** Mulberry32 (Ettinger): a small seeded generator, numbers in [0, 1). */
function makeRandom(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const small =
  'the of to and in a for that on with as at by from was were is are it its he she they their had has have said after which'.split(
    ' ',
  )
const onsets = 'b br c ch d dr f fl g gr h j k l m n p pl qu r s sh sl st t th tr v w z'.split(' ')
const vowels = 'a e i o u ai ea io ou'.split(' ')
const codas = ['', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'rt', 'ck']
const tails = ['', '', '', 's', 'ed', 'ing', 'er', 'ly', 'ion']

export interface Generated {
  id: number
  group: number
  parent: number | null
  level: 0 | 1 | 2 | 3
  series: string
  text: string
}

/**
 * Reports one after another; about half stand in groups of two and more, four of five children are copied from the first of their group.
 * The first of a group has `shortest` to `shortest + 19` sentences of 8 to 29 words.
 */
export function* generate(reports: number, seed: number, shortest = 10): Generator<Generated> {
  const random = makeRandom(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const vocabulary = Array.from({ length: 20_000 }, () => {
    const syllables = 1 + Math.floor(random() * 3)
    let word = ''
    for (let k = 0; k < syllables; k++) word += pick(onsets) + pick(vowels) + pick(codas)
    return word + pick(tails)
  })
  // Zipf by squaring: the common words are common.
  const word = (): string => (random() < 0.42 ? pick(small) : vocabulary[Math.floor(random() ** 3 * vocabulary.length)]!)
  const sentence = (): string[] => {
    const words = Array.from({ length: 8 + Math.floor(random() * 22) }, word)
    if (random() < 0.4) words[Math.floor(random() * words.length)] = String(1 + Math.floor(random() ** 2 * 9999))
    return words
  }
  const furniture = Array.from({ length: 40 }, () => Array.from({ length: 1 + Math.floor(random() * 3) }, sentence))
  const write = (words: readonly string[]): string => `${words[0]![0]!.toUpperCase()}${words.join(' ').slice(1)}.`
  const openGroups: { group: number; members: { id: number; sentences: string[][] }[]; left: number }[] = []
  let group = 0
  for (let id = 0; id < reports; id++) {
    const growing = openGroups.length > 0 && random() < 0.43 ? pick(openGroups) : undefined
    const level = growing === undefined ? 0 : (Math.floor(random() * 4) as 0 | 1 | 2 | 3)
    let parent: number | null = null
    let sentences: string[][]
    let own = group
    if (growing === undefined) {
      sentences = Array.from({ length: shortest + Math.floor(random() * 20) }, sentence)
      if (random() < 0.22) openGroups.push({ group, members: [{ id, sentences }], left: 1 + Math.floor(random() ** 3 * 17) })
      group++
    } else {
      const source = random() < 0.75 ? growing.members[0]! : pick(growing.members)
      parent = source.id
      own = growing.group
      sentences = change(source.sentences, level, random, word, sentence)
      growing.members.push({ id, sentences })
      if (--growing.left === 0) openGroups.splice(openGroups.indexOf(growing), 1)
    }
    const paragraphs = sentences.map(write)
    for (let k = Math.floor(random() * 3); k > 0; k--)
      paragraphs.splice(Math.floor(random() * paragraphs.length), 0, pick(furniture).map(write).join(' '))
    let text = ''
    for (const paragraph of paragraphs) text += (text === '' ? '' : random() < 0.3 ? '\n' : ' ') + paragraph
    yield { id, group: own, parent, level, series: `outlet-${Math.floor(random() * 200)}`, text }
  }
}

/** Share of words replaced, sentences dropped, sentences added and neighbours swapped, by level. */
const changes = [
  { words: 0, drop: 0, add: 0, swap: 0 },
  { words: 0.004, drop: 0.12, add: 0.03, swap: 0.01 },
  { words: 0.028, drop: 0.25, add: 0.12, swap: 0.05 },
  { words: 0.08, drop: 0.42, add: 0.5, swap: 0.12 },
] as const

function change(
  source: readonly string[][],
  level: number,
  random: () => number,
  word: () => string,
  sentence: () => string[],
): string[][] {
  const { words, drop, add, swap } = changes[level]!
  const out: string[][] = []
  for (const from of source) {
    if (random() < drop && source.length > 3) continue
    out.push(from.map(old => (random() < words ? word() : old)))
    if (random() < add) out.push(sentence())
  }
  for (let k = 0; k + 1 < out.length; k++) if (random() < swap) [out[k], out[k + 1]] = [out[k + 1]!, out[k]!]
  return out.length > 0 ? out : [[...source[0]!]]
}

if (import.meta.main) {
  const [reports = '20000', file = 'reuse.jsonl', seed = '1'] = process.argv.slice(2)
  const out = openSync(file, 'w')
  const gold = openSync(`${file}.gold.jsonl`, 'w')
  let lines = ''
  let goldLines = ''
  for (const { id, group, parent, level, series, text } of generate(Number(reports), Number(seed))) {
    lines += `${JSON.stringify({ id: String(id), series, text })}\n`
    goldLines += `${JSON.stringify({ id: String(id), group, parent, level })}\n`
    if (lines.length > 1 << 20) {
      writeSync(out, lines)
      writeSync(gold, goldLines)
      lines = goldLines = ''
    }
  }
  writeSync(out, lines)
  writeSync(gold, goldLines)
  closeSync(out)
  closeSync(gold)
}
