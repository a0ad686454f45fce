// Lines of a byte stream, one at a time: memory is bounded by the longest line, and a line beyond the limit is said, not kept.

/** A line longer than this is not read: a JavaScript string cannot hold much more than twice as much. */
export const longestLine = 256 * 1024 * 1024

export interface Line {
  /** Counted from 1, empty lines included. */
  number: number
  /** Without the line end; undefined when the line is longer than `longestLine` units. */
  text: string | undefined
}

/** Splits UTF-8 at line feeds; a byte order mark and carriage returns before line feeds are dropped. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, limit = longestLine): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8')
  let parts: string[] = []
  let length = 0
  let number = 1
  const take = (part: string): void => {
    length += part.length
    if (length <= limit) parts.push(part)
    else parts = []
  }
  const line = (): Line => {
    const text = length > limit ? undefined : parts.join('').replace(/\r$/, '')
    parts = []
    length = 0
    return { number: number++, text }
  }
  for await (const chunk of stream) {
    const text = decoder.decode(chunk, { stream: true })
    let from = 0
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', from)) {
      take(text.slice(from, at))
      yield line()
      from = at + 1
    }
    take(text.slice(from))
  }
  take(decoder.decode())
  if (length > 0) yield line()
}
