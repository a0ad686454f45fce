// Mojibake: UTF-8 that was once read as windows-1252 ("â€œ" for “), decoded through an offset map; the text itself stays as it was read.
// Method: one pass; a run of characters that windows-1252 gives for bytes C2–F4 followed by continuation bytes is decoded. Linear.

/** A text to analyse in place of the report's text, and for each of its units (and its end) the offset in the source. */
export interface View {
  text: string
  toSource: Uint32Array
}

// The characters that windows-1252 puts at bytes 80–9F (five are unassigned and stay C1 controls).
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const byteOf = new Map<number, number>([...upper].map((character, index) => [character.charCodeAt(0), 0x80 + index]))

/** The byte that a character stood for, or -1. */
function byteAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code >= 0xa0 && code <= 0xff) return code
  return byteOf.get(code) ?? -1
}

/** Decodes the sequence at `at`: its code point and its length in units, or undefined when there is none. */
function sequenceAt(text: string, at: number): { code: number; length: number } | undefined {
  const lead = byteAt(text, at)
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  if (length === 0) return undefined
  let code = lead & (0xff >> (length + 1))
  for (let k = 1; k < length; k++) {
    const byte = at + k < text.length ? byteAt(text, at + k) : -1
    if (byte < 0x80 || byte > 0xbf) {
      // "â€" before a space or the end is a closing mark whose third byte (9D, unassigned) was dropped.
      if (k === 2 && lead === 0xe2 && code === 0x80) return { code: 0x201d, length: 2 }
      return undefined
    }
    code = (code << 6) | (byte & 0x3f)
  }
  return { code, length }
}

/** The decoded view of a text with mojibake in it, or undefined when it has none. */
export function decodeMojibake(text: string): View | undefined {
  if (!/[ÃÂâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/.test(text)) return undefined
  let decoded = ''
  const toSource: number[] = []
  let at = 0
  while (at < text.length) {
    const sequence = sequenceAt(text, at)
    const piece = sequence === undefined ? text[at]! : String.fromCodePoint(sequence.code)
    for (let k = 0; k < piece.length; k++) toSource.push(at)
    decoded += piece
    at += sequence?.length ?? 1
  }
  toSource.push(text.length)
  return { text: decoded, toSource: Uint32Array.from(toSource) }
}
