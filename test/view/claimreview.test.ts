// ClaimReview. Validators: the JSON-LD processor jsonld expands it offline, and a schema of the fields that schema.org asks for checks
// what comes out; the property names are checked against schema.org's own types (schema-dts) when the tests are compiled.
import { Ajv } from 'ajv'
import jsonld from 'jsonld'
import type { Claim, ClaimReview, NewsArticle } from 'schema-dts'
import { expect, test } from 'vitest'
import type { Edition } from '../../src/model/edition.ts'
import { listFindings } from '../../src/model/findings.ts'
import { claimReviews, toClaimreview } from '../../src/view/claimreview.ts'
import { edition } from './edition.ts'
import { generateEdition } from './generate.ts'
import { hostileEdition } from './hostile.ts'

const schemaOrg = 'http://schema.org/'
const context = { '@context': { '@vocab': schemaOrg, url: { '@type': '@id' }, datePublished: { '@type': `${schemaOrg}Date` } } }

/** schema.org's context, as far as ClaimReview needs it; anything else that a document asks for is an error. */
function documentLoader(url: string) {
  if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`the draft asks for ${url}`)
  return Promise.resolve({ documentUrl: url, document: context })
}

const expand = async (one: Edition) => jsonld.expand(JSON.parse(toClaimreview(one)), { documentLoader })

const value = { type: 'array', minItems: 1, items: { required: ['@value'] } }
const node = (type: string, required: string[], properties: object = {}) => ({
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['@type', ...required.map(name => schemaOrg + name)],
    propertyNames: { pattern: '^(@type|@id|http://schema\\.org/[a-z][A-Za-z]+)$' },
    properties: { '@type': { const: [schemaOrg + type] }, ...properties },
  },
})
const validate = new Ajv({ strict: false }).compile(
  node('ClaimReview', ['claimReviewed', 'itemReviewed', 'reviewBody', 'creativeWorkStatus'], {
    '@id': { type: 'string', pattern: '^urn:' },
    [`${schemaOrg}claimReviewed`]: value,
    [`${schemaOrg}reviewBody`]: value,
    [`${schemaOrg}itemReviewed`]: node('Claim', ['appearance'], {
      [`${schemaOrg}appearance`]: node('NewsArticle', ['publisher', 'identifier'], {
        [`${schemaOrg}url`]: { items: { properties: { '@id': { pattern: '^https?://' } } } },
      }),
    }),
  }),
)

test.each([
  ['the invented story', edition],
  ['thirty reports', generateEdition(30)],
  ['hostile reports', hostileEdition],
])('jsonld expands %s; what comes out has the fields of a ClaimReview', async (_, one) => {
  const expanded = await expand(one)
  expect(expanded.length).toBeGreaterThan(1)
  expect(validate(expanded), JSON.stringify(validate.errors)).toBe(true)
})

test('every property is one that schema.org knows for its type', () => {
  // Types are checked when this is compiled: a name that schema.org does not have for the type does not compile.
  const reviews = claimReviews(edition) satisfies ClaimReview[]
  const claims = reviews.map(({ itemReviewed }) => itemReviewed) satisfies Claim[]
  const appearances = claims.flatMap(({ appearance }) => appearance) satisfies NewsArticle[]
  expect(appearances.length).toBeGreaterThanOrEqual(reviews.length)
})

test('drafts without rating for what cannot both hold, and for nothing else', () => {
  const { '@graph': drafts } = JSON.parse(toClaimreview(edition)) as { '@graph': Record<string, unknown>[] }
  expect(drafts.length).toBeGreaterThanOrEqual(listFindings(edition, 'incompatible').length)
  for (const draft of drafts) {
    expect(draft).toMatchObject({ '@type': 'ClaimReview', creativeWorkStatus: 'Draft' })
    expect(draft).not.toHaveProperty('reviewRating')
  }
  expect(toClaimreview(hostileEdition)).not.toContain('"url": "javascript:')
})
