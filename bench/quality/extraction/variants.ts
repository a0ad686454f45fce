// The reader's choosing with some of its rules taken out: its modules are loaded anew, with list entries left away and lines of code changed.
// Method: a synchronous load hook; every module of `src/` that is asked for with `?variant=N` hands the query on to its own imports.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { ExcludedSpan } from '../../../src/model/report.ts'
import type { Span } from '../../../src/model/span.ts'
import type { Page } from '../../../src/read/html/blocks.ts'
import type { PageHints } from '../../../src/read/html/choose.ts'

/** A change of one source file: `find` must stand in it. */
export interface Change {
  file: string
  find: string
  replace: string
}

/** `without` holds list entries as `list entry`. */
export interface Variant {
  without: ReadonlySet<string>
  changes: readonly Change[]
}

/** A page as far as no rule of choosing has touched it. */
export interface Prepared {
  key: string
  page: Page
  shares: Float64Array
  hints: PageHints
}

/** The modules with lists whose entries can be left away. */
export const listFiles = ['src/lang/furniture.ts', 'src/lang/element-names.ts']

const root = new URL('../../../', import.meta.url)
const variants = new Map<number, Variant>()
let next = 0

registerHooks({
  resolve(specifier, context, follow) {
    const result = follow(specifier, context)
    const variant = /[?]variant=\d+$/.exec(context.parentURL ?? '')?.[0]
    return variant === undefined || !result.url.startsWith(new URL('src/', root).href) || result.url.includes('?')
      ? result
      : { ...result, url: result.url + variant }
  },
  load(url, context, follow) {
    const variant = variants.get(Number(/[?]variant=(\d+)$/.exec(url)?.[1] ?? -1))
    const file = url.split('?')[0]!.slice(root.href.length)
    if (variant === undefined) return follow(url, context)
    const changes = variant.changes.filter(change => change.file === file)
    if (changes.length === 0 && !listFiles.includes(file)) return follow(url, context)
    const source = changes.reduce(changed, readFileSync(fileURLToPath(new URL(file, root)), 'utf8'))
    return {
      format: 'module-typescript',
      source: listFiles.includes(file) ? withoutEntries(source, variant.without) : source,
      shortCircuit: true,
    }
  },
})

function changed(source: string, { file, find, replace }: Change): string {
  if (!source.includes(find)) throw new Error(`${file} has no “${find}”: the rule was changed; change its entry in rules.ts too`)
  return source.replace(find, () => replace)
}

/** Stands in no page: an empty list would make a pattern that matches everywhere. */
const nowhere = '\u{F8FE}'

/** Lists are written one entry a line, which makes leaving one away a matter of lines. */
function withoutEntries(source: string, without: ReadonlySet<string>): string {
  if (without.size === 0) return source
  let list = ''
  return source
    .split('\n')
    .filter(line => {
      list = /^export const (\w+)/.exec(line)?.[1] ?? list
      const entry = entryOf(line)
      return entry === undefined || !without.has(`${list} ${entry}`)
    })
    .map(line => (/^export const \w+: readonly string\[\] = \[$/.test(line) ? `${line} '${nowhere}',` : line))
    .join('\n')
}

function entryOf(line: string): string | undefined {
  const quoted = /^ {2}(['"])(.*)\1,$/.exec(line)
  return quoted === null ? undefined : quoted[2]!.replaceAll('\\\\', '\\')
}

/** All entries of all lists, as `list entry`. */
export function allEntries(): string[] {
  return listFiles.flatMap(file => {
    let list = ''
    return readFileSync(fileURLToPath(new URL(file, root)), 'utf8')
      .split('\n')
      .flatMap(line => {
        list = /^export const (\w+)/.exec(line)?.[1] ?? list
        const entry = entryOf(line)
        return entry === undefined ? [] : [`${list} ${entry}`]
      })
  })
}

interface Modules {
  chooseBlocks(page: Page, shares: Float64Array, hints: PageHints): { first: number; last: number; why: unknown[] } | undefined
  layOut(page: Page, choice: unknown, title: string): { text: string; headline?: Span; excluded: ExcludedSpan[] }
  makeReport(parts: object, facts: object): { text: string; body: Span[] }
}

/** Loads the reader with the variant; the function gives the body of a prepared page. */
export async function readerOf(variant: Variant): Promise<(prepared: Prepared) => string> {
  const query = `?variant=${next}`
  variants.set(next++, variant)
  const load = async (file: string) => (await import(new URL(`src/read/${file}${query}`, root).href)) as Modules
  const [{ chooseBlocks }, { layOut }, { makeReport }] = await Promise.all(
    ['html/choose.ts', 'html/read-html.ts', 'report.ts'].map(load) as [Promise<Modules>, Promise<Modules>, Promise<Modules>],
  )
  return ({ page, shares, hints }) => {
    const choice = chooseBlocks(page, shares, hints)
    if (choice === undefined || !choice.why.includes(undefined)) return ''
    const { text, headline, excluded } = layOut(page, choice, hints.title)
    const { body } = makeReport({ text, ...(headline === undefined ? {} : { headline }), excluded, credits: [] }, { lang: 'und' })
    return body.map(span => text.slice(span.start, span.end)).join('\n')
  }
}
