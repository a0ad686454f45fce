// Fits the label heads on the dev halves and writes their weights. Usage: node bench/quality/fit/heads.ts [NAME...]   (all without a name)
import { join } from 'node:path'
import { fitAnswers } from '../heads/answers.ts'
import { fitFnc } from '../heads/fnc.ts'
import { writeModels } from '../heads/head.ts'
import { fitIsts } from '../heads/ists.ts'
import { fitMrpc } from '../heads/mrpc.ts'
import { fitEcb, fitSuperpal } from '../heads/pairs.ts'
import { fitSentences } from '../heads/reuse.ts'
import { fitRte } from '../heads/rte.ts'
import { fitSts } from '../heads/sts.ts'
import type { Source } from '../measure.ts'

const fits: Record<string, (source: Source) => unknown> = {
  'pan-sentences': fitSentences,
  'clough-stevenson': fitAnswers,
  'sts-headlines': fitSts,
  'ists-headlines': fitIsts,
  mrpc: fitMrpc,
  'superpal-mn': fitSuperpal,
  'rte3-3way': fitRte,
  ecbplus: fitEcb,
  fnc1: fitFnc,
}

const source: Source = { data: process.env.VARIORUM_DATA ?? join(import.meta.dirname, '../../../../shared/data'), half: 'dev' }
const names = process.argv.slice(2)
for (const [name, fitHead] of Object.entries(fits)) {
  if (names.length > 0 && !names.includes(name)) continue
  writeModels(name, fitHead(source))
  console.log(`fit: ${name}`)
}
