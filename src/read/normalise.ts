// The only changes ever made to a report's characters: line ends, NUL and lone surrogates. Runs once, at reading.

/** CRLF and CR become LF, NUL and lone surrogates U+FFFD; a byte order mark at the start is dropped. Linear. */
export function normaliseText(text: string): string {
  const lines = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const ended = lines.includes('\r') ? lines.replace(/\r\n?/g, '\n') : lines
  const clean = ended.includes('\0') ? ended.replaceAll('\0', '\ufffd') : ended
  return clean.toWellFormed()
}
