// What the commands may ask of the network: the addresses the user gave, and the entries of a feed whose address the user gave.
import type { Fetcher } from '../fetch/fetch-page.ts'
import type { Notice } from '../model/notice.ts'
import type { EntryAddress } from '../read/containers.ts'

/** Bytes with the name the user knows them by, and what the user said about them. */
export interface RawInput {
  name: string
  bytes: Uint8Array
  outlet?: string
  published?: string
  /** Of a fetched page: where it was found, when, and the encoding its server claims. */
  url?: string
  fetched?: string
  charset?: string
}

/** Of one feed at most so many entries are fetched, the first ones: feeds begin with the newest. */
export const mostEntries = 20

export interface WebOptions {
  /** Also hosts of the user's own network. */
  allowPrivate?: boolean
  /** A folder for what is fetched: unchanged pages are taken from it. */
  cache?: string
}

export interface Web {
  /** The page at an address; its failure becomes a notice. `own` says that the user named this host. */
  fetch(address: string, own: boolean, notices: Notice[]): Promise<Omit<RawInput, 'name'> | undefined>
  close(): Promise<void>
}

export function isAddress(value: string): boolean {
  return /^https?:\/\//i.test(value)
}

/**
 * The network's code is loaded when the first address is asked for. Private hosts are allowed for what the user named, never for hosts that
 * only a feed names.
 */
export function openWeb({ allowPrivate = false, cache }: WebOptions = {}): Web {
  const fetchers = new Map<boolean, Promise<Fetcher>>()
  const open = async (mayBePrivate: boolean) => {
    const [{ openFetcher }, { version }] = await Promise.all([import('../fetch/fetch-page.ts'), import('../model/version.ts')])
    const fetcher = openFetcher({ version, allowPrivate: mayBePrivate })
    return cache === undefined ? fetcher : (await import('../fetch/cache.ts')).withCache(fetcher, cache)
  }
  return {
    async fetch(address, own, notices) {
      const mayBePrivate = own && allowPrivate
      if (!fetchers.has(mayBePrivate)) fetchers.set(mayBePrivate, open(mayBePrivate))
      const result = await (await fetchers.get(mayBePrivate)!).fetchPage(address)
      if ('page' in result) {
        const { bytes, url, fetched, charset } = result.page
        return { bytes, url, fetched, ...(charset === undefined ? {} : { charset }) }
      }
      notices.push(result.notice)
      return undefined
    },
    async close() {
      for (const fetcher of fetchers.values()) await (await fetcher).close()
    },
  }
}

/**
 * The pages of a feed's entries that came without their text, one after the other. What the feed says of an entry holds where its page
 * says nothing. Addresses in `seen` are not asked for again.
 */
export async function* entryPages(
  feed: RawInput & { url: string },
  entries: readonly EntryAddress[],
  web: Web,
  seen: Set<string>,
  notices: Notice[],
): AsyncGenerator<RawInput> {
  const fresh = entries.filter(({ url }) => isAddress(url) && !seen.has(url))
  const first = fresh.slice(0, mostEntries)
  const rest = fresh.slice(mostEntries).map(({ url }) => url)
  const next = rest.slice(0, mostEntries).join(' ')
  const more = rest.length === 0 ? '' : `; ${rest.length} more are not, give their addresses to read them: ${next}`
  notices.push({
    code: 'feed-fetched',
    text: `${first.length === 1 ? '1 entry comes without its text and is fetched from its address' : `${first.length} entries come without their text and are fetched from their addresses`}${more}`,
    input: feed.name,
  })
  for (const { url, outlet, published } of first) {
    seen.add(url)
    const page = await web.fetch(url, new URL(url).host === new URL(feed.url).host, notices)
    const facts = { outlet: feed.outlet ?? outlet, published: feed.published ?? published }
    const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
    if (page !== undefined) yield { name: url, ...page, ...known }
  }
}
