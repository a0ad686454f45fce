// JSON for other programs: half of a surrogate pair, which JSON can escape and many readers then choke on, becomes U+FFFD. It has the
// same length in UTF-16 units and in code points, so no position moves. The `json` format keeps texts exactly and does without this.

export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, (_, one) => (typeof one === 'string' ? one.toWellFormed() : one), indent)
}
