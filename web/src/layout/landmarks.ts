// Scrolling by landmarks: two panes stay together at their aligned stretches, and in between move in proportion
// (after the side-by-side view of web-monitoring).

/** Offset for the other pane. `from` and `to` are the tops of aligned stretches in both panes, paired by index; `y` in pixels. */
export function matchingOffset(from: readonly number[], to: readonly number[], y: number): number {
  const pairs = increasing(from, to)
  const first = pairs[0]
  const last = pairs.at(-1)
  if (!first || !last) return y
  if (y <= first[0]) return first[0] <= 0 ? first[1] : (y / first[0]) * first[1]
  if (y >= last[0]) return last[1] + (y - last[0])
  let low = 0
  let high = pairs.length - 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (pairs[middle]![0] <= y) low = middle
    else high = middle
  }
  const [x0, y0] = pairs[low]!
  const [x1, y1] = pairs[high]!
  return x1 === x0 ? y0 : y0 + ((y - x0) / (x1 - x0)) * (y1 - y0)
}

/** Only pairs that advance on both sides, so that scrolling down never scrolls the other pane up. */
function increasing(from: readonly number[], to: readonly number[]): [number, number][] {
  const pairs = from.map((x, i): [number, number] => [x, to[i]!]).sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const kept: [number, number][] = []
  for (const pair of pairs) {
    const last = kept.at(-1)
    if (!last || (pair[0] > last[0] && pair[1] >= last[1])) kept.push(pair)
  }
  return kept
}
