// The page's layout logic, as plain functions over an edition.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listFindings } from '../../src/model/findings.ts'
import { summariseOrigins } from '../../src/model/summary.ts'
import { withoutReport } from '../../src/model/without-report.ts'
import { citeFinding } from '../../web/src/layout/citation.ts'
import { dependenceBar, dependenceWords, mostSegments } from '../../web/src/layout/dependence.ts'
import { layoutLineage } from '../../web/src/layout/graph.ts'
import { distanceFromBase, heatOf } from '../../web/src/layout/heat.ts'
import { matchingOffset } from '../../web/src/layout/landmarks.ts'
import { cellWords, makeMatrix } from '../../web/src/layout/matrix.ts'
import { defaultPanes } from '../../web/src/layout/panes.ts'
import { movedPairs, ribbonPath, visibleRibbons } from '../../web/src/layout/ribbons.ts'
import { countHits } from '../../web/src/layout/search.ts'
import { blocksOf, segmentReport } from '../../web/src/layout/segments.ts'
import { makeStrip } from '../../web/src/layout/strip.ts'
import { layoutTimeAxis } from '../../web/src/layout/time-axis.ts'
import { verifyText } from '../../web/src/layout/verify.ts'
import { diffWords } from '../../web/src/layout/word-diff.ts'
import { edition } from '../view/edition.ts'
import { generateEdition } from '../view/generate.ts'

const byId = new Map(edition.reports.map(report => [report.id, report]))

describe('dependence bar', () => {
  test('as wide as reports, the largest origin first, in one line of words', () => {
    const origins = summariseOrigins(edition)
    expect(dependenceBar(origins).map(({ reports, copied }) => [reports, copied])).toEqual([
      [4, true],
      [1, false],
      [1, false],
    ])
    expect(dependenceBar(origins)[0]!.members.map(({ siglum, how }) => `${siglum} ${how}`.trim())).toEqual([
      'A',
      'B 98% copied',
      'C 71% reworded',
      'F 83% copied or reworded',
    ])
    expect(dependenceWords(origins)).toBe('Tidewater Agency’s text ×4 (A B C F) · own writing ×2 (D E)')
  })
  test('many origins: the last segment gathers the rest, no report is lost', () => {
    const bar = dependenceBar(summariseOrigins(generateEdition(100)))
    expect(bar).toHaveLength(mostSegments)
    expect(bar.reduce((sum, { reports }) => sum + reports, 0)).toBe(100)
  })
})

describe('claim matrix', () => {
  const rows = (off: string[] = []) => makeMatrix(edition, off).groups.flatMap(group => group.rows)
  test('columns stand by origin, groups from disagreement to silence', () => {
    const { brackets, groups } = makeMatrix(edition)
    expect(brackets.map(({ label, columns }) => `${label}: ${columns.map(({ report }) => report.siglum).join('')}`)).toEqual([
      'Tidewater Agency: ABCF',
      'own writing: D',
      'own writing: E',
    ])
    expect(groups[0]!.title).toBe('Cannot all hold')
    expect(groups.at(-1)!.title).toBe('Only one tells')
    expect(groups.flatMap(group => group.rows)).toHaveLength(edition.claims.length)
  })
  test('a cell stands apart only from what most say, units that all share are left out', () => {
    const signs = rows()[0]!.cells.map(cell => `${cellWords(cell).sign}${cell.contradicts ? '!' : ''}`)
    expect(signs).toEqual(['312', '312', '321!', '312', '=', '2 May!'])
  })
  test('a report that prints other words inside the marks stands apart in the row of the utterance', () => {
    const bare = { ...edition, claims: edition.claims.map(claim => ({ ...claim, differences: [] })) }
    const row = makeMatrix(bare)
      .groups.flatMap(group => group.rows)
      .find(({ claim }) => claim.readings.some(({ quotation }) => quotation !== undefined))!
    expect(row.cells.map(cell => cellWords(cell).sign)).toEqual(['“=”', '“=”', '“≠”', '·', '“=”', '·'])
    const heat = heatOf(bare, byId.get('tidewater.txt')!).find(({ differing }) => differing > 0)!
    expect([heat.differing, heat.contradicted]).toEqual([1, true])
  })
  test('leave-one-out: support falls, and a claim may lose its last report', () => {
    const without = rows(['island-radio.html'])
    const boats = without.find(row => row.claim.readings.length === 1 && row.claim.readings[0]!.report === 'island-radio.html')!
    expect(boats.support).toBeUndefined()
    const oil = without.find(row => row.reports === 2 && row.claim.origins === 2)!
    expect([oil.support, oil.weakened, oil.origins]).toEqual(['copied', true, 1])
    expect(rows().some(row => row.weakened)).toBe(false)
  })
})

