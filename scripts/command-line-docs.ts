// Prints docs/command-line.md from the commands' own tables; a test compares the file with this.
// Usage: node scripts/command-line-docs.ts > docs/command-line.md
import { commands } from '../src/cli/commands.ts'
import { commonFlags } from '../src/cli/flags.ts'
import { describe, flagUsage } from '../src/cli/help.ts'

/** The whole page, Markdown. */
export async function commandLineDocs(): Promise<string> {
  const loaded = await Promise.all(Object.values(commands).map(load => load()))
  const sections = loaded.flatMap(command => [
    `## variorum ${command.name} ${command.usage}`,
    '',
    command.details === undefined ? command.summary : `${command.summary} ${command.details}`,
    '',
    ...(command.flags.length === 0
      ? []
      : [
          '| flag | what it does |',
          '|---|---|',
          ...command.flags.map(
            flag => `| \`${flagUsage(flag)}\` | ${cell(describe(flag))}${flag.repeatable ? ' (repeatable)' : ''} |`,
          ),
          '',
        ]),
    '```sh',
    `npm run -s variorum -- ${command.example}`,
    '```',
    '',
    `Exit codes: ${Object.entries(command.exits)
      .map(([code, meaning]) => `${code} ${meaning}`)
      .join('; ')}.`,
    '',
  ])
  return [
    '# The command line',
    '',
    'Written by `node scripts/command-line-docs.ts` from the one table of flags. In a clone: `npm run -s variorum -- COMMAND …`.',
    '',
    `Every command has ${commonFlags.map(flag => `\`--${flag.name}\``).join(', ')}; \`variorum --version\` prints the version. A flag's value`,
    'follows it after a space or `=`; `--` ends the flags; `-` reads stdin. `NO_COLOR` turns colours off. A closed pipe is no',
    'error. Messages go to stderr and name the input, the value and the next step.',
    '',
    ...sections,
  ].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}

if (import.meta.main) process.stdout.write(await commandLineDocs())
