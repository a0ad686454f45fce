// Words of what is counted on while an event goes on: a later report may rightly tell more of it.
export const risingWords: ReadonlySet<string> = new Set(
  (
    'dead died dies die death deaths kill kills killed killing victim victims fatality fatalities casualty casualties ' +
    'injured injuring injuries wounded wounding hurt hospitalized hospitalised missing rescued evacuated displaced homeless ' +
    'infected infections cases arrested arrests detained charged counted votes ballots signatures donated raised'
  ).split(' '),
)

/** Words of a sum of such a count, where nothing else is named that is counted. */
export const sumWords: ReadonlySet<string> = new Set(['toll', 'tally'])

/** Words that tell that a count was still running. */
export const runningWords: ReadonlySet<string> = new Set(
  'toll tally rise rises rising rose risen climb climbs climbed climbing grow grows grew grown growing increased jumped confirmed'.split(
    ' ',
  ),
)
