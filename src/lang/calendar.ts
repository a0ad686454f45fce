// Words of the calendar and the clock.

/** Weekday → 1 (Monday) … 7 (Sunday), as in ISO 8601. */
export const weekdays: ReadonlyMap<string, number> = new Map([
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day, i) => [day, i + 1] as const),
  ...['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day, i) => [day, i + 1] as const),
  ['tues', 2],
  ['thur', 4],
  ['thurs', 4],
])

/** Short forms that are also words or names: weekdays only with a full stop or a date beside them. */
export const doubtfulWeekdays: ReadonlySet<string> = new Set(['sun', 'sat', 'mon', 'wed'])

/** Month → 1 … 12. */
export const months: ReadonlyMap<string, number> = new Map([
  ...'january february march april may june july august september october november december'
    .split(' ')
    .map((month, i) => [month, i + 1] as const),
  ...'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((month, i) => [month, i + 1] as const),
  ['sept', 9],
])

/** Months that are also words or names. */
export const doubtfulMonths: ReadonlySet<string> = new Set([
  'may',
  'march',
  'august',
  'april',
  'june',
  'mar',
  'jan',
  'dec',
  'sep',
])

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** Time zones by their letters → offset from UTC in minutes (standard or summer time as the letters say; ET and its like by standard time). */
export const zones: ReadonlyMap<string, number> = new Map([
  ['gmt', 0],
  ['utc', 0],
  ['bst', 60],
  ['cet', 60],
  ['cest', 120],
  ['eet', 120],
  ['msk', 180],
  ['ist', 330],
  ['jst', 540],
  ['et', -300],
  ['ct', -360],
  ['mt', -420],
  ['pt', -480],
  ['est', -300],
  ['edt', -240],
  ['cst', -360],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
])

export const seasons: ReadonlySet<string> = new Set(['spring', 'summer', 'autumn', 'fall', 'winter'])

export const dayParts: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening', 'night', 'midnight', 'noon'])
