// Origins counted again with other thresholds, from what the edition keeps.
import { describe, expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { compareStory } from '../../../src/compare/compare.ts'
import { originsAt } from '../../../src/compare/lineage/origins-at.ts'
import { withoutReport } from '../../../src/model/without-report.ts'

const sentences = [
  'The glassworks of Tarn will close its oldest furnace in spring, the owners told their workers on Tuesday.',
  'Sixty people have tended the fire in three shifts since it was lit before the war.',
  'Fuel has become dearer every winter, and fewer windows are ordered from the valley.',
  'A museum has asked whether the brick dome could be kept and shown to visitors.',
]
const others = [
  'Pela Orrin learnt to blow bottles there at the age of fifteen and still does.',
  'Her neighbours wonder who will buy the sand that their quarry digs.',
  'Snow lay on the loading dock, where a dog slept between two crates of jars.',
  'Nobody at the town hall would say on Wednesday what becomes of the land.',
]
const texts = {
  whole: sentences.join('\n'),
  copy: [...sentences, others[0]!].join('\n'),
  part: [sentences[0]!, others[1]!, others[2]!, others[3]!].join('\n'),
}
const edition = compareStory(
  {
    reports: Object.entries(texts).map(([id, text]) =>
      annotateReport({
        id,
        siglum: id,
        lang: 'en',
        digest: '',
        text,
        body: [{ start: 0, end: text.length }],
        credits: [],
        excluded: [],
      }),
    ),
  },
  'test',
)
const groups = (...args: Parameters<typeof originsAt>): string[][] => originsAt(...args).map(({ reports }) => reports)

describe('originsAt', () => {
  test('without other thresholds gives the origins of the edition', () => {
    expect(originsAt(edition)).toEqual(edition.lineage.origins)
    expect(groups(edition)).toEqual([['copy', 'whole'], ['part']])
  })

  test('a lower share joins more, a higher one parts', () => {
    expect(groups(edition, { share: 0.2 })).toEqual([['copy', 'part', 'whole']])
    expect(groups(edition, { share: 1, shareInManyPlaces: 1 })).toEqual([['copy', 'whole'], ['part']])
    const { shared, ...lineage } = edition.lineage
    const weaker = { ...edition, lineage: { ...lineage, shared: shared!.map(pair => ({ ...pair, share: pair.share * 0.9 })) } }
    expect(groups(weaker, { share: 1, shareInManyPlaces: 1 })).toEqual([['copy'], ['part'], ['whole']])
  })

  test('a new group without a credit is a common source without a name', () => {
    expect(originsAt(edition, { share: 0.2 })).toEqual([
      { id: 'origin-copy', reports: ['copy', 'part', 'whole'], kind: 'common', at: [] },
    ])
  })

  test('credits join at every threshold, and name a group that the edition does not have', () => {
    const credited = structuredClone(edition)
    const at = [{ report: 'whole', start: 0, end: 3 }]
    credited.lineage.origins[0] = { ...credited.lineage.origins[0]!, kind: 'agency', name: 'Valley Wire', at }
    for (const pair of credited.lineage.shared!) pair.credited = pair.b === 'whole' && pair.a === 'part'
    expect(originsAt(credited, { share: 0.9 })).toEqual([
      { id: 'origin-copy', reports: ['copy', 'part', 'whole'], kind: 'agency', name: 'Valley Wire', at },
    ])
  })

  test('works on an edition without one of its reports', () => {
    expect(groups(withoutReport(edition, 'whole'), { share: 0.1 })).toEqual([['copy', 'part']])
  })

  test.each([
    [{ share: 0 }, 'share: 0; give a number above 0 and up to 1'],
    [{ shareInManyPlaces: 1.5 }, 'shareInManyPlaces: 1.5; give a number above 0 and up to 1'],
    [{ places: Number.NaN }, 'places: NaN; give a number above 0'],
  ])('refuses %o', (thresholds, message) => {
    expect(() => originsAt(edition, thresholds)).toThrow(message)
  })

  test('says what to do when the edition keeps no shared wording', () => {
    const { shared: _, ...lineage } = edition.lineage
    expect(() => originsAt({ ...edition, lineage })).toThrow('compare its reports again')
  })
})
