// Arithmetic on calendar days written as ISO 8601 (`2031-03-03`), in UTC and without a clock.

const dayLength = 86_400_000

/** Days since 1970-01-01 of an ISO date; undefined when the string does not begin with one that exists. */
export function dayNumber(iso: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const time = Date.UTC(year, month - 1, day)
  return new Date(time).getUTCMonth() === month - 1 && day > 0 ? time / dayLength : undefined
}

export function isoDay(number: number): string {
  return new Date(number * dayLength).toISOString().slice(0, 10)
}

/** 1 = Monday … 7 = Sunday, as in ISO 8601. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** `2031-03` moved by a number of months. */
export function addMonths(month: string, by: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}`
}

/** Last day of a month `2031-02`. */
export function lastDay(month: string): string {
  return isoDay(dayNumber(`${addMonths(month, 1)}-01`)! - 1)
}

export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
