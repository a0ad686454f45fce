// Programs outside Node that read our formats: jing, and the Python with the peers. Each is looked for and never installed from here.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { madePeersPython } from '../../bench/speed/reuse/venv.ts'

/** Runs a program on files of the given texts: starting a validator costs more than its work. */
export function run(command: string, args: readonly string[], texts: readonly string[], ending: string) {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-test-'))
  const files = texts.map((text, i) => {
    writeFileSync(join(folder, `${i}.${ending}`), text)
    return join(folder, `${i}.${ending}`)
  })
  return spawnSync(command, [...args, ...files], { encoding: 'utf8' })
}

const candidates = [madePeersPython(), 'python3'].filter(one => one !== undefined)

/** A Python that can import `module`: of the peers' environment (`node bench/speed/reuse/venv.ts` makes it), else the system's. */
export const pythonWith = (module: string): string | undefined =>
  candidates.find(python => spawnSync(python, ['-c', `import ${module}`]).status === 0)
