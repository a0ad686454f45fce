// Collation: no token lost, the same for every order, words decide, moved passages named.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Collation, collate } from '../../src/text/collate.ts'

/** Every column as the tokens of its rows joined by `|`, empty cells as `-`. */
function columns({ witnesses, columns, cells }: Collation): string[] {
  return Array.from({ length: columns }, (_, c) =>
    witnesses
      .map(({ text, tokens }, row) => {
        const token = cells[row * columns + c]!
        return token < 0 ? '-' : text.slice(tokens.starts[token], tokens.ends[token])
      })
      .join('|'),
  )
}
function table(...texts: string[]): string[] {
  return columns(collate(texts.map((text, k) => ({ id: String(k), text }))))
}

test('a replaced word stands beside what replaced it', () => {
  expect(table('the ship sank fast', 'the boat sank fast')).toEqual(['the|the', 'ship|boat', 'sank|sank', 'fast|fast'])
})
test('an addition has a column of its own', () => {
  expect(table('the ship sank', 'the old ship sank')).toEqual(['the|the', '-|old', 'ship|ship', 'sank|sank'])
})
test('marks never pull words apart and never stand with words', () => {
  expect(table('sank, she said', 'sank she said.')).toEqual(['sank|sank', ',|-', 'she|she', 'said|said', '-|.'])
  expect(table('one , two', 'one and two')).toEqual(['one|one', '-|and', ',|-', 'two|two'])
})
test('case and the kind of apostrophe do not count', () => {
  expect(table("It's late", 'it’s late')).toEqual(["It's|it’s", 'late|late'])
})
test('variants of three witnesses stand in one column', () => {
  expect(table('the ship sank', 'the boat sank', 'the yacht sank')).toEqual(['the|the|the', 'ship|boat|yacht', 'sank|sank|sank'])
})
test('a moved passage is named with both places', () => {
  const passage = 'a tug reached the ship before dawn'
  const first = `${passage} and nobody on the pier saw how the crew had been taken off in the dark`
  const second = `nobody on the pier saw how the crew had been taken off in the dark and ${passage}`
  const { moves, witnesses } = collate([
    { id: 'a', text: first },
    { id: 'b', text: second },
  ])
  const { text, tokens } = witnesses[moves[0]!.witness]!
  expect(text.slice(tokens.starts[moves[0]!.from], tokens.ends[moves[0]!.to - 1])).toContain('tug reached the ship before')
})
test('nothing, one witness and empty witnesses are no error', () => {
  expect(collate([]).columns).toBe(0)
  expect(table('one two')).toEqual(['one', 'two'])
  expect(table('', 'one')).toEqual(['-|one'])
})

const word = fc.constantFrom('the', 'ship', 'sank', 'fast', 'and', ',', '.', 'dawn', 'Tide')
const witness = fc.array(word, { maxLength: 14 }).map(words => words.join(' '))

test('every token stands in exactly one cell, in order', () => {
  fc.assert(
    fc.property(fc.array(witness, { maxLength: 6 }), texts => {
      const { witnesses, columns: count, cells } = collate(texts.map((text, k) => ({ id: String(k), text })))
      witnesses.forEach(({ tokens }, row) => {
        const tokensOfRow = [...cells.subarray(row * count, (row + 1) * count)].filter(token => token >= 0)
        expect(tokensOfRow).toEqual([...Array(tokens.count).keys()])
      })
      for (let c = 0; c < count; c++) expect(witnesses.some((_, row) => cells[row * count + c]! >= 0)).toBe(true)
    }),
  )
})
test('the order of the witnesses changes nothing but the order of the rows', () => {
  fc.assert(
    fc.property(fc.array(witness, { minLength: 2, maxLength: 5 }), fc.nat(), (texts, turn) => {
      const given = texts.map((text, k) => ({ id: String(k), text }))
      const shift = turn % given.length
      const turned = [...given.slice(shift), ...given.slice(0, shift)].reverse()
      const sorted = (rows: Collation) => {
        const order = [...rows.witnesses.keys()].sort((x, y) => Number(rows.witnesses[x]!.id) - Number(rows.witnesses[y]!.id))
        return columns(rows).map(column => order.map(row => column.split('|')[row]).join('|'))
      }
      expect(sorted(collate(turned))).toEqual(sorted(collate(given)))
    }),
  )
})
