// `npm run speed`: runs the speed benches, one file per operation, and prints what each prints.
// Usage: npm run speed [-- NAME…]      (without names: those that need nothing but a clone)
import { readdirSync } from 'node:fs'
import { arch, cpus, totalmem } from 'node:os'
import { basename, join } from 'node:path'

const files = readdirSync(import.meta.dirname).filter(file => file.endsWith('.ts') && file !== 'run.ts')
const names = files.map(file => basename(file, '.ts')).sort()
const wanted = process.argv.slice(2)
const unknown = wanted.find(name => !names.includes(name))
if (unknown !== undefined) {
  console.error(`speed: there is no bench ${unknown}; there are ${names.join(', ')}`)
  process.exit(2)
}
console.log(`Node ${process.version}, ${cpus().length} cores, ${arch()}, ${Math.round(totalmem() / 2 ** 30)} GiB\n`)
for (const name of wanted.length > 0 ? wanted : names) {
  const { run } = (await import(join(import.meta.dirname, `${name}.ts`))) as { run: () => void | Promise<void> }
  console.log(`── ${name}`)
  await run()
}
