// ISO 8601 dates as readers write them. What cannot be read as one is shown as it stands.

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

interface Day {
  year: string
  month: number
  day: number
  time: string | undefined
}

function readDay(iso: string): Day | undefined {
  const [, year, month, day, time] = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?/.exec(iso) ?? []
  const number = Number(month)
  return year === undefined || months[number - 1] === undefined ? undefined : { year, month: number, day: Number(day), time }
}

/** "4 March 2031, 07:40"; the time is the one that stands in `iso`, in its own zone. */
export function dateWords(iso: string | undefined): string {
  if (iso === undefined) return ''
  const read = readDay(iso)
  if (!read) return iso
  return `${read.day} ${months[read.month - 1]} ${read.year}${read.time === undefined ? '' : `, ${read.time}`}`
}

/** The first and the last moment of a stretch of time in as few words as say both: "2027", "April 2029", "3–5 March 2031". */
export function dateRangeWords(from: string | undefined, to: string | undefined): string {
  if (from === undefined || to === undefined || from === to) return dateWords(from ?? to)
  const [a, b] = [readDay(from), readDay(to)]
  if (!a || !b || a.year !== b.year) return `${dateWords(from)} – ${dateWords(to)}`
  if (a.time === undefined && b.time === undefined) {
    const lastOfMonth = new Date(Date.UTC(Number(b.year), b.month, 0)).getUTCDate()
    if (a.day === 1 && b.day === lastOfMonth) {
      if (a.month === 1 && b.month === 12) return a.year
      if (a.month === b.month) return `${months[a.month - 1]} ${a.year}`
    }
    if (a.month === b.month) return `${a.day}–${dateWords(to)}`
    return `${a.day} ${months[a.month - 1]} – ${dateWords(to)}`
  }
  if (a.month !== b.month || a.day !== b.day) return `${dateWords(from)} – ${dateWords(to)}`
  const day = dateWords(from.slice(0, 10))
  return a.time !== undefined && b.time !== undefined ? `${day}, ${a.time} – ${b.time}` : day
}

/** "2 May": a day without its year. */
export function dayWords(iso: string): string | undefined {
  const read = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? readDay(iso) : undefined
  return read && `${read.day} ${months[read.month - 1]!.slice(0, 3)}`
}
