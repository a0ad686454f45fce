// A buffered file for many small pieces of ASCII, numbers and bytes: lines are put together as bytes, no strings are made.
import { closeSync, openSync, writeSync } from 'node:fs'

export interface Writer {
  /** ASCII only. */
  text(ascii: string): void
  /** A whole number ≥ 0. */
  number(value: number): void
  /** Numbers with commas between. */
  list(values: readonly number[]): void
  /** `part / whole` to three places, at most 1. */
  share(part: number, whole: number): void
  bytes(from: Uint8Array, start: number, end: number): void
  /** 32-bit numbers as they lie in memory. */
  raw(values: readonly number[]): void
  close(): void
}

const room = 1 << 18
/** No single piece but `bytes` is longer. */
const spare = 256

export function makeWriter(path: string): Writer {
  const file = openSync(path, 'w')
  let buffer = Buffer.allocUnsafe(room)
  let at = 0
  const flush = (): void => {
    for (let from = 0; from < at; ) from += writeSync(file, buffer, from, at - from)
    at = 0
  }
  const writer: Writer = {
    text(ascii) {
      if (at + spare > room) flush()
      for (let k = 0; k < ascii.length; k++) buffer[at++] = ascii.charCodeAt(k)
    },
    number(value) {
      if (at + spare > room) flush()
      let digits = 1
      for (let top = 10; top <= value; top *= 10) digits++
      for (let k = digits - 1; k >= 0; k--) {
        const rest = Math.floor(value / 10)
        buffer[at + k] = 0x30 + value - rest * 10
        value = rest
      }
      at += digits
    },
    list(values) {
      for (let k = 0; k < values.length; k++) {
        if (k > 0) writer.text(',')
        writer.number(values[k]!)
      }
    },
    share(part, whole) {
      const thousandths = whole === 0 ? 0 : Math.min(1000, Math.round((part / whole) * 1000))
      if (thousandths === 1000) writer.text('1')
      else {
        writer.text(thousandths < 10 ? '0.00' : thousandths < 100 ? '0.0' : '0.')
        writer.number(thousandths)
      }
    },
    bytes(from, start, end) {
      if (at + end - start > room) flush()
      if (end - start > buffer.length) buffer = Buffer.allocUnsafe(end - start)
      buffer.set(from.subarray(start, end), at)
      at += end - start
    },
    raw(values) {
      if (at + values.length * 4 > room) flush()
      for (const value of values) at = buffer.writeUInt32LE(value, at)
    },
    close() {
      flush()
      closeSync(file)
    },
  }
  return writer
}
