// Credit lines: "(Reuters)" in a dateline, "– AFP" at the end, "with agencies", "Reporting by …". They say whose text it is.
// Method: bounded patterns around the names of agencies, at the places where credits stand: first lines, last lines, brackets.
import { agencyNames } from '../lang/furniture.ts'
import { bySpan, type Span } from '../model/span.ts'

const names = [...agencyNames]
  .sort((a, b) => b.length - a.length)
  .map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  .join('|')
// The patterns see each agency name as a run of this private-use character: with the names themselves they took 250 ms to compile.
const masked = '\uE000'
const one = `(?:the )?${masked}+`
const several = `${one}(?:(?:\\s?[/,&+]\\s?|,? and | und | et | y | e |,? with )${one}){0,3}`
const patterns = [
  // A dateline names its agency, known or not: "PORT ELLERY (Coast Wire) – ".
  /(?<=(?:^|\n)[^\n()]{2,60}\s)\(\p{Lu}[\p{L}\d .&'’/-]{1,40}\)(?=\s?[–—-]{1,2}\s)/gu,
  new RegExp(`\\((?:${several})\\)`, 'gu'),
  new RegExp(
    `(?:^|\\n|[.!?…]["”’]?\\s)[—–-]{1,2}\\s?(?:with (?:reporting|inputs|files|additional reporting) (?:by|from) )?${several}(?=\\s*(?:\\n|$))`,
    'gu',
  ),
  new RegExp(
    `(?:with (?:reporting|inputs|input|files|contributions|additional reporting|additional material) (?:by|from)|(?:mit material|mit agenturen|avec|con información de|com informações da?|con materiale) (?:von |de |da |di )?) ?${several}`,
    'giu',
  ),
  /(?<!\p{L})(?:with agencies|with agency inputs|from wire reports|from news services|wire services|agencies|mit agenturen|avec agences|con agencias|com agências)(?=[)\].\s]*(?:\n|$))/giu,
  /(?<=^|\n)[([]?(?:additional )?reporting (?:and writing )?by [^\n]{3,300}/giu,
  new RegExp(`(?<=^|\\n)(?:source|quelle|fuente|fonte|bron|via|provided by|by):? ${several}\\.?(?=\\s*(?:\\n|$))`, 'giu'),
  new RegExp(`(?<=^|\\n)${several}(?=\\s*(?:\\n|$))`, 'gu'),
]

const asWritten = new RegExp(names, 'gu')
const inAnyCase = new RegExp(names, 'giu')

function mask(text: string, pattern: RegExp): string {
  return text.replaceAll(masked, ' ').replace(pattern, name => masked.repeat(name.length))
}

/** The credit spans of a text, sorted, none inside another. */
export function findCredits(text: string): Span[] {
  const found: Span[] = []
  const [written, anyCase] = [mask(text, asWritten), mask(text, inAnyCase)]
  for (const pattern of patterns)
    for (const match of (pattern.ignoreCase ? anyCase : written).matchAll(pattern)) {
      const lead = match[0].search(/[^\s.!?…"”’—–-]/u)
      found.push({ start: match.index + Math.max(0, lead), end: match.index + match[0].trimEnd().length })
    }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Span[] = []
  for (const span of found) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  return kept.sort(bySpan)
}
