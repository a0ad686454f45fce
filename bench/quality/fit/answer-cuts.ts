// How much of clough-stevenson's dev figure comes from having picked its figures on the same answers: the picking is done again inside
// every training part, from all figures of `likeness` and `runProfile`, and the answers left out are called by what was picked there.
// Usage: node bench/quality/fit/answer-cuts.ts
import { join } from 'node:path'
import { likeness, likenessNames } from '../../../src/text/likeness.ts'
import { type Answer, answerFigures, bestCut, classes, classOf, drawFolds } from '../heads/answers.ts'
import { loadLines, type Source } from '../measure.ts'

const source: Source = { data: process.env.VARIORUM_DATA ?? join(import.meta.dirname, '../../../../shared/data'), half: 'dev' }
const answers = loadLines<Answer>(source, 'reuse/clough-stevenson')
const targets = answers.map(answer => classes.indexOf(answer.label))
const names = [...likenessNames, 'middleRun', 'typicalRun']
const rows = answers.map(({ a, b }) => [...likeness(a, b), ...answerFigures(a, b).slice(1)])

type Folds = readonly (number | string)[]

/** Errors of one figure at the border above class `k`, each answer of the two classes judged by a cut of the other folds. */
function errorsAt(k: number, figure: number, members: readonly number[]): number {
  let errors = 0
  for (let draw = 1; draw <= 5; draw++) {
    const folds = drawFolds(members.length, 5, draw)
    for (let fold = 0; fold < 5; fold++) {
      const rest = members.filter((_, m) => folds[m] !== fold)
      const cut = bestCut(valuesOf(rest, k, figure), valuesOf(rest, k + 1, figure))
      errors += members.filter((row, m) => folds[m] === fold && rows[row]![figure]! > cut !== (targets[row] === k + 1)).length
    }
  }
  return errors
}

function valuesOf(members: readonly number[], target: number, figure: number): number[] {
  return members.filter(row => targets[row] === target).map(row => rows[row]![figure]!)
}

/** For each border the figure with the fewest errors among `members`. */
function pickFigures(members: readonly number[]): number[] {
  return [0, 1, 2].map(k => {
    const own = members.filter(row => targets[row] === k || targets[row] === k + 1)
    const errors = names.map((_, figure) => errorsAt(k, figure, own))
    return errors.indexOf(Math.min(...errors))
  })
}

const picked = new Map<string, number>()

function rightOf(folds: Folds): number {
  let right = 0
  for (const fold of new Set(folds)) {
    const rest = rows.flatMap((_, row) => (folds[row] === fold ? [] : [row]))
    const figures = pickFigures(rest)
    const name = figures.map(figure => names[figure]).join(' ')
    picked.set(name, (picked.get(name) ?? 0) + 1)
    const cuts = figures.map((figure, k) => bestCut(valuesOf(rest, k, figure), valuesOf(rest, k + 1, figure)))
    const called = (row: number): number =>
      classOf(
        { cuts },
        figures.map(figure => rows[row]![figure]!),
      )
    right += rows.filter((_, row) => folds[row] === fold && called(row) === targets[row]).length
  }
  return right
}

const draws = Array.from({ length: 20 }, (_, draw) => rightOf(drawFolds(rows.length, 5, draw + 1)) / rows.length)
const mean = draws.reduce((sum, share) => sum + share, 0) / draws.length
const spread = Math.sqrt(draws.reduce((sum, share) => sum + (share - mean) ** 2, 0) / draws.length)
console.log(`five folds, 20 draws: ${mean.toFixed(3)} (standard deviation of a draw ${spread.toFixed(3)})`)
console.log(`leaving a source out: ${rightOf(answers.map(({ task }) => task))}/${rows.length}`)
for (const [name, times] of [...picked].sort((a, b) => b[1] - a[1]).slice(0, 5)) console.log(`${times} × ${name}`)
