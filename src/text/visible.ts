// Reports are hostile text: control characters, terminal escapes and direction overrides are shown, never obeyed.

/** C0 and C1 controls but tab and line feed, DEL, bidirectional controls, lone surrogates, non-characters. */
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu

/** `text` with every character that could act on a terminal or turn the reading direction replaced by U+FFFD. */
export function visible(text: string): string {
  return text.replace(unsafe, '\ufffd')
}

/** `visible`, on one line, runs of white space folded to one space. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, ' ')).trim()
}
