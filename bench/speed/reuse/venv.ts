// The peers from PyPI in a virtual environment outside the product: made once in the temporary folder, or named by VARIORUM_PEERS.
// Usage: node bench/speed/reuse/venv.ts   (makes it and prints its Python)
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const packages = ['datasketch==2.0.0', 'rensa==0.5.0', 'collatex==2.3', 'Levenshtein==0.27.5']

const folder = process.env.VARIORUM_PEERS ?? join(tmpdir(), 'variorum-peers')
const python = join(folder, 'bin', 'python')

/** The Python with the peers if it was made before; touches no network. */
export function madePeersPython(): string | undefined {
  return existsSync(python) ? python : undefined
}

/** The Python with the peers, or undefined (and why, printed) where there is none and PyPI cannot be reached. */
export function peersPython(): string | undefined {
  if (existsSync(python)) return python
  const made = spawnSync('python3', ['-m', 'venv', folder], { encoding: 'utf8' })
  const steps = [made]
  if (made.status === 0) steps.push(spawnSync(python, ['-m', 'pip', 'install', '--quiet', ...packages], { encoding: 'utf8' }))
  const last = steps.at(-1)!
  if (last.status === 0) return python
  const why = last.stderr || 'python3 is missing'
  console.log(
    `peers: PyPI cannot be reached or python3 -m venv does not work, so no peer runs (${why.trim().split('\n').at(-1)})`,
  )
  return undefined
}

if (import.meta.main) console.log(peersPython() ?? 'no peers')
