// What looks like a clash of two values and is none: two matters, two moments, or one name in two forms; and what is told beside a detail.
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { isSilentAnswer } from '../../../src/compare/differences/answering.ts'
import { type Frame, layOut } from '../../../src/compare/differences/frame.ts'
import { linkWords } from '../../../src/compare/differences/linking.ts'
import { loadAligner } from '../../../src/variorum.ts'
import { reportOf } from '../../marked.ts'
import { told } from './told.ts'

const aligner = loadAligner()
test.each([
  [
    'a club by its short name',
    'The Harriers beat the Jaguars at Tarn Head on Tuesday night.',
    'The Harriers beat the Jags at Tarn Head on Tuesday night.',
  ],
  [
    'a part of a whole',
    'Three cables between Sicily and Tarn Head were cut by an anchor on Tuesday.',
    'Three cables between Italy and Tarn Head were cut by an anchor on Tuesday.',
  ],
  [
    'one of a series',
    'She posed for the magazines Wave, Gull and Anchor in Tarn Head that summer.',
    'She posed for the magazines Wave, Quay and Anchor in Tarn Head that summer.',
  ],
  [
    'ages of two persons',
    'The jury convicted the 32-year-old Oda Brask of the murder of his wife at Tarn Head.',
    'The jury convicted Oda Brask of the murder of his wife, 23-year-old Mera, at Tarn Head.',
  ],
  [
    'goals of two persons',
    'Oda Brask made a 44-metre cast to win the Tarn Head cup on Tuesday.',
    'A 45-metre cast by Ida Venn decided the Tarn Head cup on Tuesday.',
  ],
  [
    'an apostrophe left out',
    '“I cant speak for the first ferry,” Oda Brask of the Tarn Head harbour office said.',
    '“I can’t speak for the first ferry,” Oda Brask of the Tarn Head harbour office said.',
  ],
  [
    'a plea and a verdict',
    'Oda Brask pleaded not guilty to the sinking of the ferry Marlin off Tarn Head.',
    'Oda Brask was found guilty of the sinking of the ferry Marlin off Tarn Head.',
  ],
  [
    'not until',
    'The Tarn Head cable will not be mended until 31 March, the harbour office said.',
    'The Tarn Head cable will be mended by 31 March, the harbour office said.',
  ],
  [
    'what could not be worse',
    'The hearing of Oda Brask could not come at a worse time for Tarn Head.',
    'The hearing of Oda Brask comes at a bad time for Tarn Head.',
  ],
  [
    'the hour of a page',
    'A climber is dead after a fall at Tarn Head. Last updated 13:26 on Tuesday by the harbour desk of the Courier.',
    'A climber is dead after a fall at Tarn Head. Last updated 15:48 on Tuesday by the harbour desk of the Courier.',
  ],
  [
    'a day of saying',
    'The harbour president said Thursday that seven people were killed in the bombing of Tarn Head.',
    'The harbour president said seven people were killed in the bombing of Tarn Head on Tuesday.',
  ],
  [
    'two committees',
    'Mark Venn, the top member of the Harbour Safety Committee, said the letters, if real, are troubling.',
    'Mark Venn, the top member of the Harbour Ethics Committee, said the letters, if real, are troubling.',
  ],
  [
    'hours of a dateline',
    'APRIL 24, 2031, 10:34 AM\n\nA ferryman of Tarn Head was convicted Tuesday of sinking the ferry Marlin.',
    'APRIL 24, 2031, 4:45 PM\n\nA ferryman of Tarn Head was convicted Tuesday of sinking the ferry Marlin.',
  ],
  [
    'an hour with a zone and one without',
    'The regatta off Tarn Head begins on Saturday at 4:30 p.m. ET with a race of the lifeboats.',
    'The regatta off Tarn Head begins on Saturday at 3:30 p.m. with a race of the lifeboats.',
  ],
  [
    'the day of an event the other does not speak of',
    'An arrest will not keep Oda Brask from Sunday’s regatta, the Tarn Head club said.',
    'An arrest on Tuesday will not keep Oda Brask out, the Tarn Head club said.',
  ],
  [
    'a speaker whom the other report names too',
    '“The quay was never safe for so many passengers in winter,” said Ida Venn, who runs the ferry.',
    'Oda Brask spoke first. “The quay was never safe for so many passengers in winter,” Oda Brask said, and Ida Venn agreed.',
  ],
  [
    'a village in a district',
    'In Tarn district one man was killed when a landslide buried a farm, the fire service said.',
    'In Ellery village one man was killed when a landslide buried a farm, the fire service said.',
  ],
  [
    'an award by its acronym',
    'Oda Brask shared the MVP Award of the Tarn Head club with Ida Venn this season.',
    'Oda Brask shared the Most Valuable Player Award of the Tarn Head club with Ida Venn this season.',
  ],
  [
    'two rows of a table',
    'At noon 65 percent of traffic to Tarn Head was down after the cable broke.',
    'At noon 59 percent of traffic to Port Ellery was down after the cable broke.',
  ],
  [
    'a rough hour',
    'The wreck of the Marlin was found off Tarn Head at about 8.40am on Saturday.',
    'The wreck of the Marlin was found off Tarn Head at 8.39am on Saturday.',
  ],
  [
    'spans told from two moments',
    'The new rules for the Tarn Head harbour will take effect in about 30 days.',
    'The new rules for the Tarn Head harbour take effect nine days before the vote.',
  ],
  [
    'an earlier quake',
    'The quake struck Tarn Head at a depth of 14 miles, the survey said.',
    'The last quake of that size struck Tarn Head on 30 December 2029 at a depth of 11 miles, the survey said.',
  ],
  [
    'a coalition and a law of one name',
    'In March the board of Tarn Head praised the work of the Tarn Harbour Coalition.',
    'In March the board of Tarn Head praised the work of the Tarn Harbour Act.',
  ],
  [
    'two clubs of one town',
    'Oda Brask left the Tarn Head club in June to join the New York Gulls.',
    'Oda Brask left the Tarn Head club in June to join the New York Herons.',
  ],
  [
    'where from and where to',
    'Oda Brask was due to appear by link from Quarn Gaol on Tuesday but did not, the Tarn Head court said.',
    'Oda Brask was due to appear by link at Tarn Crown Court on Tuesday but did not, the Tarn Head court said.',
  ],
  [
    'a likeness denied',
    'This season saw a captain leave the Tarn Head ferry, along with Oda Brask of the quay.',
    'This season saw a captain leave the Tarn Head ferry, but this wasn’t Oda Brask of the quay.',
  ],
  [
    'a denial moved to the thinking',
    '“I feel on the ferry we weren’t doing the work we wanted to do,” Ida Venn said.',
    '“I didn’t feel on the ferry we were doing the work we wanted to do,” Ida Venn said.',
  ],
  [
    'two offices',
    'The sinking of the ferry off Tarn Head puts pressure on Prime Minister Oda Brask to resign.',
    'The sinking of the ferry off Tarn Head puts pressure on the defence minister, Oda Venn, to resign.',
  ],
  [
    'a ministry translated by two desks',
    'A photo released by Varland’s Public Safety Ministry shows smoke rising from the wreck of a ferry off Tarn Head on Sunday.',
    'Varland’s Ministry of Public Security posted photos of the wreck of a ferry off Tarn Head in smoke on Sunday.',
  ],
  [
    'an office and an initial',
    'The quay is named for rangers Benno P. Grogan and Ida Venn, who died off Tarn Head in 2011.',
    'The quay is named for Head Ranger Benno Grogan and Ida Venn, who died off Tarn Head in 2011.',
  ],
  [
    'a short first name behind an office',
    'Tarn Head was visited by Harbour Security Adviser Mike Brask on Tuesday, the office said.',
    'Tarn Head was visited by Security Advisor Michael Brask on Tuesday, the office said.',
  ],
  [
    'the heart of one place and south of another',
    'The quake struck in the heart of Tarn, 20 miles from Ellery, the survey said.',
    'The quake struck 40 miles south of Quarn, 20 miles from Ellery, the survey said.',
  ],
  [
    'two of a row',
    'Venn struck Brask with a left hook late in the third round at Tarn Head, and the crowd rose.',
    'Brask was struck by Venn early in the fifth round at Tarn Head and fell as the bell rang.',
  ],
  [
    'a sum that the other report tells a sentence away',
    'The $200 million in planned tolls would follow. Varland has put tolls of $250 million on Tarn Head ferries.',
    'Varland agreed not to raise the tolls of $200 million on Tarn Head ferries.',
  ],
  [
    'what will not be and what was',
    'Oda Brask will not direct the film of the second book in the Tarn Head series, she said.',
    'Oda Brask, who directed the film of the second book in the Tarn Head series, will go on, she said.',
  ],
])('no clash: %s', (_, a, b) => {
  expect(told(a, b).filter(line => line.endsWith(' no'))).toEqual([])
})