test('the matrix and leave-one-out of the model agree on what is left', () => {
  for (const one of [edition, generateEdition(9)]) {
    for (const { id } of one.reports) {
      const rows = makeMatrix(one, [id]).groups.flatMap(group => group.rows)
      const left = new Map(withoutReport(one, id).claims.map(claim => [claim.id, `${claim.support} ${claim.origins}`]))
      for (const { claim, support, origins } of rows)
        expect(support === undefined ? undefined : `${support} ${origins}`).toBe(left.get(claim.id))
    }
  }
})

describe('side by side', () => {
  test('segments cover the text but white space, in order, without overlap', () => {
    for (const one of [edition, generateEdition(6)]) {
      for (const report of one.reports) {
        const segments = segmentReport(
          report,
          one.claims,
          one.reports.map(({ id }) => id),
        )
        let at = 0
        for (const { start, end } of segments) {
          expect(report.text.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(report.text.slice(at).trim()).toBe('')
      }
    }
  })
  test('excluded stretches keep their reason, aligned ones their claim', () => {
    const segments = segmentReport(byId.get('harbour-post.txt')!, edition.claims, ['harbour-post.txt', 'tidewater.txt'])
    expect(segments.filter(({ kind }) => kind === 'excluded').map(({ why }) => why)).toEqual(['related'])
    expect(segments.filter(({ kind }) => kind === 'aligned')).toHaveLength(6)
  })
  test('long runs that only one tells fold away, opened ones do not', () => {
    const segments = segmentReport(byId.get('tidewater.txt')!, edition.claims, ['tidewater.txt', 'daily-gannet.txt'])
    const folded = blocksOf(segments, true).filter(({ collapsed }) => collapsed)
    expect(folded).toHaveLength(1)
    expect(blocksOf(segments, false).some(({ collapsed }) => collapsed)).toBe(false)
    expect(blocksOf(segments, true, new Set([folded[0]!.segments[0]!.start])).some(({ collapsed }) => collapsed)).toBe(false)
  })
  test('without a wish: the borrower that departs most from its source', () => {
    expect(defaultPanes(edition, [])).toEqual(['tidewater.txt', 'ostrey-sentinel.txt'])
    expect(defaultPanes(edition, ['no-such', 'daily-gannet.txt', 'island-radio.html'])).toEqual([
      'daily-gannet.txt',
      'island-radio.html',
    ])
    expect(
      defaultPanes({ ...edition, reports: edition.reports.slice(0, 1), lineage: { borrowings: [], origins: [] } }, []),
    ).toHaveLength(1)
  })
  test('words that changed, were added, are missing; case and punctuation are no variants', () => {
    const diff = diffWords('We asked everyone to leave, at once', 'we ORDERED everyone to leave')
    expect(diff.a.map(({ start, end, kind }) => ['We asked everyone to leave, at once'.slice(start, end), kind])).toEqual([
      ['asked', 'changed'],
      ['at once', 'added'],
    ])
    expect(diff.missingInB).toEqual(['we ORDERED everyone to leave'.length])
    expect(diffWords('“Leave now,”', 'leave now')).toEqual({ a: [], b: [], missingInA: [], missingInB: [] })
  })
  test('any two texts: marks lie inside, sorted, and a text has no marks against itself', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd,', '“e”'), { maxLength: 30 }).map(list => list.join(' '))
    fc.assert(
      fc.property(words, words, (a, b) => {
        const diff = diffWords(a, b)
        for (const [text, marks] of [
          [a, diff.a],
          [b, diff.b],
        ] as const) {
          marks.forEach((mark, i) => {
            expect(mark.start).toBeGreaterThanOrEqual(marks[i - 1]?.end ?? 0)
            expect(mark.end).toBeLessThanOrEqual(text.length)
          })
        }
        expect(diffWords(a, a).a).toEqual([])
      }),
    )
  })
})

describe('ribbons and landmarks', () => {
  test('a ribbon joins four corners', () => {
    expect(ribbonPath({ top: 0, bottom: 10 }, { top: 20, bottom: 40 }, 48)).toBe('M0 0C24 0 24 20 48 20L48 40C24 40 24 10 0 10Z')
  })
  test('only ribbons that touch the view are drawn', () => {
    const at = (top: number, right: number) => ({
      claim: 'c',
      moved: false,
      left: { top, bottom: top + 10 },
      right: { top: right, bottom: right + 10 },
    })
    expect(visibleRibbons([at(-50, -30), at(-50, 5), at(90, 300), at(200, 300)], 100)).toHaveLength(2)
  })
  test('what stands outside the longest common order has moved', () => {
    expect(movedPairs([1, 2, 3])).toEqual([false, false, false])
    expect(movedPairs([5, 1, 2, 3])).toEqual([true, false, false, false])
    expect(movedPairs([])).toEqual([])
  })
  test('scrolling is tied at landmarks and in proportion between them', () => {
    expect(matchingOffset([0, 100, 200], [0, 300, 400], 100)).toBe(300)
    expect(matchingOffset([0, 100, 200], [0, 300, 400], 50)).toBe(150)
    expect(matchingOffset([0, 100], [0, 300], 150)).toBe(350)
    expect(matchingOffset([], [], 42)).toBe(42)
  })
  test('scrolling down never scrolls the other pane up', () => {
    const list = fc.array(fc.tuple(fc.nat(5000), fc.nat(5000)), { maxLength: 20 })
    fc.assert(
      fc.property(list, fc.nat(5000), fc.nat(500), (pairs, y, step) => {
        const from = pairs.map(([x]) => x)
        const to = pairs.map(([, x]) => x)
        expect(matchingOffset(from, to, y + step)).toBeGreaterThanOrEqual(matchingOffset(from, to, y) - 1e-6)
      }),
    )
  })
})

describe('overview strip and heat', () => {
  test('columns follow the base, then what it does not tell', () => {
    const strip = makeStrip(edition, edition.reports, 'tidewater.txt')
    expect(strip.columns.map(({ inBase }) => inBase).lastIndexOf(true)).toBe(6)
    expect(strip.columns).toHaveLength(edition.claims.length)
    const [aground] = strip.rows.map(({ cells }) => cells[0])
    expect(aground).toMatchObject({ copied: true, contradicts: true })
  })
  test('heat is the share of the others that tell it otherwise; hidden reports do not count', () => {
    const base = byId.get('tidewater.txt')!
    const hurt = heatOf(edition, base).find(segment => base.text.slice(segment.start, segment.end).startsWith('Nine'))!
    expect([hurt.differing, hurt.telling, hurt.contradicted]).toEqual([1, 4, true])
    const hidden = heatOf(edition, base, ['island-radio.html']).find(segment =>
      base.text.slice(segment.start, segment.end).startsWith('Nine'),
    )!
    expect([hidden.differing, hidden.telling, hidden.step]).toEqual([0, 3, 0])
    expect(distanceFromBase(edition, 'tidewater.txt', 'harbour-post.txt')).toBe(0)
  })
})

describe('lineage graph', () => {
  test('sources above borrowers, nothing overlaps, lost sources are nodes', () => {
    const lost = structuredClone(edition)
    lost.lineage.borrowings[2]!.from = { origin: 'o1' }
    const graph = layoutLineage(lost)
    expect(graph.nodes).toHaveLength(7)
    const at = (siglum: string) => graph.nodes.find(({ report }) => report?.siglum === siglum)!
    expect(at('A').y).toBeLessThan(at('C').y)
    for (const a of graph.nodes)
      for (const b of graph.nodes)
        if (a !== b)
          expect(Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2).toBe(true)
  })
  test('weak borrowings go, their reports stay', () => {
    const graph = layoutLineage(edition, 0.8)
    expect(graph.edges).toHaveLength(2)
    expect(graph.nodes).toHaveLength(6)
  })
  test('a hundred reports stay inside a page that can be read', () => {
    const graph = layoutLineage(generateEdition(100))
    expect(graph.nodes).toHaveLength(100)
    expect(graph.width).toBeLessThan(1400)
  })
})

test('time axis: in order, no two sigla of a row closer than they are wide', () => {
  const axis = layoutTimeAxis(edition.reports, 600)
  expect(axis.points.map(({ report }) => report.siglum)).toEqual(['A', 'B', 'D', 'C', 'E', 'F'])
  for (const point of axis.points) expect(point.x).toBeLessThanOrEqual(600)
  const crowded = layoutTimeAxis(edition.reports, 120)
  expect(crowded.rows).toBeGreaterThan(1)
  expect(layoutTimeAxis([{ ...edition.reports[0]!, published: 'yesterday' }], 600).undated).toHaveLength(1)
})

test('search counts hits and names the reports', () => {
  expect(countHits(edition.reports, 'AURELIA').sigla).toEqual(['A', 'B', 'C', 'D', 'E', 'F'])
  expect(countHits(edition.reports, 'a').total).toBe(0)
})

test('a citation has words, outlet, date, address, digest, reason and link', () => {
  const finding = listFindings(edition)[1]!
  const text = citeFinding(finding, byId, 'file:///edition.html#finding=1')
  expect(text.split('\n')).toEqual([
    expect.stringMatching(
      /^“The ferry Aurelia .* 312 people on board\.” \(Tidewater Agency, 2032-05-04T06:10:00\+01:00, https:\/\/example\.org\/tidewater\.txt, sha-256 [0-9a-f]{16}, and 2 more with the same words\)$/,
    ),
    expect.stringContaining('321 passengers'),
    finding.why,
    'file:///edition.html#finding=1',
  ])
})

test('verify: exact, failed, impossible', async () => {
  const report = edition.reports[0]!
  expect(await verifyText(report, crypto.subtle)).toBe('exact')
  expect(await verifyText({ ...report, text: `${report.text} ` }, crypto.subtle)).toBe('failed')
  expect(await verifyText(report, undefined)).toBe('impossible')
})
