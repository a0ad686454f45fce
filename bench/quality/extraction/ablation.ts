// How much of the figure of extraction/pages is owed to single pages: every list entry and rule is taken out in turn, on every page.
// node bench/quality/extraction/ablation.ts [--data DIR] [--entries]
// Prints: entries and rules by the pages they help and hurt; the figure when each page is read with nothing that no other page supports;
// five-fold figures with rules, entries and thresholds chosen on four fifths and scored on the fifth.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { collectBlocks } from '../../../src/read/html/blocks.ts'
import { readMetadata } from '../../../src/read/html/metadata.ts'
import { parsePage } from '../../../src/read/html/parse.ts'
import { readabilityShares } from '../../../src/read/html/readability.ts'
import { normaliseText } from '../../../src/read/normalise.ts'
import { loadPage, loadTruth, type PageScore, scorePage, summarise } from '../areas/extraction.ts'
import type { Source } from '../measure.ts'
import { rules, setTo, thresholds } from './rules.ts'
import { allEntries, type Change, type Prepared, readerOf, type Variant } from './variants.ts'

const folds = 5
/** Changes of a page's F1 below this are noise of single words. */
const leastChange = 0.0005

interface Trial {
  at: number
  value: string
  scores: PageScore[]
}

interface Effect {
  name: string
  helps: Set<number>
  hurts: Set<number>
}

const { values } = parseArgs({ options: { data: { type: 'string' }, entries: { type: 'boolean' } } })
const data = values.data ?? process.env.VARIORUM_DATA ?? '../shared/data'
if (!existsSync(`${data}/extraction`)) throw new Error(`${data} holds no extraction data; say --data DIR`)
const source: Source = { data, half: 'dev' }
const truth = loadTruth(source)
const pages = Object.keys(truth).map(prepare)
const whole = await scores({ without: new Set(), changes: [] })
console.log(`all rules: ${line(whole)}`)

const ruleEffects: Effect[] = []
for (const { name, change } of rules) ruleEffects.push(await compare(name, { without: new Set(), changes: [change] }, whole, 1))
console.log('\nrules: pages helped, pages hurt')
for (const { name, helps, hurts } of ruleEffects)
  console.log(`  ${String(helps.size).padStart(3)} ${String(hurts.size).padStart(3)}  ${name}`)

const entries = allEntries()
const entryEffects = await bothEffects()
report(entryEffects)
await leaveOnePageOut()
await fiveFolds()

function prepare(key: string): Prepared {
  const { document } = parsePage(normaliseText(loadPage(source, key)))
  const facts = readMetadata(document, undefined)
  const page = collectBlocks(document.body ?? document.documentElement)
  const shares = readabilityShares(document, page.blocks)
  const title = (facts.title ?? '').replace(/\s+/gu, ' ').trim()
  return { key, page, shares, hints: { title, description: facts.description ?? '' } }
}

async function scores(variant: Variant, which: readonly number[] = [...pages.keys()]): Promise<PageScore[]> {
  const reader = await readerOf(variant)
  return which.map(index => scorePage(pages[index]!.key, truth[pages[index]!.key]!.articleBody, reader(pages[index]!)))
}

function line(list: readonly PageScore[]): string {
  const { f1, precision, recall } = summarise(list)
  return `F1 ${f1.toFixed(4)}, precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, exact ${list.filter(page => page.exact).length}/${list.length}`
}

function f1Of({ precision = 0, recall = 0 }: PageScore): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

/** `direction` 1: the variant lacks what is judged; -1: it has nothing else. */
async function compare(name: string, variant: Variant, base: readonly PageScore[], direction: 1 | -1): Promise<Effect> {
  const effect: Effect = { name, helps: new Set(), hurts: new Set() }
  for (const [index, score] of (await scores(variant)).entries()) {
    const change = (f1Of(base[index]!) - f1Of(score)) * direction
    if (change > leastChange) effect.helps.add(index)
    if (change < -leastChange) effect.hurts.add(index)
  }
  return effect
}

/** An entry helps a page that is worse without it, and one that is better with it alone: two that find the same line hide each other. */
async function bothEffects(): Promise<Effect[]> {
  const bare = await scores({ without: new Set(entries), changes: [] })
  const without = await effectsOfEntries(entries, names => compare(names[0]!, { without: new Set(names), changes: [] }, whole, 1))
  const alone = await effectsOfEntries(entries, names => {
    const present = new Set(names)
    return compare(names[0]!, { without: new Set(entries.filter(entry => !present.has(entry))), changes: [] }, bare, -1)
  })
  return without.map(({ name, helps, hurts }, index) => {
    const other = alone[index]!
    const all = helps.union(other.helps)
    return { name, helps: all, hurts: hurts.union(other.hurts).difference(all) }
  })
}

/** Halves groups of entries until those that change a page stand alone: most change none. */
async function effectsOfEntries(
  names: readonly string[],
  effectOf: (names: readonly string[]) => Promise<Effect>,
): Promise<Effect[]> {
  const effect = await effectOf(names)
  if (effect.helps.size + effect.hurts.size === 0)
    return names.map((name): Effect => ({ name, helps: new Set(), hurts: new Set() }))
  if (names.length === 1) return [effect]
  const half = names.length >> 1
  return [...(await effectsOfEntries(names.slice(0, half), effectOf)), ...(await effectsOfEntries(names.slice(half), effectOf))]
}

