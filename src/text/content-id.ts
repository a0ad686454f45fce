// Ids of findings, made from what they point at and never from input order: FNV-1a over the passages, 64 bits in two halves.
import type { Passage } from '../model/span.ts'

/** `KIND-` and 16 hexadecimal digits; the same for the same passages in the same order. */
export function contentId(kind: string, passages: readonly Passage[]): string {
  return `${kind}-${hashText(passages.map(({ report, start, end }) => `${report}:${start}-${end}`).join('|'))}`
}

/** 16 hexadecimal digits for a text: for telling texts apart, not for security. */
export function hashText(text: string): string {
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let i = 0; i < text.length; i++) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193)
    high = Math.imul(high ^ text.charCodeAt(i), 0x811c9dc5) ^ (low >>> 7)
  }
  return `${(low >>> 0).toString(16).padStart(8, '0')}${(high >>> 0).toString(16).padStart(8, '0')}`
}
