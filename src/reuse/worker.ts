// A worker of the corpus run: does one task at a time and says when it is done.
import { parentPort, workerData } from 'node:worker_threads'
import type { Corpus } from './corpus.ts'
import { makeMatcher } from './match.ts'
import { makeScanRoom, type Piece, type ScanRoom, scanPiece } from './scan.ts'

export type Task =
  | { kind: 'scan'; piece: Piece; base: string }
  | { kind: 'corpus'; corpus: Corpus }
  | { kind: 'match'; from: number; to: number; base: string }

let room: ScanRoom | undefined
let match: ReturnType<typeof makeMatcher> | undefined

/** Does the task; the number of pairs for `match`, else 0. */
export function work(task: Task): number {
  if (task.kind === 'scan') {
    room ??= makeScanRoom()
    scanPiece(task.piece, task.base, room)
  } else if (task.kind === 'corpus') {
    room = undefined
    match = makeMatcher(task.corpus)
  } else return match!(task.from, task.to, task.base)
  return 0
}

/** Says that a worker was started for this; another host's threads import this file too. */
export const startedHere = 'variorum-reuse'

if (workerData === startedHere)
  parentPort?.on('message', (task: Task) => {
    try {
      parentPort!.postMessage({ done: work(task) })
    } catch (error) {
      parentPort!.postMessage({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  })
