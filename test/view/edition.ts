// An invented story in six reports, with everything a view has to show: copies, an altered quotation, figures that part,
// a headline without support, a promo inside the body, a report of its own.
import type { Edition } from '../../src/model/edition.ts'
import { makeEdition, type Script } from './make-edition.ts'

const agency: Script = {
  id: 'tidewater.txt',
  outlet: 'Tidewater Agency',
  published: '2032-05-04T06:10:00+01:00',
  headline: 'Ferry Aurelia aground off Tamsin Head, 312 brought ashore',
  origin: 'o1',
  sentences: [
    {
      claim: 'aground',
      words:
        'The ferry Aurelia ran onto rocks off Tamsin Head {2032-05-03|on Monday night} with {312 people|312} people on board.',
    },
    { claim: 'hurt', words: '{9 people|Nine} of them were taken to hospital, the coastguard said.' },
    {
      claim: 'quote',
      words: '“We [asked] everyone to [keep calm], and nearly everyone [did],” Captain Ruth Amsel told {Tidewater|Tidewater}.',
      paragraph: true,
    },
    { claim: 'built', words: 'The Aurelia was built in 2009 and carries up to 450 passengers.' },
    { claim: 'fog', words: 'Fog had lain over the strait since the afternoon.', paragraph: true },
    { claim: 'oil', words: 'No oil has leaked, the harbour office of Port Velin said.' },
    { claim: 'inquiry', words: 'The Marine Board will open an inquiry on Friday.' },
  ],
}

const copy: Script = {
  ...agency,
  id: 'harbour-post.txt',
  outlet: 'Harbour Post',
  published: '2032-05-04T07:02:00+01:00',
  headline: 'Aurelia runs aground: all 312 ashore',
  sentences: [
    ...agency.sentences.slice(0, 4),
    { excluded: 'READ MORE: Ten island walks for the long weekend', why: 'related' },
    ...agency.sentences.slice(4, 6),
  ],
  borrows: { from: agency.id, manner: 'copied', share: 0.98, certainty: 'likely', why: 'prints the agency’s credit line' },
}

const rewording: Script = {
  id: 'ostrey-sentinel.txt',
  outlet: 'The Ostrey Sentinel',
  published: '2032-05-04T09:45:00+01:00',
  headline: 'Captain ordered passengers off stranded ferry',
  origin: 'o1',
  sentences: [
    {
      claim: 'aground',
      words:
        '{2032-05-03|Late on Monday} the Aurelia struck rocks near Tamsin Head carrying {321 people|321} passengers and crew.',
    },
    { claim: 'hurt', words: 'According to the coastguard {9 people|nine} people needed hospital treatment.' },
    {
      claim: 'quote',
      words: '“We [ordered] everyone to [stay quiet], and nearly everyone [obeyed],” she told {reporters|reporters}.',
      paragraph: true,
    },
    { claim: 'inquiry', words: 'An inquiry by the Marine Board begins on Friday.' },
    { claim: 'owner', words: 'Her owners, the Velin Line, did not answer calls.' },
  ],
  borrows: {
    from: agency.id,
    manner: 'reworded',
    share: 0.71,
    certainty: 'likely',
    why: 'the same five passages in the same order',
  },
}

const radio: Script = {
  id: 'island-radio.html',
  outlet: 'Island Radio Corvane',
  published: '2032-05-04T08:30:00+01:00',
  headline: 'Passengers tell of night on the rocks',
  origin: 'o2',
  sentences: [
    {
      claim: 'aground',
      words:
        'The Aurelia went onto the rocks {2032-05-03|just before midnight on Monday} with {≥300 people|more than 300} people aboard.',
    },
    { claim: 'hurt', words: 'The hospital in Ostrey says it treated {11 people|eleven} people.' },
    { claim: 'quote', words: 'The captain said passengers had been asked to keep calm and most of them did.', paragraph: true },
    { claim: 'boats', words: 'Eight fishing boats took people off, says Joan Tarle, who skippered one of them.' },
    { claim: 'oil', words: 'There is no sign of oil on the water.' },
  ],
}

