// The growing index: what a text borrows from those added before it, with exact places.
import { expect, test } from 'vitest'
import { generate } from '../../bench/speed/reuse/generate.ts'
import { ReuseIndex } from '../../src/text/reuse-index.ts'

const line = (seed: string): string => Array.from({ length: 45 }, (_, k) => `${seed}${k * 7}`).join(' ')

test('a borrowed passage is found with its places on both sides', () => {
  const index = new ReuseIndex()
  const [first, second] = [`${line('a')}. ${line('shared')}.`, `Opening words. ${line('shared')}, and more: ${line('b')}`]
  index.add('one', first)
  index.add('other', line('c'))
  const [reuse, ...rest] = index.query(second)
  expect(rest).toEqual([])
  const { start, end, otherStart, otherEnd } = reuse!.passages[0]!
  expect(reuse!.id).toBe('one')
  expect(second.slice(start, end)).toBe(line('shared'))
  expect(first.slice(otherStart, otherEnd)).toBe(line('shared'))
})

test('nothing in common, nothing added, nothing asked: nothing found', () => {
  const index = new ReuseIndex()
  expect(index.query(line('a'))).toEqual([])
  index.add('one', line('a'))
  expect(index.query(line('b'))).toEqual([])
  expect(index.query('')).toEqual([])
  expect(index.size).toBe(1)
})

test('most copies in a generated corpus are found, and hardly anything else', () => {
  const index = new ReuseIndex()
  const reports = [...generate(2000, 3)]
  for (const { id, text } of reports) index.add(String(id), text)
  let [right, wrong, gold] = [0, 0, 0]
  for (const { id, group, text } of reports.filter(({ id }) => id % 10 === 0)) {
    gold += reports.filter(other => other.group === group && other.id !== id).length
    for (const reuse of index.query(text)) {
      if (reuse.id === String(id)) continue
      if (reports[Number(reuse.id)]!.group === group) right++
      else wrong++
    }
  }
  expect(right / gold).toBeGreaterThan(0.95)
  expect(right / (right + wrong)).toBeGreaterThan(0.95)
})
