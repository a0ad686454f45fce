// The text of a PDF, by unpdf (a build of Mozilla's pdf.js without its viewer). Pages are paragraphs; lines are joined where a sentence runs on.

/** Longer documents are reports of another kind. */
const mostPages = 300

/** The text, or what is wrong with the file. */
export async function readPdf(bytes: Uint8Array): Promise<{ text: string; title?: string } | { problem: string }> {
  const { extractText, getDocumentProxy, getMeta } = await import('unpdf')
  try {
    // pdf.js takes the buffer over (the caller's stays whole), and refuses Node's own kind, which files are read into.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { stopAtErrors: false, verbosity: 0 })
    if (pdf.numPages > mostPages) return { problem: `the PDF has ${pdf.numPages} pages, more than ${mostPages}` }
    const { text } = await extractText(pdf, { mergePages: false })
    const { info } = await getMeta(pdf)
    const title = typeof info?.Title === 'string' ? info.Title.trim() : ''
    const joined = text.map(joinLines).join('\n\n').trim()
    if (joined === '') return { problem: 'the PDF holds no text (pictures of pages need OCR first)' }
    return { text: joined, ...(title === '' ? {} : { title }) }
  } catch (error) {
    return { problem: `the PDF cannot be read (${(error as Error).message.slice(0, 100)})` }
  }
}

/** A line that ends without a mark runs on into the next; a hyphen at its end is taken back when a small letter follows. */
function joinLines(page: string): string {
  return page
    .replace(/(?<=\p{Ll})-\n(?=\p{Ll})/gu, '')
    .replace(/(?<=[\p{Ll},])\n(?=\p{Ll})/gu, ' ')
    .trim()
}
