// "Trade grew 31% in a year to $123bn": two claims, how much it grew and what it reached. The amount reached is cut out with the words
// before the percentage, and the clause around it keeps its two parts. One look at the quantities of a sentence.
import type { AnnotatedReport, Sentence } from '../../model/annotations.ts'
import type { Words } from './frames.ts'
import type { Piece } from './pieces.ts'

/** Token ranges `[from, to)` in a sentence: "to" with the amount behind it, when a percentage stands before it. */
export type Amounts = readonly { percent: number; from: number; to: number }[]

/** The amounts that something grew or fell to. */
export function reachedAmounts({ report, tokens, quantities }: AnnotatedReport, sentence: Sentence): Amounts {
  const inside = quantities.filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
  const percent = inside.find(({ kind }) => kind === 'percent')
  if (percent === undefined) return []
  return inside.flatMap(({ kind, start, end, to: range }) => {
    if (start <= percent.end || range !== undefined || (kind !== 'money' && kind !== 'measure')) return []
    const at = tokenAt(tokens.starts, sentence, start)
    const last = tokenAt(tokens.ends, sentence, end)
    if (at <= sentence.from || report.text.slice(tokens.starts[at - 1], tokens.ends[at - 1]).toLowerCase() !== 'to') return []
    return [
      {
        percent: tokenAt(tokens.starts, sentence, percent.start) - sentence.from,
        from: at - 1 - sentence.from,
        to: last + 1 - sentence.from,
      },
    ]
  })
}

/** Index of the token that begins or ends at an offset, -1 for none. */
function tokenAt(offsets: Uint32Array, { from, to }: Sentence, offset: number): number {
  for (let i = from; i < to; i++) if (offsets[i] === offset) return i
  return -1
}

/** Cuts the amount reached out of the one piece that holds it and the percentage. */
export function splitAmount(group: Piece[], amounts: Amounts, sentence: Words): Piece[][] {
  const [piece] = group
  if (group.length !== 1 || piece === undefined) return [group]
  const amount = amounts.find(({ percent, from, to }) => piece.from <= percent && percent < from && to <= piece.to)
  if (amount === undefined) return [group]
  const head: Piece = { ...piece, to: amount.from }
  const rest: Piece = { ...piece, from: amount.to, opens: 'word' }
  const goesOn = hasWordIn(sentence, rest)
  const subject: Piece = { ...piece, to: amount.percent }
  const reached: Piece = { from: amount.from, to: goesOn ? amount.to : piece.to, opens: 'word', reached: true }
  return [goesOn ? [head, rest] : [head], [subject, reached]]
}

function hasWordIn({ isWord }: Words, { from, to }: Piece): boolean {
  for (let i = from; i < to; i++) if (isWord(i)) return true
  return false
}
