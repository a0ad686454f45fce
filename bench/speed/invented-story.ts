// A story of any number of invented reports, the same for the same seed: some copy one agency, some reword it, some write their own.

import type { Report } from '../../src/model/report.ts'
import { readRecord } from '../../src/read/read-record.ts'

const places = ['Ostermoor', 'Kell Bridge', 'Tarnwick', 'Great Hollin', 'Saltby', 'Morrow Quay', 'Elmwater', 'Pell Harbour']
const people = [
  'Mara Lindqvist',
  'Tobias Renn',
  'Ines Calder',
  'Viktor Oslo',
  'Hanne Brack',
  'Petra Voss',
  'Simon Aldous',
  'Greta Munk',
]
const bodies = [
  'the river board',
  'the county council',
  'the fire service',
  'Hollin Power',
  'the Farmers Union',
  'the harbour office',
]
const things = ['the dam', 'the sluice gate', 'the pumping station', 'the old bridge', 'the flood wall', 'the reservoir']
const events = ['failed', 'was closed', 'was repaired', 'leaked', 'had to be opened', 'was inspected', 'was damaged by debris']
const units = ['homes', 'people', 'hectares of farmland', 'cars', 'cubic metres of water', 'sandbags', 'livestock']
const days = ['on Monday', 'on Tuesday', 'on Wednesday night', 'early on Thursday', 'last week', 'in October']
const sayings = [
  'we have never seen the water rise so quickly',
  'every family that left has a bed for the night',
  'the gate was tested and it held until it did not',
  'nobody should return before the all-clear',
  'this will cost more than the valley has',
  'we asked for new pumps three years ago',
]

/** A small generator of numbers in [0, 1) (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** `count` reports of some 350 words each. A third copies the first, a third rewords it, a third writes on its own. */
export function inventStory(count: number, seed = 1): Report[] {
  const facts = Array.from({ length: 22 }, (_, i) => makeFact(seeded(seed * 1000 + i)))
  const reports: Report[] = []
  for (let i = 0; i < count; i++) {
    const random = seeded(seed * 77_777 + i)
    const kind = i === 0 ? 0 : i % 3
    const own = Array.from({ length: 8 }, () => makeFact(random))
    const told = kind === 2 ? [...facts.filter(() => random() < 0.4), ...own] : facts.filter(() => random() < 0.85)
    const wording = kind === 0 ? 0 : kind === 1 ? 1 : 2
    const paragraphs = told.map(fact => fact[wording]!)
    const text = `Water rises in the Elm valley, day ${1 + (i % 3)}\n\n${paragraphs.join('\n\n')}`
    const { report } = readRecord({
      id: `report-${String(i).padStart(3, '0')}`,
      text,
      outlet: `Outlet ${i}`,
      published: '2035-10-09',
    })
    reports.push(report!)
  }
  return reports
}

/** One fact in three wordings. */
function makeFact(random: () => number): string[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const [place, person, body, thing, event, unit, day] = [places, people, bodies, things, events, units, days].map(list =>
    pick<string>(list),
  )
  const amount = 10 + Math.floor(random() * 900)
  if (random() < 0.35) {
    const saying = pick(sayings)
    return [
      `“${saying[0]!.toUpperCase()}${saying.slice(1)},” ${person} of ${body} told reporters in ${place} ${day}.`,
      `${person}, who speaks for ${body}, said ${day} in ${place}: “${saying[0]!.toUpperCase()}${saying.slice(1)}.”`,
      `“${saying.replace('every', 'each').replace('never', 'not')},” said ${person} in ${place}.`,
    ]
  }
  return [
    `In ${place}, ${thing} ${event} ${day}, and ${amount} ${unit} were affected, ${body} said.`,
    `${body![0]!.toUpperCase()}${body!.slice(1)} said ${amount} ${unit} were affected when ${thing} in ${place} ${event} ${day}.`,
    `Some ${amount} ${unit} were affected in ${place} after ${thing} ${event}.`,
  ]
}
