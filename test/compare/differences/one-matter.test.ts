// What is a difference though much around it would undo it, and by which words a reader is told.
import { expect, test } from 'vitest'
import { oneDay, reasons, told } from './told.ts'

test.each([
  [
    'where both print the same words otherwise, though "not" stands near',
    '“The Tarn Head crew was quick. We are all devastated that this sinking cost the life of a seal,” Oda Brask said.',
    '“The Tarn Head crew was quick. We are not all devastated that this sinking cost the life of a seal,” Oda Brask said.',
    'polarity all devastated|not all devastated no',
  ],
  [
    'under a condition, in the same words',
    '“Voters may assume that cards that let them vote in the Tarn Head primary would remain valid in May,” Ida Venn said.',
    '“Voters may assume that cards that let them vote in the Tarn Head primary would not remain valid in May,” Ida Venn said.',
    'polarity would remain|not remain no',
  ],
  [
    'before a clause of another person, dated by itself',
    'The appeal named Oda Brask, a diver held in Varland for six years, and Ida Venn of the Tarn Head Courier.',
    'The appeal named Oda Brask, a diver held in Varland for eleven years, and Ida Venn, a Tarn Head Courier reporter who was killed in 2019.',
    'number six years|eleven years no',
  ],
])('a clash: %s', (_, a, b, expected) => {
  expect(told(a, b)).toContain(expected)
})

test('a sum in another currency, converted by two desks, can be told as two', () => {
  const found = told(
    'Varland gets a loan of 110 billion crowns ($141 billion) to keep the Tarn Head port open.',
    'Varland gets a loan of $144 billion to keep the Tarn Head port open.',
  )
  expect(found).toContain('number $141 billion|$144 billion yes')
})

test.each([
  [
    'a compound to its end',
    'Tarn Head placed defensive back Oda Brask on the injured list on Tuesday.',
    'Tarn Head placed Oda Brask on the injured list on Tuesday.',
    'only the first tells “defensive back”.',
  ],
  [
    'without the owner that both tell',
    'Oda Brask’s storm-torn season at Tarn Head ended on Tuesday.',
    'Oda Brask’s season at Tarn Head ended on Tuesday.',
    'only the first tells “storm-torn”.',
  ],
  [
    'with what leads it in',
    'Hundreds of homes of all sizes were lost to the flood at Tarn Head on Tuesday.',
    'Hundreds of homes were lost to the flood at Tarn Head on Tuesday.',
    'only the first tells “of all sizes”.',
  ],
])('told alone: %s', (_, a, b, reason) => {
  expect(reasons(a, b)).toContain(reason)
})

test('the doing of somebody else is no flat telling of what one report hedges', () => {
  const flat = (doer: string) => `${doer} crossed the harbour line on Tuesday, and the board of Tarn Head was told of it.`
  const hedged =
    'The board of Tarn Head was told that on Tuesday Oda Brask appeared to have crossed the harbour line with the ferry.'
  const certainty = (line: string) => line.startsWith('certainty')
  expect(told(flat('Oda Brask'), hedged).filter(certainty)).toHaveLength(1)
  expect(told(flat('Ida Venn'), hedged).filter(certainty)).toEqual([])
})

test('what happened on another day, as far as can be told, is no flat telling of what one report hedges', () => {
  const hedged = (day: string) => `Brask had surgery to mend the left meniscus, and it appears he hurt his knee${day}.`
  const flat = (day: string) => `Brask hurt his knee${day} and had surgery to mend the left meniscus.`
  expect(told(flat(''), hedged(''), [])).toEqual(['certainty hurt|it appears he hurt yes'])
  expect(told(flat(' on Oct. 19'), hedged(' on Thursday night'), [])).toEqual([])
})

test('whom somebody told something before is no channel of what is said now', () => {
  const said = '“The quay was never mended in winter,” Ida Venn said on Friday.'
  const before =
    'After telling the Meridian Times in May that it was safe, Ida Venn said on Friday: “The quay was never mended in winter.”'
  expect(told('“The quay was never mended in winter,” Ida Venn told the Meridian Times on Friday.', said)).toContain(
    'attribution told the Meridian Times|said yes',
  )
  expect(told(before, said).filter(line => line.startsWith('attribution'))).toEqual([])
})

test('bug: what would be, in the infinitive, was set against a denial', () => {
  const denial = 'If a list has not hit that 15 percent threshold of voters, it does not qualify to win delegates of Tarn Head.'
  const bound = 'A list must have the support of at least 15% of voters in order to qualify to win delegates of Tarn Head.'
  expect(told(denial, bound)).toEqual([])
})