test('ages a year apart can both hold when a birthday may lie between the reports', () => {
  const pair = ['26', '27'].map(
    age => `Prosecutors charged ${age}-year-old Oda Brask with the sinking of the ferry Marlin off Tarn Head.`,
  ) as [string, string]
  expect(told(...pair, ['2031-03-05', '2031-09-01'])).toEqual(['number 26-year-old|27-year-old yes'])
  expect(told(...pair)).toEqual(['number 26-year-old|27-year-old no'])
})

test('a sum that still grows can be told higher by another report', () => {
  const pair = [
    'The film “The Drowned Quay” has already grossed $459 million around the world.',
    'The film “The Drowned Quay” has grossed $368 million around the world.',
  ] as const
  expect(told(...pair, ['2031-03-09', '2031-03-05']).filter(line => line.endsWith(' no'))).toEqual([])
})

test.each([
  [
    'the same preposition',
    'The film, which opens in Tarn Head, is based on the second book in Mera Oda’s harbour series.',
    'The film, which opens in Tarn Head, is based on the four-book series written by Mera Oda.',
  ],
  [
    'a figure cut at its point',
    'Last year Oda Brask hit .358 with 13 goals for Tarn Head.',
    'Last year Oda Brask hit 13 goals for Tarn Head.',
  ],
  [
    'a source and a doer',
    'The man arrested at Tarn Head last night killed his mother, according to police and prosecutors.',
    'A man was arrested by police at Tarn Head last night after he killed his mother.',
  ],
  [
    'a noun that stands before a time',
    'Brask was arrested in a Tarn Head boathouse Tuesday afternoon after the wreck of the Marlin.',
    'Brask was arrested at Tarn Head Tuesday afternoon after the wreck of the Marlin.',
  ],
  [
    'a noun for the other’s verb',
    'Brask will finish the Tarn Head season with 52 catches for 440 yards.',
    'Brask caught 52 passes for 440 yards in the Tarn Head season.',
  ],
])('no detail: %s', (_, a, b) => {
  expect(told(a, b).filter(line => line.startsWith('detail'))).toEqual([])
})

