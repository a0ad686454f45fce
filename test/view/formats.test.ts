// What holds for every exchange format. Each has a test of its own beside this one, against its validator or a program that reads it.
import { describe, expect, test } from 'vitest'
import { toAnnotations } from '../../src/view/annotations.ts'
import { toClaimreview } from '../../src/view/claimreview.ts'
import { toCollatex } from '../../src/view/collatex.ts'
import { toCsv } from '../../src/view/csv.ts'
import { toDot } from '../../src/view/dot.ts'
import { toGraphml } from '../../src/view/graphml.ts'
import { toJson } from '../../src/view/json.ts'
import { toMarkdown } from '../../src/view/md.ts'
import { toPassim } from '../../src/view/passim.ts'
import { toTei } from '../../src/view/tei.ts'
import { toText } from '../../src/view/text.ts'
import { bareEdition, edition } from './edition.ts'
import { hostileEdition } from './hostile.ts'

const formats = {
  text: toText,
  json: toJson,
  md: toMarkdown,
  csv: toCsv,
  tei: toTei,
  annotations: toAnnotations,
  collatex: toCollatex,
  passim: toPassim,
  graphml: toGraphml,
  dot: toDot,
  claimreview: toClaimreview,
}
describe.each(Object.entries(formats))('%s', (name, write) => {
  test('same edition, same bytes; ends with a line feed', () => {
    expect(write(structuredClone(edition))).toBe(write(edition))
    if (name !== 'passim') expect(write(edition)).toMatch(/\n$/)
  })
  test('an edition without findings and a hostile one are written too', () => {
    expect(() => write(bareEdition)).not.toThrow()
    expect(write(hostileEdition).isWellFormed()).toBe(true)
    // Escaped halves of surrogate pairs make other programs fail; only the edition itself keeps its texts as they are.
    if (name !== 'json') expect(write(hostileEdition)).not.toMatch(/\\ud[89a-f]/i)
  })
  test('no control character but line ends reaches the output', () => {
    const outside =
      name === 'json' || name === 'annotations' || name === 'collatex' || name === 'passim' || name === 'claimreview'
    const output = outside ? JSON.stringify(write(hostileEdition)) : write(hostileEdition)
    expect(output.replaceAll(/[\n\r\t]/g, '').match(/[\u0000-\u001f\u007f-\u009f]/)).toBeNull()
  })
})

describe('md', () => {
  test('report text means nothing to Markdown or HTML', () => {
    const md = toMarkdown(hostileEdition)
    expect(md).not.toMatch(/(?<!\\)<(?!https:\/\/example\.org)/)
    expect(md).not.toMatch(/(?<!\\)\]\(/)
  })
  test('marked words are bold', () => {
    expect(toMarkdown(edition)).toContain('**321** passengers and crew')
  })
})
