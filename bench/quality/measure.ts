// What a quality set returns, and how its data are loaded: the shared vocabulary of `npm run quality`.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** One figure. Shares are 0..1 and carry the counts `k` of `n` they were made from. */
export interface Measure {
  name: string
  value: number
  k?: number
  n?: number
  /** Printed beside the figure only. */
  note?: string
}

export type Half = 'dev' | 'heldout'

/** Where the data of a run come from. */
export interface Source {
  data: string
  half: Half
}

/** A set is a function from its data to its figures. It is left out when `files` are missing. */
export interface QualitySet {
  /** Paths below the data folder, for the half of the run: they must exist, and their digest is pinned with the figures. */
  files(source: Source): string[]
  measure(source: Source): Measure[] | Promise<Measure[]>
}

/** Reads `AREA/SET.HALF.jsonl.gz`, one object a line. */
export function loadLines<Row>(source: Source, set: string): Row[] {
  const path = linesPath(source, set)
  return gunzipSync(readFileSync(join(source.data, path)))
    .toString('utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Row)
}

export function linesPath({ half }: Source, set: string): string {
  return `${set}.${half}.jsonl.gz`
}

export function exists(source: Source, path: string): boolean {
  return existsSync(join(source.data, path))
}

/** A share with its counts; 0 of 0 is 0. */
export function share(name: string, k: number, n: number, note?: string): Measure {
  return { name, value: n === 0 ? 0 : k / n, k, n, ...(note === undefined ? {} : { note }) }
}