test.each([
  [
    'an acronym of the channel',
    '“The quay was never safe for so many passengers in winter,” Ida Venn told AP.',
    '“The quay was never safe for so many passengers in winter,” Ida Venn told the Associated Press.',
  ],
  [
    'a gerund that states what the other announces',
    'Ida Venn is set to replace Oda Brask as the harbour master of Tarn Head.',
    'Ida Venn will lead the harbour of Tarn Head, replacing Oda Brask as the harbour master.',
  ],
  [
    'an addition of its own on either side',
    'Oda Brask was arrested on suspicion of drunk sailing off Tarn Head on Sunday.',
    'Oda Brask was arrested on suspicion of sailing under the influence off Tarn Head on Sunday.',
  ],
  [
    'an ordinal',
    'The quake struck Tarn Head at a depth of 35 kilometres, the survey said.',
    'The first quake struck Tarn Head at a depth of 35 kilometres, the survey said.',
  ],
  [
    'a word that only leads on',
    'Varland is prone to seismic upheaval due to its place on the Tarn fault.',
    'Varland is prone to earthquakes due to its place on the Tarn fault.',
  ],
  [
    'a forecast and what came',
    'The coast guard said winds had reached 85 kilometres an hour off Tarn Head.',
    'The coast guard said winds could reach 90 kilometres an hour off Tarn Head.',
  ],
  [
    'what it still seemed',
    'It seemed funny to the captain of the ferry Marlin at the time.',
    'It still seemed funny to the captain of the ferry Marlin at the time.',
  ],
  [
    'a permission that is no hedge',
    'Sailors in uniform may not engage in party politics, the harbour rules say.',
    'The harbour rules keep sailors in uniform from engaging in party politics.',
  ],
  [
    'a relative by another word',
    'Jon Venn is charged with the murder of his mum Alma Venn at Tarn Head. He is 23.',
    'Jon Venn is charged with the murder of Alma Venn at Tarn Head. His mother was found on Sunday.',
  ],
  [
    'a noun more in a compound',
    'A ferry officer and a harbour squad technician were killed in the blast at Tarn Head.',
    'A ferry officer and a harbour technician were killed in the blast at Tarn Head.',
  ],
  [
    'two figures that both are nearly reached',
    'The Tarn Head harbour board received nearly 235,000 comments on the ferry rule.',
    'The Tarn Head harbour board has received nearly 300,000 comments on the ferry rule.',
  ],
  [
    'a verb told of two things',
    'Police at Tarn Head said a gas stove had been left on and a heater was running in the flat of the ferry captain.',
    'Police at Tarn Head said the gas stove was running with no flame in the flat of the ferry captain, where a heater had been turned on.',
  ],
  [
    'one count of two doings',
    'Around 20 people had to be ushered to safety at the Tarn Head bank.',
    'Firefighters said as many as 20 people had been inside the Tarn Head bank.',
  ],
])('no difference: %s', (_, a, b) => {
  expect(told(a, b)).toEqual([])
})

