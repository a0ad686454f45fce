// Speakers: the name that a mention stands for inside its report.
import { expect, test } from 'vitest'
import { annotateReport } from '../../../src/annotate/annotate.ts'

function names(text: string): (string | undefined)[] {
  const report = {
    id: 'a',
    siglum: 'A',
    lang: 'en',
    digest: '',
    text,
    body: [{ start: 0, end: text.length }],
    credits: [],
    excluded: [],
  }
  return annotateReport(report).quotations.map(({ speaker }) => speaker?.name)
}

test.each<[string, string, (string | undefined)[]]>([
  [
    'he: the person with a role named in the sentence before, not the one who spoke earlier',
    'Anselm Roke said: “The pier is safe.”\n\nThe closure drew anger, with Tolm Adair, the island’s harbour spokesman, declaring that the ferry would sail.\n\nHe said: “Nobody will stop us.”',
    ['Anselm Roke', 'Tolm Adair', 'Tolm Adair'],
  ],
  [
    'he: the subject, not the one spoken to',
    'Anselm Roke told Tolm Adair: “The pier is safe and will stay so.”\n\nHe added that he would sail on it himself.',
    ['Anselm Roke', 'Anselm Roke'],
  ],
  [
    'he: a person that no list knows, named by their trade',
    'The blast broke windows, the Taverners said.\n\nJorl Bant, a local shopkeeper, said the noise was terrible. “All my glass broke,” he told the Courier.',
    ['Taverners', 'Jorl Bant', 'Jorl Bant'],
  ],
  [
    'he: a person who is only described',
    'Tolm Adair runs the line.\n\nA former mate of Hollin Lines, who asked not to be named, said that masters had to sail. “You can say no once,” he said.',
    ['a former mate of Hollin Lines', 'a former mate of Hollin Lines'],
  ],
  ['one: nobody can tell which', 'Several crews met on Monday. “The pier is safe,” one said.', [undefined]],
  [
    'a statement speaks for whom it is from',
    '“The pier is safe,” a statement from the harbour board said.',
    ['the harbour board'],
  ],
  ['a letter without a sender speaks for itself', '“The pier is safe,” the letter stated.', ['the letter']],
  ['a small letter at the head of a sentence', 'Officials said the pier was safe.', ['officials']],
  [
    'who said it, not who reported it',
    '“The pier is safe,” the harbour board said, Brill Radio reported.',
    ['the harbour board'],
  ],
])('%s', (_name, text, expected) => {
  expect(names(text)).toEqual(expected)
})