function report(effects: readonly Effect[]): void {
  const counts = (test: (effect: Effect) => boolean) => effects.filter(test).length
  console.log(`\n${effects.length} list entries: ${counts(({ helps }) => helps.size >= 3)} help three pages or more,`)
  console.log(`  ${counts(({ helps }) => helps.size === 2)} two, ${counts(({ helps }) => helps.size === 1)} one;`)
  console.log(`  ${counts(({ helps, hurts }) => hurts.size > helps.size)} hurt more pages than they help;`)
  console.log(`  ${counts(({ helps, hurts }) => helps.size + hurts.size === 0)} change no page`)
  if (values.entries !== true) return
  const seen = effects.filter(({ helps, hurts }) => helps.size + hurts.size > 0).sort((a, b) => b.helps.size - a.helps.size)
  for (const { name, helps, hurts } of seen)
    console.log(`  ${String(helps.size).padStart(3)} ${String(hurts.size).padStart(3)}  ${name}`)
}

/** What the pages in `helpers` support: the rest is taken out. */
function supported(isHelper: (page: number) => boolean, least: number): Variant {
  const enough = ({ helps }: Effect) => [...helps].filter(isHelper).length >= least
  return {
    without: new Set(entryEffects.filter(effect => !enough(effect)).map(({ name }) => name)),
    changes: rules.filter((_, index) => !enough(ruleEffects[index]!)).map(({ change }) => change),
  }
}

async function leaveOnePageOut(): Promise<void> {
  const own: PageScore[] = []
  const strict: PageScore[] = []
  for (const index of pages.keys()) {
    const onlyHere = ({ helps }: Effect) => helps.size === 1 && helps.has(index)
    const variant: Variant = {
      without: new Set(entryEffects.filter(onlyHere).map(({ name }) => name)),
      changes: rules.filter((_, rule) => onlyHere(ruleEffects[rule]!)).map(({ change }) => change),
    }
    own.push(...(await scores(variant, [index])))
    strict.push(
      ...(await scores(
        supported(page => page !== index, 1),
        [index],
      )),
    )
  }
  console.log('\nleave one page out')
  console.log(`  without what helps this page only        ${line(own)}`)
  console.log(`  with nothing but what helps another page ${line(strict)}`)
}

async function fiveFolds(): Promise<void> {
  const trials: Trial[] = []
  for (const [at, threshold] of thresholds.entries())
    for (const value of threshold.tried)
      trials.push({ at, value, scores: await scores({ without: new Set(), changes: [setTo(threshold, value)] }) })
  reportTrials(trials)
  const held: PageScore[] = []
  const chosen: PageScore[] = []
  for (let fold = 0; fold < folds; fold++) {
    const inside = [...pages.keys()].filter(index => index % folds !== fold)
    const outside = [...pages.keys()].filter(index => index % folds === fold)
    const changes = bestValues(trials, inside)
    held.push(...(await scores({ without: new Set(), changes }, outside)))
    const { without, changes: removed } = supported(page => page % folds !== fold, 1)
    chosen.push(
      ...(await scores({ without, changes: [...removed, ...changes.filter(change => !touches(removed, change))] }, outside)),
    )
    console.log(`\nfold ${fold + 1}: ${changes.map(({ replace }) => replace.trim()).join('; ') || 'no threshold moved'}`)
  }
  console.log(`\nfive folds, thresholds fitted on four fifths                    ${line(held)}`)
  console.log(`five folds, also entries and rules only that help four fifths    ${line(chosen)}`)
}

function reportTrials(trials: readonly Trial[]): void {
  console.log('\nthresholds: change of F1, pages better and worse')
  for (const { at, value, scores: list } of trials) {
    const { name, now } = thresholds[at]!
    const changes = list.map((score, index) => f1Of(score) - f1Of(whole[index]!))
    const [better, worse] = [changes.filter(change => change > leastChange), changes.filter(change => change < -leastChange)]
    const gain = summarise(list).f1 - summarise(whole).f1
    console.log(
      `  ${name}, ${now} → ${value}:`.padEnd(56),
      gain.toFixed(4).padStart(7),
      `${better.length}`.padStart(3),
      `${worse.length}`.padStart(3),
    )
  }
}

/** A rule that is gone has no threshold. */
function touches(removed: readonly Change[], { file, find }: Change): boolean {
  return removed.some(other => other.file === file && other.find.includes(find))
}

/** For each threshold the value that is best on the pages, the others as they are; the present one on a tie. */
function bestValues(trials: readonly Trial[], inside: readonly number[]): Change[] {
  const on = (list: readonly PageScore[]) => summarise(inside.map(index => list[index]!)).f1
  return thresholds.flatMap((threshold, at) => {
    let best = { value: threshold.now, f1: on(whole) }
    for (const trial of trials)
      if (trial.at === at && on(trial.scores) > best.f1 + 1e-9) best = { value: trial.value, f1: on(trial.scores) }
    return best.value === threshold.now ? [] : [setTo(threshold, best.value)]
  })
}
