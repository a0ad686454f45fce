// The one table of flags: the parser, the help, docs/command-line.md and the tests read it. A command picks its flags by name.
import type { Flag } from './command.ts'
import { editionFormats } from './formats.ts'

const table = {
  'compare format': {
    name: 'format',
    value: 'FORMAT',
    choices: editionFormats,
    help: 'What to write. Default: what the ending of --output says, else text.',
  },
  'read format': {
    name: 'format',
    value: 'FORMAT',
    choices: ['jsonl', 'text', 'md'],
    help: 'What to write: one Report a line (default), or the clean text, plain or with front matter.',
  },
  'quotes format': {
    name: 'format',
    value: 'FORMAT',
    choices: ['text', 'csv', 'json'],
    help: 'What to write. Default: text.',
  },
  output: {
    name: 'output',
    value: 'FILE',
    help: 'Write there instead of to stdout.',
  },
  open: {
    name: 'open',
    help: 'Write the page and show it in the browser; without --output it goes to the temporary folder.',
  },
  without: {
    name: 'without',
    value: 'SIGLUM',
    repeatable: true,
    help: 'Leave one report out, by its letter: what would still hold? May be typed several times.',
  },
  only: {
    name: 'only',
    value: 'WHICH',
    choices: ['incompatible'],
    help: 'Show only claims and quotations that cannot all hold.',
  },
  outlet: {
    name: 'outlet',
    value: 'NAME',
    ofInput: true,
    help: 'The outlet of the input before it, where that states none.',
  },
  date: {
    name: 'date',
    value: 'DATE',
    ofInput: true,
    help: 'When the input before it was published (ISO 8601), where that states none.',
  },
  against: {
    name: 'against',
    help: 'Stands between the draft and the reports it is checked against.',
  },
  'allow-private': {
    name: 'allow-private',
    help: 'Allow addresses of your own network and machine.',
  },
  cache: {
    name: 'cache',
    value: 'FOLDER',
    help: 'Keep fetched pages in this folder, and fetch them again only when their server says that they changed.',
  },
  'reuse format': {
    name: 'format',
    value: 'FORMAT',
    choices: ['pairs', 'passim'],
    help: 'pairs: one line a pair of reports, with their passages. passim: one line a place, by clusters. Default: pairs.',
  },
  'min-overlap': {
    name: 'min-overlap',
    value: 'WORDS',
    help: 'Least number of equal words of a pair, in several passages; one passage alone needs half as many again. Default: 22.',
  },
  'between-series': {
    name: 'between-series',
    help: 'Leave out pairs of one series (outlet).',
  },
  window: {
    name: 'window',
    value: 'DAYS',
    help: 'Leave out pairs published further apart; reports without a time always count.',
  },
  workers: {
    name: 'workers',
    value: 'NUMBER',
    help: 'Threads to use. Default: as many as the machine has, up to 4. The result is the same.',
  },
} satisfies Record<string, Flag>

export type FlagKey = keyof typeof table

/** The flags of the table under these keys, in this order. */
export function flags(...keys: readonly FlagKey[]): Flag[] {
  return keys.map(key => table[key])
}

/** Flags that every command has. */
export const commonFlags: readonly Flag[] = [{ name: 'help', help: 'Say what the command does, its flags and an example.' }]