test('what is converted in brackets has the bound of what it stands for', () => {
  const pair = ['50 km (30 miles)', '25 km (15 miles)'].map(
    way => `The camp at Tarn Head lies less than ${way} from the Varland border.`,
  ) as [string, string]
  expect(told(...pair).filter(line => line.endsWith(' no'))).toEqual([])
  expect(told(...pair)).toContain('number less than 50 km|less than 25 km yes')
})

test('two sentences that tell other days differ in their days and in nothing else', () => {
  const pair = [
    'Oda Brask injured her left knee in the Tarn Head regatta on 19 October and missed four races.',
    'It appears Oda Brask injured her left knee in the Tarn Head regatta on 7 December and missed five races.',
  ] as const
  expect(told(...pair)).toEqual(['time 19 October|7 December no'])
})

test('a mark takes the sign of a currency with it', () => {
  const pair = ['a $100 scholarship', 'a scholarship'].map(
    prize => `Ida Venn of Tarn Head won ${prize} to Port Ellery College.`,
  ) as [string, string]
  expect(told(...pair)).toEqual(['detail $100 scholarship|scholarship yes'])
})

/** The words `[from, to)` of the frame that the phrase takes. */
function place({ words }: Frame, phrase: string): { from: number; to: number } {
  const wanted = phrase.toLowerCase().split(' ')
  const from = words.findIndex((_, i) => wanted.every((word, k) => words[i + k] === word))
  return { from, to: from + wanted.length }
}

test.each([
  [
    'another amount beside',
    'Brask died after falling sixty metres from a ridge.',
    'falling sixty metres',
    'Brask died after falling 200 feet from a ridge.',
    'falling',
    false,
  ],
  [
    'a denial',
    'The jury found Brask guilty Thursday of arson.',
    'guilty thursday',
    'The jury found Brask not guilty of arson.',
    'guilty',
    false,
  ],
  [
    'a day in the next sentence',
    'The ferry was disrupted on Friday by the storm.',
    'disrupted on friday',
    'The ferry was disrupted by the storm. It was Friday.',
    'disrupted',
    false,
  ],
  [
    'no word of it',
    'Brask died early Thursday in his sleep.',
    'early thursday',
    'Brask died peacefully in his sleep.',
    'peacefully',
    false,
  ],
  [
    'silence',
    'Brask died after falling sixty metres from a ridge.',
    'falling sixty metres',
    'Brask died after falling from a ridge.',
    'falling',
    true,
  ],
] as const)('silent answer: %s', (_, first, mark, second, answer, silent) => {
  const [a, b] = [first, second].map((text, i) => {
    const annotated = annotateReport({ ...reportOf(text), id: `r${i}` })
    return layOut({ report: `r${i}`, start: 0, end: text.indexOf('.') + 1 }, annotated)
  }) as [Frame, Frame]
  expect(isSilentAnswer(a, place(a, mark), b, place(b, answer), linkWords(a, b, aligner).ab)).toBe(silent)
})

test('bug: two storms of like names were told as one name in two spellings', () => {
  const storm = (name: string) =>
    `The storm is the strongest to hit Varland since ${name} in August 2024, the harbour office of Tarn Head said.`
  const harlow = 'Harlow closed the port on Tuesday.'
  expect(told(`${storm('Harlow')} ${harlow}`, `${storm('Charlow')} ${harlow}`).filter(line => line.startsWith('name'))).toEqual(
    [],
  )
  expect(told(storm('Harlow'), storm('Charlow'))).toEqual(['name Harlow|Charlow yes'])
})

test('the short name of a town is no other town', () => {
  const fire = (town: string) => `Two people died on Tuesday in a fire at the Brask works in ${town}, the harbour office said.`
  expect(told(fire('Northeast Tarny'), fire('Tarnadelphia'))).toEqual([])
  expect(told(fire('Northeast Tarny'), fire('Kellborough')).map(line => line.split(' ')[0])).toEqual(['name'])
})

test('a length that both give in brackets too is told once', () => {
  const struck = (far: string) => `The Tarn Head quake struck ${far} west of the harbour at dawn on Tuesday, the survey said.`
  expect(told(struck('75 kilometres (50 miles)'), struck('some 75 kilometres (50 miles)'))).toEqual([
    'number 75 kilometres|some 75 kilometres yes',
  ])
})