const ledger: Script = {
  id: 'morning-ledger.txt',
  outlet: 'The Morning Ledger',
  published: '2032-05-04T11:20:00+01:00',
  headline: 'Drunken crew ran ferry onto rocks',
  origin: 'o3',
  sentences: [
    { claim: 'aground', words: 'The ferry grounded {2032-05-02|on Sunday}, the Ledger has learned.' },
    { claim: 'crew', words: 'Two deckhands were tested for alcohol; the results are not known.' },
    { claim: 'inquiry', words: 'The Marine Board said it would look into the grounding from Friday.', paragraph: true },
    { claim: 'fog', words: 'Visibility in the strait was poor.' },
    { excluded: 'Photo: the Aurelia in 2030 (Ledger archive)', why: 'caption' },
  ],
}

const gannet: Script = {
  id: 'daily-gannet.txt',
  outlet: 'The Daily Gannet',
  published: '2032-05-04T12:05:00+01:00',
  headline: 'Nine in hospital after ferry grounds in fog',
  origin: 'o1',
  sentences: [
    {
      claim: 'aground',
      words:
        'The ferry Aurelia ran onto rocks off Tamsin Head {2032-05-03|on Monday night} with {312 people|312} people on board.',
    },
    { claim: 'hurt', words: '{9 people|Nine} people were taken to hospital, the coastguard said.' },
    { claim: 'fog', words: 'Fog had lain over the strait since the afternoon.' },
    { claim: 'fare', words: 'A day return from Port Velin costs 14 crowns.', paragraph: true },
  ],
  borrows: {
    from: agency.id,
    manner: 'both',
    share: 0.83,
    certainty: 'unknown',
    either: true,
    why: 'four passages in the same order',
  },
}

export const edition = makeEdition({
  title: agency.headline,
  scripts: [agency, copy, rewording, radio, ledger, gannet],
  origins: [
    { id: 'o1', kind: 'agency', name: 'Tidewater Agency' },
    { id: 'o2', kind: 'report' },
    { id: 'o3', kind: 'report' },
  ],
  differences: [
    {
      claim: 'hurt',
      kind: 'number',
      compatible: false,
      why: 'Nine against eleven people in hospital; the eleven come from the hospital itself.',
    },
    {
      claim: 'quote',
      kind: 'attribution',
      compatible: true,
      why: 'One names the agency the words were given to, the other says reporters.',
    },
  ],
  quotations: [{ claim: 'quote', speaker: 'Ruth Amsel', wording: 'altered' }],
  headlines: [{ report: ledger.id, words: 'Drunken crew', own: 'unsupported', evidence: 'crew' }],
  timeline: [
    { from: '2032-05-03', claim: 'aground' },
    { from: '2032-05-07', claim: 'inquiry' },
  ],
})

// The aground claim carries two differences, told apart by what their sides hold.
const aground = edition.claims[0]!
const sides = (values: string[], why: string, kind: 'number' | 'time'): void => {
  const marks = makeSides(values)
  aground.differences.push({ kind, compatible: false, why, sides: marks })
  aground.agreement = 'contradicted'
}
function makeSides(values: string[]) {
  const all = collectSides()
  return values.map(value => ({ value, at: all.filter(side => side.value === value).map(({ at }) => at) }))
}
function collectSides() {
  const words: Record<string, string[]> = {
    '312 people': ['312'],
    '321 people': ['321'],
    '2032-05-03': ['on Monday night', 'Late on Monday', 'just before midnight on Monday'],
    '2032-05-02': ['on Sunday'],
  }
  return aground.readings.flatMap(reading => {
    const text = edition.reports.find(({ id }) => id === reading.report)!.text
    return Object.entries(words).flatMap(([value, forms]) =>
      forms.flatMap(form => {
        const start = text.indexOf(form, reading.start)
        return start >= 0 && start < reading.end
          ? [{ value, at: { report: reading.report, start, end: start + form.length } }]
          : []
      }),
    )
  })
}
sides(['312 people', '321 people'], '312 against 321 people on board: the last two digits are exchanged.', 'number')
sides(['2032-05-03', '2032-05-02'], 'Monday against Sunday for the same grounding.', 'time')

/** The same reports, and nothing found in them. */
export const bareEdition: Edition = {
  ...edition,
  claims: [],
  quotations: [],
  headlines: [],
  timeline: [],
  notices: [],
  lineage: { borrowings: [], origins: [] },
}

/** The story with its first borrowing from a source that is not among the reports. */
export function withLostSource(): Edition {
  const lost = structuredClone(edition)
  lost.lineage.borrowings[0]!.from = { origin: 'o1' }
  return lost
}
