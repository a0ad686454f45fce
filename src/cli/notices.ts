// Notices of reading joined to an edition, and notices as a person reads them.
import type { Edition } from '../model/edition.ts'
import type { Notice } from '../model/notice.ts'

/** The edition with the notices of reading, sorted so that the order of input does not show. */
export function withNotices(edition: Edition, notices: readonly Notice[]): Edition {
  const key = ({ code, report, input, text, at }: Notice) =>
    JSON.stringify([code, report ?? '', input ?? '', at?.start ?? -1, text])
  const all = [...edition.notices, ...notices].map(notice => ({ notice, key: key(notice) }))
  return { ...edition, notices: all.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ notice }) => notice) }
}

/** One line: the input or report it is about, then what to know. */
export function noticeLine({ input, report, text }: Notice): string {
  const about = input ?? report
  return `variorum: ${about === undefined ? '' : `${about}: `}${text}\n`
}
