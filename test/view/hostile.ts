// An edition whose reports are attacks: markup, scripts, formulas, terminal escapes, direction overrides, a word of a megabyte.
import { createHash } from 'node:crypto'
import type { Edition } from '../../src/model/edition.ts'
import { makeEdition, type Script } from './make-edition.ts'

export const attacks = [
  '<script>window.broken=1</script>',
  '<img src=x onerror="window.broken=1">',
  '</script><script>window.broken=1</script>',
  '<a href="javascript:window.broken=1">press</a>',
  '<!--variorum:data-->',
  ']]><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>&a;',
  '=HYPERLINK("https://example.org","press")',
  '+1+cmd|calc',
  '@SUM(1)',
  '\u202egnorw\u202c',
  '\u001b[2J\u001b]0;title\u0007',
  '\ufffd\u0000\ufffd',
  'half \ud83d of a pair',
  '`code` **bold** [link](javascript:window.broken=1) | cell | # head',
  '"; DROP TABLE reports; --',
  '\\" ] ; evil [label="x"]',
  '$' + '{7*7} {{7*7}} $& $1',
]

const huge = 'w'.repeat(1_000_000)

const scripts: Script[] = ['own-1', 'own-2'].map((origin, number) => ({
  id: number === 0 ? '<b onmouseover=window.broken=1>&"\'' : '=cmd|evil\u202e.txt',
  outlet: attacks[number === 0 ? 1 : 6]!,
  published: '"><script>window.broken=1</script>',
  headline: attacks[0]!,
  origin,
  sentences: [
    ...attacks.map((words, i) => ({
      claim: `a${i}`,
      words: `${words.replaceAll(/[{}[\]|]/g, '')} {${number} people|${number}} stood there.`,
      paragraph: true,
    })),
    { claim: 'huge', words: number === 0 ? huge : `${huge}x`, paragraph: true },
    { claim: 'quote', words: `“We [${number === 0 ? attacks[2] : '<i>left</i>'}] them,” ${attacks[0]} said.`, paragraph: true },
    { excluded: attacks[1]!, why: 'promo' as const },
  ],
}))

function build(): Edition {
  const edition = makeEdition({
    title: `${attacks[2]} ${attacks[9]}`,
    scripts,
    origins: [
      { id: 'own-1', kind: 'agency', name: attacks[1]! },
      { id: 'own-2', kind: 'report' },
    ],
    differences: attacks.map((why, i) => ({ claim: `a${i}`, kind: 'number', compatible: i % 2 === 0, why })),
    quotations: [{ claim: 'quote', speaker: attacks[0]!, wording: 'altered' }],
    timeline: [{ from: attacks[3]!, claim: 'a0' }],
  })
  edition.reports[0]!.url = 'javascript:window.broken=1'
  edition.reports[1]!.url = 'https://example.org/"onmouseover="window.broken=1'
  edition.notices.push({ code: '<b>code</b>', text: attacks[1]!, input: attacks[2]! })
  for (const report of edition.reports) report.digest = createHash('sha256').update(report.text).digest('hex')
  return edition
}

export const hostileEdition = build()
