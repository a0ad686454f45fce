// The language of a text: by script where that decides, else by which language's function words it uses most.
// Method: counts over the first `sampled` characters (after Grefenstette 1995, short-word counts). Linear.
import { functionWords, scriptLanguages } from '../lang/function-words.ts'

const sampled = 3000
/** Below this share of function words, or this many of them, nobody can tell: `und`. */
const leastShare = 0.08
const leastHits = 4

const languagesOf = new Map<string, string[]>()
for (const [language, list] of Object.entries(functionWords))
  for (const word of list) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language])

/** BCP 47 primary language subtag, or `und`. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, sampled)
  // Most texts hold nothing beyond Latin, Greek, Cyrillic and Arabic letters: then no script decides.
  if (/[\u0530-\u05ff\u0980-\u11ff\u2e80-\uffff]/.test(sample.replace(/[\ufb00-\ufeff]/g, ''))) {
    const letters = sample.match(/\p{L}/gu)?.length ?? 0
    for (const [script, language] of scriptLanguages) {
      // A fifth is enough: Japanese and Korean mix in Chinese characters, every language mixes in Latin names.
      if ((sample.match(script)?.length ?? 0) > letters / 5) return language
    }
  }
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const hits = new Map<string, number>()
  for (const word of words) for (const language of languagesOf.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1)
  const [best] = [...hits].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return best !== undefined && best[1] >= leastHits && best[1] / words.length >= leastShare ? best[0] : 'und'
}
