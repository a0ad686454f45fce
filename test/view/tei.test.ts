// TEI P5. Validator: jing with the full TEI schema, where the schema lies beside the project.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toTei } from '../../src/view/tei.ts'
import { bareEdition, edition } from './edition.ts'
import { run } from './external.ts'
import { generateEdition } from './generate.ts'
import { hostileEdition } from './hostile.ts'

const schema = join(import.meta.dirname, '../../../shared/tei/tei_all.rng')
const hasJing = existsSync(schema) && spawnSync('jing', []).error === undefined

test.skipIf(!hasJing)('jing: the invented story, twelve reports, hostile reports and no findings are valid TEI P5', () => {
  const { stdout, status } = run('jing', [schema], [edition, generateEdition(12), hostileEdition, bareEdition].map(toTei), 'xml')
  expect(stdout).toBe('')
  expect(status).toBe(0)
})

test('variants are typed, the lemma is the reading of most witnesses', () => {
  const tei = toTei(edition)
  expect(tei).toContain('<lem wit="#A #B #F">')
  expect(tei).toMatch(/<rdg wit="#C" type="(number|time|wording)">/)
  expect(tei).toContain('<witness xml:id="F">')
})

test('what differs in case only is insignificant', () => {
  const folded = structuredClone(edition)
  const report = folded.reports[1]!
  report.text = report.text.replace('Fog had lain', 'FOG had lain')
  expect(toTei(folded)).toContain('<rdg wit="#B" type="insignificant">FOG had lain over</rdg>')
})
