// Claims joined again because a slot of like sentences differs, and when they are not.
import { expect, test } from 'vitest'
import { joined } from './told.ts'

test('bug: a clause was joined to a claim for one word, since the sentences around them are alike', () => {
  const floored =
    'Odd floored an off-balanced Venn in the sixth round with a pair of left hooks, and the bell rang early at the Tarn Head hall.'
  const hit =
    'Odd hit hard with a pair of left hooks in the sixth round, and Venn merely went back to the ropes when the bell rang at the Tarn Head hall.'
  expect(joined(floored, hit)).toContain(
    'Odd floored an off-balanced Venn in the sixth round with a pair of left hooks | Odd hit hard with a pair of left hooks in the sixth round',
  )
})

test('a figure that two reports give otherwise joins their clauses, however few words these share', () => {
  const making = (sum: string) => `making off with an estimated ${sum} million in jewels`
  const stole =
    'Armed robbers stole rings worth 85 million crowns ($108 million) from the Tarn Head branch of Harbour Gems on Thursday.'
  const raid = `Armed robbers raided the Tarn Head branch of Harbour Gems on Thursday, ${making('$102')}.`
  expect(joined(stole, raid).some(words => words.includes('$108') && words.includes('$102'))).toBe(true)
})
