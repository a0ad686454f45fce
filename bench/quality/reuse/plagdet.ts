// Plagdet (Potthast, Stein, Barrón-Cedeño and Rosso 2010): precision and recall by characters, macro over spans, and granularity.

type Quad = [aStart: number, aEnd: number, bStart: number, bEnd: number]

/** Gold and found passages of one pair of texts. */
export interface Detection {
  gold: Quad[]
  found: Quad[]
}

export function plagdet(detections: readonly Detection[]): {
  precision: number
  recall: number
  granularity: number
  value: number
} {
  let [recallSum, goldSpans, precisionSum, foundSpans, detected, fragments] = [0, 0, 0, 0, 0, 0]
  for (const { gold, found } of detections) {
    for (const span of gold) {
      const hits = found.filter(other => touches(span, other))
      recallSum += covered(span, hits)
      goldSpans++
      if (hits.length === 0) continue
      detected++
      fragments += hits.length
    }
    for (const span of found) {
      precisionSum += covered(
        span,
        gold.filter(other => touches(span, other)),
      )
      foundSpans++
    }
  }
  const recall = recallSum / Math.max(1, goldSpans)
  const precision = precisionSum / Math.max(1, foundSpans)
  const granularity = detected === 0 ? 1 : fragments / detected
  const f1 = recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision)
  return { precision, recall, granularity, value: f1 / Math.log2(1 + granularity) }
}

function touches(x: Quad, y: Quad): boolean {
  return x[0] < y[1] && y[0] < x[1] && x[2] < y[3] && y[2] < x[3]
}

/** Share of a span's characters, both sides together, that the others cover. */
function covered(span: Quad, others: readonly Quad[]): number {
  let characters = 0
  for (const side of [0, 2] as const) {
    const inside = others
      .map(other => [Math.max(span[side], other[side]), Math.min(span[side + 1]!, other[side + 1]!)] as const)
      .filter(([start, end]) => start < end)
      .sort((x, y) => x[0] - y[0])
    let reach = -1
    for (const [start, end] of inside) {
      characters += Math.max(0, end - Math.max(start, reach))
      reach = Math.max(reach, end)
    }
  }
  return characters / (span[1] - span[0] + span[3] - span[2])
}
