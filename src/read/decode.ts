// Bytes → characters. Order that worked on real pages: byte order mark, strict UTF-8, what the page declares, detection, windows-1252.
import { chardet, iconv } from './libraries.ts'

/** Where a page may declare its encoding (HTML asks for the first 1024 bytes; real pages need more). */
const declaredWithin = 4096
/** Below this confidence (chardet's 0..100) detection is a guess, and windows-1252 the better one. */
const leastConfidence = 40
const detectedWithin = 65_536

/** The characters and the name of the encoding they were read in. `label` is what a server or container claims. Never throws. */
export function decodeBytes(bytes: Uint8Array, label?: string): { text: string; encoding: string } {
  const marked = byMark(bytes)
  if (marked !== undefined) return { text: decodeAs(bytes, marked), encoding: marked }
  const wide = wideWithoutMark(bytes)
  if (wide !== undefined) return { text: decodeAs(bytes, wide), encoding: wide }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    // Not UTF-8 throughout: see what is claimed, then what it looks like.
  }
  const head = Buffer.from(bytes.subarray(0, declaredWithin)).toString('latin1')
  const declared =
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]{2,40})/.exec(head)?.[1]
  for (const claim of [label, declared]) {
    if (claim === undefined || !iconv().encodingExists(claim)) continue
    // A page that claims UTF-8 with a few broken bytes is UTF-8; one with many is something else.
    const text = decodeAs(bytes, claim)
    if (share(text, '\ufffd') < 0.002) return { text, encoding: claim.toLowerCase() }
  }
  const guess = chardet().analyse(Buffer.from(bytes.subarray(0, detectedWithin)))[0]
  if (
    guess !== undefined &&
    guess.confidence >= leastConfidence &&
    iconv().encodingExists(guess.name) &&
    !/^utf-?(?:16|32)/i.test(guess.name)
  )
    return { text: decodeAs(bytes, guess.name), encoding: guess.name.toLowerCase() }
  return { text: decodeAs(bytes, 'windows-1252'), encoding: 'windows-1252' }
}

/** True when the bytes are no text in any encoding: NULs that UTF-16 does not explain, or mostly control characters. */
export function isBinary(bytes: Uint8Array): boolean {
  if (byMark(bytes) !== undefined || wideWithoutMark(bytes) !== undefined) return false
  const sample = bytes.subarray(0, detectedWithin)
  let controls = 0
  for (const byte of sample) if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) controls++
  return controls > sample.length / 50
}

function byMark(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined
}

/** UTF-16 without a mark: in text of a Latin script nearly every second byte is 0. */
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 2000)
  if (sample.length < 8) return undefined
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2]!++
  const half = sample.length / 2
  if (zeros[1]! > half * 0.7 && zeros[0]! < half * 0.05) return 'utf-16le'
  return zeros[0]! > half * 0.7 && zeros[1]! < half * 0.05 ? 'utf-16be' : undefined
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return iconv().decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
}

function share(text: string, character: string): number {
  let count = 0
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++
  return text === '' ? 0 : count / text.length
}