test('the figure of a threshold is a bound itself', () => {
  const bound = 'A list must have the support of at least 15% of voters in order to qualify to win delegates of Tarn Head.'
  expect(told(bound.replace('at least 15%', '15 percent'), bound)).toEqual(['number 15 percent|at least 15% yes'])
  expect(told(bound.replace('have the support of at least 15%', 'hit a 15 percent threshold'), bound)).toEqual([])
})

test('a report that credits somebody with the same words further on does not tell it as its own', () => {
  const urged = 'Mayor Ida Venn urged the assembly to pass the share of the Tarn Head loan quickly'
  const due =
    'Payment is due on 19 May, and the town says that it cannot pay a single crown of it without the help of its neighbours.'
  const credited = `${urged}, she told lawmakers. The loan is late.`
  expect(told(credited, `${urged}. ${due} “Nothing less than the harbour is at stake,” Venn told a guest.`)).toEqual([
    `attribution told lawmakers|${urged} yes`,
  ])
  expect(told(credited, `${urged}. ${due} “Nothing less than the harbour is at stake,” Venn told lawmakers.`)).toEqual([])
})

test('a detail whose mark breaks off in a clause is not told', () => {
  const fire = (where: string) => `Three people died after rioters ${where} set fire to a Tarn Head bank on Wednesday.`
  const died = 'Three people died when a Tarn Head bank was set on fire on Wednesday.'
  expect(told(fire('in the old town'), died)).toEqual([])
})

test('bug: a share of the day and one of the close were told to exclude each other', () => {
  const fell = (how: string) =>
    `Markets in Varland reacted to the Tarn Head flood with alarm as shares ${how} percent on Tuesday.`
  expect(told(fell('plunged 5.4'), fell('closed down 3.9'))).toEqual(['number 5.4 percent|3.9 percent yes'])
  expect(told(fell('plunged 5.4'), fell('plunged 3.9').replace('on Tuesday', 'in midday trading'))).toEqual([
    'number 5.4 percent|3.9 percent no',
  ])
  const hour = (share: string, when: string) =>
    `Shares of Harbour Gems rose ${share} percent in ${when} trading on Tuesday, the Tarn Head exchange said.`
  expect(told(hour('2.5', 'morning'), hour('1.9', 'midday'))).toEqual(['number 2.5 percent|1.9 percent yes'])
  expect(told(fell('plunged 5.4'), fell('plunged 3.9'))).toEqual(['number 5.4 percent|3.9 percent no'])
})

test('shares of those who miss two things are two matters', () => {
  const without = (share: string, what: string) =>
    `Two weeks after the Tarn Head storm ${share} percent of the islanders are without ${what}.`
  expect(told(without('some 55', 'clean water'), without('more than 90', 'power'))).toEqual([])
  expect(told(without('some 55', 'power'), without('more than 90', 'power'))).toEqual([
    'number some 55 percent|more than 90 percent no',
  ])
})

test('what one report only repeats as a name that somebody gave is not told flatly', () => {
  const hedged = 'Aides said on Tuesday that Varland is seen as a strategic rival of Tarn Head in the harbour trade.'
  const flat = (verb: string) => `Varland is ${verb} strategic rival of Tarn Head in the harbour trade, aides said on Tuesday.`
  expect(told(hedged, flat('a'))).toContain('certainty seen as a strategic|strategic yes')
  expect(told(hedged, flat('called a')).filter(line => line.startsWith('certainty'))).toEqual([])
})

test('a second thing behind "or" is no detail where the other report goes on by "or" too', () => {
  const bill = (cases: string) => `The Tarn Head bill allows night sailing in case of fire, ${cases} the life of the crew.`
  expect(told(bill('flood or threat to'), bill('flood or to save'))).toEqual([])
})

test('an outlet is no channel of what it prints itself', () => {
  const reported = '“The quay sessions are short and nobody speaks in them,” Ida Venn told the Meridian Times on Friday.'
  const noted = '“The quay sessions are short and nobody speaks in them,” Ida Venn said on Friday.'
  const channels = (outlet: string) => told(reported, noted, oneDay, ['Tarn Courier', outlet])
  expect(channels('Saltby Post')).toEqual(['attribution told the Meridian Times|said yes'])
  expect(channels('The Meridian Times')).toEqual([])
})

test('what happened once more on another day is told of another day', () => {
  const fell = (when: string) => `Shares in Varland fell ${when}, deepening a rout that began with the Tarn Head flood.`
  const times = (a: string, b: string) => told(fell(a), fell(b)).filter(line => line.startsWith('time'))
  expect(times('on Thursday', 'on Friday')).toEqual(['time Thursday|Friday no'])
  expect(times('on Thursday', 'further on Friday')).toEqual([])
})
