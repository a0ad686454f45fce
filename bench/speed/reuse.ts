// The corpus run and the collation beside their peers, on sizes that take a minute; node bench/speed/reuse/corpus.ts has the full ones.
import { run as runCollation } from './reuse/collation.ts'
import { run as runCorpus } from './reuse/corpus.ts'

export async function run(): Promise<void> {
  await runCorpus([2000, 20_000])
  await runCollation([2, 4, 8])
}
