// A folder of fetched pages that the user asked for: what is in it is asked for conditionally, and an unchanged page is taken from it.
// Two files a page, named by the hash of its address: its bytes, and what the server said about them.
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VariorumError } from '../model/error.ts'
import type { Fetched, Fetcher } from './fetch-page.ts'

type Facts = Omit<Fetched, 'bytes' | 'fetched'>

/** The fetcher, with the pages in `folder` behind it. `now` is the time that an unchanged page was last seen. Throws when it cannot be made. */
export async function withCache(fetcher: Fetcher, folder: string, now = () => new Date()): Promise<Fetcher> {
  await mkdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new VariorumError('usage', `--cache ${folder} cannot be made (${error.code}); name a folder that you may write to`)
  })
  return {
    async fetchPage(address) {
      const place = join(folder, createHash('sha256').update(address).digest('hex'))
      const kept = await load(place)
      const result = await fetcher.fetchPage(address, kept?.facts)
      if ('page' in result) {
        const { bytes, fetched: _, ...facts } = result.page
        // Without a mark of its version a page could not be asked for conditionally.
        if (facts.etag !== undefined || facts.lastModified !== undefined) await store(place, facts, bytes)
        return result
      }
      return kept !== undefined && result.notice.code === 'fetch-unchanged'
        ? { page: { ...kept.facts, bytes: kept.bytes, fetched: now().toISOString() } }
        : result
    },
    close: () => fetcher.close(),
  }
}

/** What is kept of a page; nothing when it is not there or was damaged. */
async function load(place: string): Promise<{ facts: Facts; bytes: Uint8Array } | undefined> {
  try {
    const [json, bytes] = await Promise.all([readFile(`${place}.json`, 'utf8'), readFile(`${place}.page`)])
    const { digest, ...facts } = JSON.parse(json) as Facts & { digest: string }
    return digest === digestOf(bytes) && URL.canParse(facts.url) ? { facts, bytes } : undefined
  } catch {
    // Not there, or half written by a run that was stopped: it is fetched anew.
    return undefined
  }
}

/** Written beside and moved into place, so that two runs at once do no harm. */
async function store(place: string, facts: Facts, bytes: Uint8Array): Promise<void> {
  const write = async (path: string, content: string | Uint8Array) => {
    const beside = `${path}.${randomUUID()}`
    await writeFile(beside, content)
    await rename(beside, path)
  }
  await write(`${place}.page`, bytes)
  await write(`${place}.json`, JSON.stringify({ ...facts, digest: digestOf(bytes) }))
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
