// Escaping for HTML and XML: report text goes into a page only through these.

const replacements: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Characters that XML 1.0 forbids even as references: controls but tab, LF, CR; lone surrogates; U+FFFE and U+FFFF. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** `text` for element content and quoted attributes of HTML or XML; characters no document may hold become U+FFFD. */
export function escapeMarkup(text: string): string {
  return text.replace(forbidden, '\ufffd').replace(/[&<>"']/g, character => replacements[character]!)
}

/** The address when it is one that a reader may follow (http, https), else undefined: never `javascript:` or `data:`. */
export function safeAddress(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:\/\//i.test(url)) return undefined
  return URL.canParse(url) ? new URL(url).href : undefined
}
