// How much a text says, whatever it is written in: the measure for every length that is compared with a threshold.

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu

/** Its length in UTF-16 units, where Chinese, Japanese, Korean and Thai characters, written without spaces, count three. */
export function weightOf(text: string): number {
  return text.length + 2 * (text.match(dense)?.length ?? 0)
}
