// Forms of direct speech: the marks and layouts that reports use, one case each; and what stands in marks without being an utterance.
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import type { Span } from '../../../src/model/span.ts'

/** "Speaker: piece / piece" for each quotation. `furniture` is cut out of the body. */
function quotations(text: string, furniture = ''): string[] {
  const at = furniture === '' ? text.length : text.indexOf(furniture)
  const hole: Span = { start: at, end: at + furniture.length }
  const body = [
    { start: 0, end: hole.start },
    { start: hole.end, end: text.length },
  ].filter(({ start, end }) => end > start)
  const excluded = furniture === '' ? [] : [{ ...hole, why: 'promo' as const }]
  const annotated = annotateReport({ id: 'a', siglum: 'A', lang: 'en', digest: '', text, body, credits: [], excluded })
  return annotated.quotations
    .filter(({ form }) => form !== 'indirect')
    .map(({ start, end, spans, speaker }) => {
      const pieces = (spans ?? [{ start, end }]).map(span => text.slice(span.start, span.end))
      return `${speaker?.name ?? '?'}: ${pieces.join(' / ')}`
    })
}

test.each<[string, string, string[]]>([
  [
    'block quotation with signs',
    'Orla Venn said in a statement:\n\n> We have waited nine years. The children swim to school.\n> We will wait no longer.\n\nThe council met on Monday.',
    ['Orla Venn: We have waited nine years. The children swim to school. / We will wait no longer.'],
  ],
  [
    'indented block quotation',
    'Orla Venn said in a statement:\n\n    We have waited nine years. The children swim to school.\n\n    We will wait no longer.\n\nThe council met on Monday.',
    ['Orla Venn: We have waited nine years. The children swim to school. / We will wait no longer.'],
  ],
  [
    'signed with a dash',
    'The board published letters.\n\n“We have waited nine years for a new pier.” – Orla Venn, harbour master\n\n“The money is there, and we will build.”\n— Anselm Roke',
    ['Orla Venn: “We have waited nine years for a new pier.”', 'Anselm Roke: “The money is there, and we will build.”'],
  ],
  [
    'signed on a line of its own, with what the signer did',
    'Orla Venn said: “We have waited for a new pier.”\n\n“She never quits, and she is ready for the storm.”\n\n-Anselm Roke, speaking after the vote.\n\nIt rained.',
    ['Orla Venn: “We have waited for a new pier.”', 'Anselm Roke: “She never quits, and she is ready for the storm.”'],
  ],
  [
    'a headline and a name before marks',
    'Islanders wait for the pier - Anselm Roke: “The money is there, and we will build.”',
    ['Anselm Roke: “The money is there, and we will build.”'],
  ],
  [
    'transcript',
    'The hearing began at noon.\nVENN: The pier is closed. Nobody may walk on it.\nROKE: When will it open again?\nVENN: In the summer, we hope.',
    ['VENN: The pier is closed. Nobody may walk on it.', 'ROKE: When will it open again?', 'VENN: In the summer, we hope.'],
  ],
  [
    'names before marks',
    'Orla Venn: “The pier is closed. Nobody may walk on it.”\nAnselm Roke: “When will it open again?”',
    ['Orla Venn: “The pier is closed. Nobody may walk on it.”', 'Anselm Roke: “When will it open again?”'],
  ],
  [
    'open paragraphs',
    'Orla Venn said: “The pier is closed.\n\n“Nobody may walk on it.\n\n“We will open it in the summer.”',
    ['Orla Venn: “The pier is closed. / “Nobody may walk on it. / “We will open it in the summer.”'],
  ],
  [
    'nested marks',
    '“He told me ‘the pier is closed’ and left,” Orla Venn said.',
    ['Orla Venn: “He told me ‘the pier is closed’ and left,”'],
  ],
  [
    'British marks beside apostrophes',
    '‘The pier is closed and the islanders’ ferry won’t sail,’ Orla Venn said. ‘It’s the storm.’',
    ['Orla Venn: ‘The pier is closed and the islanders’ ferry won’t sail,’ / ‘It’s the storm.’'],
  ],
  ['guillemets', '«The pier is closed and stays so,» Orla Venn said.', ['Orla Venn: «The pier is closed and stays so,»']],
  ['low marks', '„The pier is closed and stays so“, Orla Venn said.', ['Orla Venn: „The pier is closed and stays so“']],
  [
    'two apostrophes',
    "''The pier is closed and stays so,'' Orla Venn said.",
    ["Orla Venn: ''The pier is closed and stays so,''"],
  ],
  [
    'a lost closing mark',
    '“The pier is closed and stays so, Orla Venn said. It rained.',
    ['Orla Venn: “The pier is closed and stays so,'],
  ],
  ['a title', 'The novel “The Long Pier” won a prize in Brill.', []],
  ['a nickname', 'Anselm “Buster” Roke steers the ferry.', []],
  ['scare quotes', 'The “free” ferry costs four crowns.', []],
])('%s', (_name, text, expected) => {
  expect(quotations(text)).toEqual(expected)
})

test('furniture in the middle of a line is no part of the utterance, and its marks do not count', () => {
  const furniture = 'Read more: “Ten piers” '
  expect(
    quotations(`Orla Venn said: “The pier is closed, and ${furniture}nobody may walk on it.” It rained.`, furniture),
  ).toEqual(['Orla Venn: “The pier is closed, and / nobody may walk on it.”'])
})

test('a paragraph without marks behind "wrote:" is reported speech as a whole', () => {
  const text =
    'In her letter, Orla Venn wrote:\n\nWe have waited nine years. The children swim to school.\n\nThe council met on Monday.'
  const { quotations: found } = annotateReport({
    id: 'a',
    siglum: 'A',
    lang: 'en',
    digest: '',
    text,
    body: [{ start: 0, end: text.length }],
    credits: [],
    excluded: [],
  })
  expect(found[0]).toMatchObject({ form: 'indirect', speaker: { name: 'Orla Venn' } })
  expect(text.slice(found[0]!.start, found[0]!.end)).toBe('We have waited nine years. The children swim to school')
})
