// A publisher's paragraph about itself under a press release: "About Kestrel Foundries" and what follows it, or the same without its heading.
// Method: the last few paragraphs only, and only when they name the one they describe at their start. Linear in those.

/** So many last paragraphs are looked at. */
const looked = 6
const heading =
  /^(?:about|über|à propos d[eu]|acerca de|sobre|over|informazioni su|om|o firmie)\s+(?:(?:the|die|der|das|l[ae’']|el|il)\s+)?(\p{Lu}[\p{L}\p{N}&.’'-]+)[^.!?]{0,60}:?$/iu
/** What companies say of themselves and reporters seldom say of them in one breath. */
const marks = [
  /\bis (?:headquartered|based) in\b/i,
  /\bemploys (?:(?:about|around|over|more than|some|nearly|approximately) )?[\d.,]+ (?:people|staff|employees)\b/i,
  /\bshares\b.{0,40}\bare (?:listed|traded) on\b|\([A-Z]{2,8}: ?[A-Z]{1,6}\)/,
  /\bis (?:a|an|the|one of the) (?:world[’']?s? )?(?:leading|global|largest|premier)\b/i,
  /\bfor more information\b|\bvisit www\./i,
]
const leastMarks = 2

/** The paragraph with which the self-description begins, when the text ends in one: an index into `paragraphs`. */
export function selfDescription(paragraphs: readonly string[]): number | undefined {
  const from = Math.max(1, paragraphs.length - looked)
  for (let index = from; index < paragraphs.length - 1; index++) {
    const name = heading.exec(paragraphs[index]!)?.[1]
    if (name !== undefined && beginsWith(paragraphs[index + 1]!, name)) return index
  }
  const last = paragraphs.at(-1)
  const before = paragraphs.at(-2)
  if (last === undefined || before === undefined || paragraphs.length < 4) return undefined
  const name = /^\p{Lu}[\p{L}\p{N}&.’'-]+/u.exec(last)?.[0]
  const both = `${before}\n${last}`
  return name !== undefined &&
    new RegExp(`^${literal(name)}\\b.{0,60}?\\bis (?:a|an|the|one of)\\b`, 'u').test(before) &&
    marks.filter(mark => mark.test(both)).length >= leastMarks
    ? paragraphs.length - 2
    : undefined
}

/** The name stands among the first words. */
function beginsWith(paragraph: string, name: string): boolean {
  return paragraph.slice(0, 80).toLowerCase().includes(name.toLowerCase())
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
