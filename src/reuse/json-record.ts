// One JSONL record from bytes to numbers, without making strings of the text: `text` becomes UTF-16 units, `id` stays JSON bytes.
// Fields: id (string or number), text, optional series (or outlet), published. Others are skipped. Method: one pass over the bytes;
// whatever this reader finds odd is left to JSON.parse, which decides. Cost: linear, about 400 MB a second on plain text.

/** A record read; the same object is used for every record. `id` and `series` are JSON, as bytes of `bytes`. */
export interface RecordRead {
  units: Uint16Array
  /** UTF-16 units of the text in `units`; -1 = no text. */
  length: number
  id: string
  series: string
  published: string
}

const quote = 0x22
const backslash = 0x5c

export function makeRecord(): RecordRead {
  return { units: new Uint16Array(1 << 16), length: -1, id: '', series: '', published: '' }
}

/** Reads the record in `bytes[from, to)` into `record`; returns why not, or undefined. */
export function readRecord(bytes: Buffer, from: number, to: number, record: RecordRead): string | undefined {
  record.length = -1
  record.id = ''
  record.series = ''
  record.published = ''
  if (record.units.length < to - from) record.units = new Uint16Array(Math.max(to - from, record.units.length * 2))
  if (!readFields(bytes, from, to, record)) {
    const why = readSlowly(bytes, from, to, record)
    if (why !== undefined) return why
  }
  if (record.length < 0) return 'the record has no "text"'
  return record.id === '' ? 'the record has no "id"' : undefined
}

/** True when the whole line was read as an object; false when JSON.parse must decide. */
function readFields(bytes: Buffer, from: number, to: number, record: RecordRead): boolean {
  let at = skipSpace(bytes, bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf ? from + 3 : from, to)
  if (bytes[at] !== 0x7b) return false
  at = skipSpace(bytes, at + 1, to)
  if (bytes[at] === 0x7d) return skipSpace(bytes, at + 1, to) === to
  for (;;) {
    if (bytes[at] !== quote) return false
    const keyEnd = stringEnd(bytes, at, to)
    if (keyEnd < 0) return false
    const key = bytes.toString('latin1', at + 1, keyEnd - 1)
    at = skipSpace(bytes, keyEnd, to)
    if (bytes[at] !== 0x3a) return false
    at = skipSpace(bytes, at + 1, to)
    const end =
      key === 'text' && bytes[at] === quote ? readText(bytes, at + 1, to, record) : readValue(bytes, at, to, key, record)
    if (end < 0) return false
    at = skipSpace(bytes, end, to)
    if (bytes[at] === 0x7d) return skipSpace(bytes, at + 1, to) === to
    if (bytes[at] !== 0x2c) return false
    at = skipSpace(bytes, at + 1, to)
  }
}

/** Reads a value that is not the text; returns its end, or -1. Values with escapes, arrays and objects are left to JSON.parse. */
function readValue(bytes: Buffer, at: number, to: number, key: string, record: RecordRead): number {
  if (bytes[at] === quote) {
    const end = stringEnd(bytes, at, to)
    if (end < 0) return -1
    if (key === 'id') record.id = bytes.toString('utf8', at + 1, end - 1)
    else if (key === 'series' || (key === 'outlet' && record.series === ''))
      record.series = bytes.toString('utf8', at + 1, end - 1)
    else if (key === 'published') record.published = bytes.toString('latin1', at + 1, end - 1)
    return end
  }
  let end = at
  while (end < to && isPlain(bytes[end]!)) end++
  const value = bytes.toString('latin1', at, end)
  if (value === 'null' || value === 'true' || value === 'false') return key === 'text' ? -1 : end
  if (!/^-?(?:0|[1-9]\d{0,15})(?:\.\d+)?$/.test(value) || key === 'text') return -1
  if (key === 'id') record.id = value
  return end
}

function isPlain(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x2d || byte === 0x2e
}

function skipSpace(bytes: Buffer, at: number, to: number): number {
  while (at < to && (bytes[at] === 0x20 || bytes[at] === 0x09 || bytes[at] === 0x0d)) at++
  return at
}

