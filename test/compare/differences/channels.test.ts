// Channels of one utterance in two invented reports: when naming one is a difference, and when it is none.
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'
import { utteranceDifferences } from '../../../src/compare/differences/quoted.ts'
import { groupQuotations } from '../../../src/compare/quotations/quotations.ts'
import { reportOf } from '../../marked.ts'

/** The values of the channels that differ, of all utterances of the two reports. */
function channelsOf([a, b]: readonly [string, string], outlets: readonly [string, string] = ['Meridian', 'Examiner']): string[] {
  const reports = [a, b].map((text, i) => annotateReport({ ...reportOf(text), id: `r${i}`, outlet: outlets[i]! }))
  const byId = new Map(reports.map(report => [report.report.id, report]))
  return groupQuotations(reports)
    .flatMap(quotation => [...quotation.differences, ...utteranceDifferences(quotation, byId)])
    .filter(({ kind }) => kind === 'attribution')
    .map(({ sides }) => sides.map(({ value = '' }) => value).join('|'))
}

const words = '“The old quay at Tarn Head is rotten to the core and nobody will pay,”'

test('one report names the outlet that was told, the other none', () => {
  expect(channelsOf([`${words} Oda Brask told the Lantern Post.`, `${words} Oda Brask said.`])).toEqual(['Lantern Post|'])
})

test('a speaker who bears the name of an outlet is no channel', () => {
  expect(
    channelsOf([`Tilda Forbes runs the harbour. ${words} Forbes said.`, `${words} said Tilda Forbes, who runs it.`]),
  ).toEqual([])
})

test('an outlet that prints what it was told itself names no other channel', () => {
  const pair = [`${words} Oda Brask told the Lantern Post.`, `${words} Oda Brask said.`] as const
  expect(channelsOf(pair, ['Meridian', 'Lantern Post'])).toEqual([])
  expect(channelsOf(pair, ['Meridian', 'www.lanternpost.com'])).toEqual([])
  expect(channelsOf(pair, ['Meridian', 'lpost'])).toEqual([])
})

test('an interview may be with the outlet that another report names', () => {
  expect(channelsOf([`${words} Oda Brask told CNN.`, `${words} Oda Brask said in an interview on CNN.`])).toEqual([])
})

test('a channel named in the next sentence need not be repeated', () => {
  expect(
    channelsOf([`${words} Oda Brask told the Lantern Post.`, `${words} Oda Brask said. She told the Lantern Post more.`]),
  ).toEqual([])
})

test('a verb that tells the channel itself names it', () => {
  expect(channelsOf([`${words} Oda Brask said on Twitter.`, `${words} Oda Brask tweeted.`])).toEqual([])
  expect(channelsOf([`${words} Oda Brask told lawmakers.`, `${words} Oda Brask testified.`])).toEqual([])
})

test('a paper that one report has the words from, an occasion that the other has them from', () => {
  expect(
    channelsOf([
      `${words} Oda Brask was due to say, according to an advance copy of the speech.`,
      `${words} Oda Brask said in a fiery address.`,
    ]),
  ).toEqual(['copy|address'])
})

test('two people who are named beside like words name no channel for each other', () => {
  expect(channelsOf([`${words} Oda Brask told the Lantern Post.`, `${words} Anselm Roke said.`])).toEqual([])
})

test('a channel named at the head of the paragraph need not be repeated', () => {
  const paragraph = `In a livestream Oda Brask thanked the crew. “We are home.” The crew cheered. ${words} Oda Brask said.`
  expect(channelsOf([`${words} Oda Brask told supporters.`, paragraph])).toEqual([])
  expect(channelsOf([`${words} Oda Brask told supporters.`, paragraph.replace('a livestream', 'the harbour')])).toEqual([
    'supporters|',
  ])
})
