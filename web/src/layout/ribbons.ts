// The ribbons between two panes: which stretches they join, which of them moved, and the outline of each.
// Method for moved pairs: everything outside a longest increasing subsequence (Fredman 1975, O(n log n)) has changed its place.

/** Top and bottom in pixels, seen from the top of the gutter. */
export interface Edge {
  top: number
  bottom: number
}

export interface Ribbon {
  claim: string
  left: Edge
  right: Edge
  moved: boolean
}

/** An outline from (top, bottom) on the left to (top, bottom) on the right, as the `d` of an SVG path. */
export function ribbonPath(left: Edge, right: Edge, width: number): string {
  const middle = round(width / 2)
  const [a, b, c, d] = [left.top, right.top, right.bottom, left.bottom].map(round)
  return `M0 ${a}C${middle} ${a} ${middle} ${b} ${width} ${b}L${width} ${c}C${middle} ${c} ${middle} ${d} 0 ${d}Z`
}

const round = (value: number): number => Math.round(value * 10) / 10

/** The pairs that are in view in a gutter `height` pixels high, on either side. */
export function visibleRibbons(ribbons: readonly Ribbon[], height: number): Ribbon[] {
  return ribbons.filter(({ left, right }) => Math.max(left.bottom, right.bottom) > 0 && Math.min(left.top, right.top) < height)
}

/** For pairs given in left order: which of them stand in another order on the right. `order[i]` is the right place of pair `i`. */
export function movedPairs(order: readonly number[]): boolean[] {
  const tails: number[] = []
  const before = new Array<number>(order.length).fill(-1)
  order.forEach((value, i) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (order[tails[middle]!]! < value) low = middle + 1
      else high = middle
    }
    before[i] = low > 0 ? tails[low - 1]! : -1
    tails[low] = i
  })
  const moved = order.map(() => true)
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) moved[i] = false
  return moved
}
