// From UTF-16 units to Unicode code points, for formats that count those.
// Method: where no surrogate pair occurs both counts agree; else a list of the pairs and binary search.

/** A function from an offset in units to one in code points. One pass over the text, then O(log pairs) per offset. */
export function codePointOffsets(text: string): (unit: number) => number {
  const pairs: number[] = []
  for (let i = 0; i + 1 < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0xd800 || unit > 0xdbff) continue
    const next = text.charCodeAt(i + 1)
    if (next >= 0xdc00 && next <= 0xdfff) pairs.push(i++)
  }
  if (pairs.length === 0) return unit => unit
  return unit => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[middle]! + 1 < unit) low = middle + 1
      else high = middle
    }
    return unit - low
  }
}
