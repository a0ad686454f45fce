// Workers for the corpus run: tasks go to whoever is free; the results do not depend on who did what.
import { Worker } from 'node:worker_threads'
import { startedHere, type Task, work } from './worker.ts'

export interface Pool {
  /** Does all tasks; `onDone(k, result)` is called as each ends, in any order. */
  run(tasks: readonly Task[], onDone: (task: number, result: number) => void): Promise<void>
  /** Gives one task to every worker. */
  each(task: Task): Promise<void>
  close(): Promise<void>
}

/** With one worker everything is done in this thread: no second isolate, half the memory. */
export function makePool(workers: number): Pool {
  return workers <= 1 ? here() : threads(workers)
}

function here(): Pool {
  return {
    async run(tasks, onDone) {
      for (const [k, task] of tasks.entries()) {
        onDone(k, work(task))
        // Lets progress and signals through between tasks.
        await new Promise(resolve => setImmediate(resolve))
      }
    },
    async each(task) {
      work(task)
    },
    async close() {},
  }
}

function threads(count: number): Pool {
  // The same place seen from src/reuse, from dist/reuse and from the program bundled in dist/cli.
  const file = new URL(`../reuse/worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)
  const workers = Array.from({ length: count }, () => new Worker(file, { workerData: startedHere }))
  const give = (worker: Worker, task: Task): Promise<number> =>
    new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        worker.off('message', onMessage)
        worker.off('error', onError)
        settle()
      }
      const onMessage = (message: { done?: number; failed?: string }): void =>
        end(() => (message.failed === undefined ? resolve(message.done!) : reject(new Error(message.failed))))
      const onError = (error: Error): void => end(() => reject(error))
      worker.on('message', onMessage)
      worker.on('error', onError)
      worker.postMessage(task)
    })
  return {
    async run(tasks, onDone) {
      let next = 0
      const serve = async (worker: Worker): Promise<void> => {
        while (next < tasks.length) {
          const k = next++
          onDone(k, await give(worker, tasks[k]!))
        }
      }
      await Promise.all(workers.map(serve))
    },
    async each(task) {
      await Promise.all(workers.map(worker => give(worker, task)))
    },
    async close() {
      await Promise.all(workers.map(worker => worker.terminate()))
    },
  }
}
