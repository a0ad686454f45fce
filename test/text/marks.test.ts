// Marked stretches: every kind of mark, apostrophes beside single marks, marks that were lost.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findMarkedStretches } from '../../src/text/marks.ts'

function inners(text: string): string[] {
  return findMarkedStretches(text, [{ start: 0, end: text.length }]).map(({ inner }) => text.slice(inner.start, inner.end))
}

const cases: [name: string, text: string, expected: string[]][] = [
  ['curly', 'She said: “We sail at dawn.” Then she left.', ['We sail at dawn.']],
  ['straight', '"We sail," she said, "at dawn."', ['We sail,', 'at dawn.']],
  ['two apostrophes as a mark', "''We sail at dawn,'' she said.", ['We sail at dawn,']],
  ['angles', 'Elle a dit «on part» hier.', ['on part']],
  ['low and high', 'Sie sagte „wir segeln“ und ging.', ['wir segeln']],
  ['British single marks beside apostrophes', '‘It’s the crew’s boat,’ she said.', ['It’s the crew’s boat,']],
  ['straight single marks', "'We don't sail,' she said.", ["We don't sail,"]],
  ['nested marks belong to the outer stretch', '“He called it ‘a wreck’ twice,” she said.', ['He called it ‘a wreck’ twice,']],
  ['no marks', 'The harbour’s crew didn’t sail.', []],
  ['lost close before the next opening', '“We sail at dawn, said Orla Venn. “We must.”', ['We sail at dawn,', 'We must.']],
  ['lost close before a verb in the present', '“We sail at dawn, he adds. It rained.', ['We sail at dawn,']],
  [
    'lost close before a long subject',
    '“We sail at dawn, the mayor’s chief adviser on harbours wrote in a letter.',
    ['We sail at dawn,'],
  ],
  ['lost close before "said" and a description', '“We sail at dawn, said former harbour master Orla Venn.', ['We sail at dawn,']],
  [
    'a subject of the utterance itself',
    '“We sail at dawn, the people who said no are asleep.',
    ['We sail at dawn, the people who said no are asleep.'],
  ],
  ['open paragraphs', '“We sail.\n\n“We must.”', ['We sail.', 'We must.']],
]

test.each(cases)('%s', (_name, text, expected) => {
  expect(inners(text)).toEqual(expected)
})

test('an open paragraph that goes on says so', () => {
  const text = '“We sail.\n\n“We must.”'
  expect(findMarkedStretches(text, [{ start: 0, end: text.length }]).map(({ continues }) => continues)).toEqual([true, false])
})

test('stretches are sorted, inside the text and hold their inner span', () => {
  const piece = fc.constantFrom('“', '”', '"', "'", '‘', '’', "''", '«', '»', 'word ', ' said ', ', ', '. ', '\n', 'x')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      const text = pieces.join('')
      let end = 0
      for (const stretch of findMarkedStretches(text, [{ start: 0, end: text.length }])) {
        expect(stretch.start).toBeGreaterThanOrEqual(end)
        expect(stretch.inner.start).toBeGreaterThanOrEqual(stretch.start)
        expect(stretch.inner.end).toBeLessThanOrEqual(stretch.end)
        end = stretch.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})