/** The place after the closing mark of the string that opens at `at`; -1 when it has escapes or controls, or does not close. */
function stringEnd(bytes: Buffer, at: number, to: number): number {
  for (let k = at + 1; k < to; k++) {
    const byte = bytes[k]!
    if (byte === quote) return k + 1
    if (byte === backslash || byte < 0x20) return -1
  }
  return -1
}

/** Decodes the text from after its opening mark; returns the place after its closing mark, or -1. */
function readText(bytes: Buffer, from: number, to: number, record: RecordRead): number {
  const { units } = record
  let count = 0
  let at = from
  while (at < to) {
    let byte = bytes[at]!
    while (plain[byte] === 1 && at < to) {
      units[count++] = byte
      byte = bytes[++at]!
    }
    if (at >= to) return -1
    if (byte >= 0x80) {
      at = readWide(bytes, at, to, units, count)
      if (at < 0) return -1
      count += units[count]! >= 0xd800 && units[count]! < 0xdc00 ? 2 : 1
    } else if (byte === backslash) {
      const unit = escaped(bytes, at)
      if (unit < 0) return -1
      units[count++] = unit
      at += bytes[at + 1] === 0x75 ? 6 : 2
    } else if (byte === quote) {
      record.length = count
      return at + 1
    } else return -1
  }
  return -1
}

/** 1 for bytes that stand for themselves inside a JSON string. */
const plain = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte < 0x80 && byte !== quote && byte !== backslash ? 1 : 0,
)

/** Decodes one UTF-8 character of several bytes; returns the place after it, -1 when it is not valid. */
function readWide(bytes: Buffer, at: number, to: number, units: Uint16Array, count: number): number {
  const lead = bytes[at]!
  const size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  if (lead < 0xc2 || lead > 0xf4 || at + size > to) return -1
  let code = lead & (0xff >> (size + 1))
  for (let k = 1; k < size; k++) {
    const next = bytes[at + k]!
    if ((next & 0xc0) !== 0x80) return -1
    code = (code << 6) | (next & 0x3f)
  }
  if (size === 4) {
    if (code < 0x10000 || code > 0x10ffff) return -1
    units[count] = 0xd7c0 + (code >> 10)
    units[count + 1] = 0xdc00 | (code & 0x3ff)
  } else {
    if ((size === 3 && code < 0x800) || (code >= 0xd800 && code < 0xe000)) return -1
    units[count] = code
  }
  return at + size
}

function escaped(bytes: Buffer, at: number): number {
  switch (bytes[at + 1]) {
    case 0x6e:
      return 10
    case 0x74:
      return 9
    case 0x72:
      return 13
    case 0x62:
      return 8
    case 0x66:
      return 12
    case quote:
    case backslash:
    case 0x2f:
      return bytes[at + 1]!
    case 0x75: {
      const hex = bytes.toString('latin1', at + 2, at + 6)
      return /^[0-9a-fA-F]{4}$/.test(hex) ? Number.parseInt(hex, 16) : -1
    }
    default:
      return -1
  }
}

/** The same by JSON.parse, for lines with something odd in them. Returns why the line is no record, or undefined. */
function readSlowly(bytes: Buffer, from: number, to: number, record: RecordRead): string | undefined {
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8', from, to))
  } catch (error) {
    return `the line is not JSON: ${(error as Error).message.slice(0, 200)}`
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'the line is JSON but no object'
  const { id, text, series, outlet, published } = value as Record<string, unknown>
  record.length = -1
  record.id = typeof id === 'string' || typeof id === 'number' ? String(id) : ''
  record.series = typeof series === 'string' ? series : typeof outlet === 'string' ? outlet : ''
  record.published = typeof published === 'string' ? published : ''
  if (typeof text !== 'string') return undefined
  if (record.units.length < text.length) record.units = new Uint16Array(text.length)
  for (let k = 0; k < text.length; k++) record.units[k] = text.charCodeAt(k)
  record.length = text.length
  return undefined
}
