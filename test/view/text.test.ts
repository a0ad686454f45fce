// The terminal edition: order, width, colour, and hostile characters.
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { toText } from '../../src/view/text.ts'
import { edition } from './edition.ts'
import { generateEdition } from './generate.ts'

test('what matters stands first', () => {
  const text = toText(edition)
  const order = [
    'three independent origins',
    'Cannot both hold (3)',
    'Altered inside',
    'Headlines (1)',
    'Can both hold',
    'Told alike',
    'Only one tells',
  ]
  const places = order.map(words => text.indexOf(words))
  expect(places.every(place => place >= 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('marks are brackets without colour and escapes with it', () => {
  expect(toText(edition)).toContain('“We [ordered] everyone to [stay quiet]')
  expect(toText(edition)).not.toContain('\u001b')
  expect(toText(edition, { colour: true })).toContain('\u001b[1m\u001b[4mordered')
})

test.each([40, 60, 80, 120, 200])('no line is wider than %i columns', width => {
  for (const one of [edition, generateEdition(12)]) {
    const wide = toText(one, { width, colour: true })
      .split('\n')
      .filter(line => stringWidth(line) > width)
    expect(wide).toEqual([])
  }
})

test('copies stand on one line with all their sigla, the other side behind the sign of the finding', () => {
  const text = toText(edition, { width: 120 })
  expect(text).toContain('A B F The ferry Aurelia ran onto rocks off Tamsin Head on Monday night with [312] people on board.')
  expect(text).toContain('≠ C   Late on Monday the Aurelia struck rocks near Tamsin Head carrying [321] passengers and crew.')
})

test('only incompatible leaves out what can both hold, agreement and singles', () => {
  const text = toText(edition, { only: 'incompatible' })
  expect(text).toContain('Cannot both hold (3)')
  expect(text).not.toMatch(/Can both hold|Told alike|Only one tells/)
})

test('an edition without claims says at least who is in it', () => {
  const bare = { ...edition, claims: [], quotations: [], headlines: [], timeline: [], notices: [] }
  expect(toText(bare)).toContain('Six reports, three independent origins')
})

test('terminal escapes and direction overrides in a report are shown, not obeyed', () => {
  const hostile = structuredClone(edition)
  const report = hostile.reports[4]!
  report.text = report.text.replace('The ferry', '\u001b[2J\u202e!')
  report.outlet = '\u001b]0;owned\u0007'
  const text = toText(hostile)
  expect(text).not.toMatch(/[\u001b\u0007\u202e]/)
  expect(text).toContain('�[2J')
})

test('a draft: what differs and what no report tells; the draft is no report of the count', () => {
  const report = edition.reports[4]!
  const [first, second] = edition.claims[0]!.readings.filter(reading => reading.report === report.id).concat(
    edition.claims.at(-1)!.readings,
  )
  const drafted = {
    ...edition,
    draft: {
      report: report.id,
      sentences: [
        {
          at: { start: first!.start, end: first!.end },
          told: [],
          differences: edition.claims[0]!.differences.slice(1, 2),
          unsupported: false,
        },
        { at: { start: second!.start, end: second!.end }, told: [], differences: [], unsupported: true },
      ],
    },
  }
  const text = toText(drafted, { width: 120 })
  expect(text).toContain('Edition of five reports')
  expect(text).toContain('! The ferry grounded [on Sunday], the Ledger has learned.')
  expect(text).toContain('time · cannot both hold: Monday against Sunday')
  expect(text).toContain('in no report: No report tells this.')
  expect(toText({ ...drafted, draft: { report: report.id, sentences: [] } })).toContain('Agrees with its sources.')
})
