// Help: of the program and of a command, written from the commands' own data.
import type { Command, Flag } from './command.ts'
import { commonFlags } from './flags.ts'

const width = 100

/** What `variorum --help` prints. */
export function programHelp(commands: readonly Command[]): string {
  const names = Math.max(...commands.map(command => command.name.length + 1 + command.usage.length))
  const rows = commands.map(command => row(`${command.name} ${command.usage}`, names, command.summary))
  return [
    'variorum makes the edition of a news story from the reports of one event: what they all say, where they differ,',
    'what was altered in the quotations, who has it from whom, and how many independent lines of writing there are.',
    '',
    ...rows,
    '',
    'variorum COMMAND --help says more about a command; variorum --version prints the version.',
    '',
  ].join('\n')
}

/** What `variorum COMMAND --help` prints. */
export function commandHelp(command: Command): string {
  const flags = [...command.flags, ...commonFlags]
  const left = Math.max(...flags.map(flag => flagUsage(flag).length))
  return [
    `variorum ${command.name} ${command.usage}`,
    '',
    ...wrap(command.details === undefined ? command.summary : `${command.summary} ${command.details}`, width),
    '',
    ...flags.map(flag => row(flagUsage(flag), left, describe(flag))),
    '',
    `Example:    variorum ${command.example}`,
    `Exit codes: ${Object.entries(command.exits)
      .map(([code, meaning]) => `${code} ${meaning}`)
      .join(', ')}`,
    '',
  ].join('\n')
}

/** `--format FORMAT`, as help and documentation print it. */
export function flagUsage(flag: Flag): string {
  return flag.value === undefined ? `--${flag.name}` : `--${flag.name} ${flag.value}`
}

/** The help of a flag with its choices. */
export function describe(flag: Flag): string {
  return flag.choices === undefined ? flag.help : `${flag.help} One of ${flag.choices.join(', ')}.`
}

function row(left: string, leftWidth: number, right: string): string {
  const lines = wrap(right, Math.max(40, width - leftWidth - 4))
  return lines.map((line, i) => `  ${(i === 0 ? left : '').padEnd(leftWidth)}  ${line}`).join('\n')
}

function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
