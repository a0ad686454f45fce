// W3C Web Annotations. Consumer: Apache Annotator's selectors, which count code points as the model asks; and a schema of the model.
import * as selectors from '@apache-annotator/selector'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import type { Edition } from '../../src/model/edition.ts'
import { toAnnotations } from '../../src/view/annotations.ts'
import { edition } from './edition.ts'
import { generateEdition } from './generate.ts'
import { hostileEdition } from './hostile.ts'

const annotation = {
  type: 'object',
  required: ['id', 'type', 'motivation', 'body', 'target'],
  properties: {
    id: { type: 'string', pattern: '^urn:' },
    type: { const: 'Annotation' },
    motivation: { enum: ['assessing', 'linking'] },
    target: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['source', 'selector'],
        properties: {
          selector: {
            type: 'array',
            prefixItems: [
              { required: ['exact', 'prefix', 'suffix'], properties: { type: { const: 'TextQuoteSelector' } } },
              { required: ['start', 'end'], properties: { type: { const: 'TextPositionSelector' } } },
            ],
          },
        },
      },
    },
  },
}
const validate = new Ajv({ strict: false }).compile({
  type: 'object',
  required: ['@context', 'type', 'items'],
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    type: { const: 'AnnotationPage' },
    items: { type: 'array', minItems: 1, items: annotation },
  },
})

test.each([
  ['the invented story', edition],
  ['thirty reports', generateEdition(30)],
  ['hostile reports', hostileEdition],
])('%s: valid by the model', (_, one) => {
  expect(validate(JSON.parse(toAnnotations(one))), JSON.stringify(validate.errors)).toBe(true)
})

interface Target {
  source: string
  selector: [
    { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string },
    { type: 'TextPositionSelector'; start: number; end: number },
  ]
}
const targetsOf = (one: Edition): Target[] =>
  (JSON.parse(toAnnotations(one)) as { items: { target: Target[] }[] }).items.flatMap(({ target }) => target)

interface Chunk {
  data: string
}
interface Chunker {
  currentChunk: Chunk
  nextChunk(): null
  previousChunk(): null
  precedesCurrentChunk(): boolean
}
type Matcher<Selector> = (
  selector: Selector,
) => (text: Chunker) => AsyncGenerator<{ startIndex: number; endIndex: number }, void, void>
// Its own declarations import without file endings, which `nodenext` does not follow.
const { textPositionSelectorMatcher, textQuoteSelectorMatcher } = selectors as unknown as {
  textPositionSelectorMatcher: Matcher<Target['selector'][1]>
  textQuoteSelectorMatcher: Matcher<Target['selector'][0]>
}

/** A text in one piece, as Annotator walks through documents. */
function chunkerOf(data: string): Chunker {
  const currentChunk: Chunk = { data }
  return { currentChunk, nextChunk: () => null, previousChunk: () => null, precedesCurrentChunk: () => false }
}

async function places(matches: AsyncGenerator<{ startIndex: number; endIndex: number }>): Promise<string[]> {
  const found: string[] = []
  for await (const { startIndex, endIndex } of matches) found.push(`${startIndex}-${endIndex}`)
  return found
}

/** The invented story with characters beyond the first plane before, in and after what findings mark. */
function astralEdition(): Edition {
  const astral = structuredClone(edition)
  for (const report of astral.reports) report.text = report.text.replace('Aurelia', '𝔄urelia'.slice(0, 7))
  return astral
}

test.each([
  ['the invented story', edition],
  ['characters beyond the first plane', astralEdition()],
])('Apache Annotator finds the same words by position and by quote: %s', async (_, one) => {
  const targets = targetsOf(one)
  expect(targets.length).toBeGreaterThan(10)
  for (const { source, selector } of targets) {
    const { text } = one.reports.find(({ url }) => url === source)!
    const [quote, position] = selector
    const [place, ...others] = await places(textPositionSelectorMatcher(position)(chunkerOf(text)))
    expect(others).toEqual([])
    const [start, end] = place!.split('-').map(Number) as [number, number]
    expect(text.slice(start, end)).toBe(quote.exact)
    expect(await places(textQuoteSelectorMatcher(quote)(chunkerOf(text)))).toContain(place)
  }
})

test('hostile reports: positions still give the words', () => {
  for (const { source, selector } of targetsOf(hostileEdition)) {
    const report = hostileEdition.reports.find(
      ({ url, digest }) => source === `urn:sha256:${digest}` || url?.startsWith('https'),
    )!
    expect([...report.text].slice(selector[1].start, selector[1].end).join('')).toBe(selector[0].exact)
  }
})
