// A field that is set only when its value is known: exact optional properties may not hold `undefined`.

/** `{ [key]: value }`, or nothing to spread. */
export function fact<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: string }
}
