// The page as a string: complete without JavaScript, and deaf to what reports try to smuggle in.
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { inlineJson, toHtml } from '../../src/view/html.ts'
import { edition } from './edition.ts'

const built =
  '<!doctype html><html><head><!--variorum:title--></head><body><main><!--variorum:print--></main><!--variorum:data--></body></html>'

test('says what matters without any script', () => {
  const { document } = parseHTML(toHtml(edition, built))
  const words = document.querySelector('main')!.textContent!
  expect(words).toContain('three independent origins')
  expect(words).toContain('312 against 321 people on board')
  expect([...document.querySelectorAll('mark')].map(mark => mark.textContent)).toContain('stay quiet')
  for (const report of edition.reports) expect(words).toContain(report.digest)
})

test('the data of the page is the edition', () => {
  const { document } = parseHTML(toHtml(edition, built))
  expect(JSON.parse(document.getElementById('variorum-edition')!.textContent!)).toEqual(edition)
})

test('report text cannot end the data, open an element or fill a place of the page', () => {
  const hostile = structuredClone(edition)
  const evil = '</script><script>alert(1)</script><img src=x onerror=alert(1)><!--variorum:data--> $& $1'
  hostile.story.title = evil
  for (const report of hostile.reports) {
    report.text = evil.padEnd(report.text.length, ' .')
    report.outlet = evil
    report.url = 'javascript:alert(1)'
  }
  const html = toHtml(hostile, built)
  const { document } = parseHTML(html)
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(document.querySelectorAll('img, a[href^=javascript]')).toHaveLength(0)
  expect(document.querySelector('h1')!.textContent).toBe(evil)
  expect(JSON.parse(document.getElementById('variorum-edition')!.textContent!).story.title).toBe(evil)
})

test('a page that was not built is said to be so', () => {
  expect(() => toHtml(edition, '<html></html>')).toThrow(/variorum:title.*npm run prepare/)
})

test('inlined JSON holds no less-than sign and no line separator', () => {
  expect(inlineJson({ a: '<!--<script>\u2028' })).not.toMatch(/[<\u2028]/)
})
