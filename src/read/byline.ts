// Bylines: "By Ann Example", "Von Max Beispiel, Berlin". The name, or nothing when the line is a sentence.

const opener =
  /^(?:by|von|par|por|door|di|da|af|av|written by|posted by|text:|words:|story by|author:|autor:|oleh|автор:)[:\s]\s*/iu
const particle =
  /^(?:and|und|et|y|e|en|de|van|von|der|den|da|do|das|dos|dei|du|des|van't|ter|ten|zu|di|del|la|le|bin|al|el|ibn|&|with|for|in)$/iu
const mostWords = 12

/** The names of a line that is nothing but a byline; undefined when it is something else. */
export function bylineOf(line: string): string | undefined {
  if (line.length > 120) return undefined
  const start = opener.exec(line)
  if (start === null) return undefined
  const names = line
    .slice(start[0].length)
    .split(/\s[|–—-]\s|[|•·]/u)[0]!
    .trim()
    .replace(/[,.]+$/u, '')
  const words = names.split(/[\s,]+/u)
  if (words.length > mostWords || names === '') return undefined
  const good = words.every(
    word =>
      particle.test(word) ||
      /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(word) ||
      /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]+$/u.test(word),
  )
  return good && words.some(word => !particle.test(word)) ? names : undefined
}
