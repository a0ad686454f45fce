// Quotations: wording and extent follow from the readings; variants have one column per reading; nobody's name comes from nowhere.
import { extents, type Quotation, speakerBases, wordings } from '../edition.ts'
import { byPassage, contains } from '../span.ts'
import { checkDifferences } from './claims.ts'
import { type Checking, checkPassage, checkPieces, checkUnique, wordsOf } from './problems.ts'

export function checkQuotations(checking: Checking, fold: ((words: string) => string) | undefined): void {
  const { quotations } = checking.edition
  checkUnique(
    checking,
    'quotations',
    quotations.map(({ id }) => id),
  )
  quotations.forEach((quotation, i) => {
    const at = `quotations[${i}]`
    checkReadings(checking, at, quotation)
    checkSpeakers(checking, at, quotation)
    checkWording(checking, at, quotation, fold)
    checkVariants(checking, at, quotation)
    checkDifferences(checking, `${at}.differences`, quotation.differences)
  })
}

function checkReadings(checking: Checking, at: string, { readings }: Quotation): void {
  if (readings.length === 0) checking.say(`${at}.readings`, 'a quotation needs a reading')
  readings.forEach((reading, i) => {
    const place = `${at}.readings[${i}]`
    checkPassage(checking, place, reading)
    checkPieces(checking, `${place}.spans`, reading, reading.spans)
    if (i > 0 && byPassage(readings[i - 1]!, reading) > 0) checking.say(place, 'readings are not sorted by report id, then start')
    for (const [name, part] of Object.entries({ cue: reading.cue, channel: reading.channel, speaker: reading.speaker.at })) {
      if (part !== undefined) checkPassage(checking, `${place}.${name}`, part)
    }
  })
}

function checkSpeakers(checking: Checking, at: string, { readings, speaker }: Quotation): void {
  const names = new Set(readings.flatMap(reading => reading.speaker.name ?? []))
  if (speaker !== undefined && !names.has(speaker)) checking.say(`${at}.speaker`, `${speaker} is the speaker of no reading`)
  readings.forEach((reading, i) => {
    const { name, basis } = reading.speaker
    const place = `${at}.readings[${i}].speaker`
    if (!speakerBases.includes(basis)) checking.say(place, `${basis} is no basis`)
    if (basis === 'unknown' && name !== undefined) checking.say(place, `the speaker is unknown, yet named ${name}`)
    if (basis !== 'other-report') return
    const known = readings.some(
      other =>
        other.report !== reading.report && other.speaker.name === name && ['stated', 'resolved'].includes(other.speaker.basis),
    )
    if (name === undefined || !known) checking.say(place, `no other report names ${name ?? 'a speaker'}`)
  })
}

function checkWording(checking: Checking, at: string, quotation: Quotation, fold: ((words: string) => string) | undefined): void {
  const { readings, wording, extent, folded } = quotation
  if (!wordings.includes(wording)) checking.say(`${at}.wording`, `${wording} is no wording`)
  if (!extents.includes(extent)) checking.say(`${at}.extent`, `${extent} is no extent`)
  const alone = readings.length === 1
  if (alone !== (wording === 'single')) checking.say(`${at}.wording`, `is ${wording} with ${readings.length} readings`)
  if (alone !== (extent === 'single')) checking.say(`${at}.extent`, `is ${extent} with ${readings.length} readings`)
  const marked = readings.filter(({ form }) => form !== 'indirect')
  if (wording === 'altered' && marked.length < 2)
    checking.say(`${at}.wording`, 'is altered, but fewer than two readings print marks')
  if (wording === 'altered' && quotation.variants.length === 0) checking.say(`${at}.variants`, 'an altered quotation shows where')
  if (wording === 'paraphrased' && marked.length === readings.length) {
    checking.say(`${at}.wording`, 'is paraphrased, but every reading prints marks')
  }
  if ((wording === 'verbatim' || wording === 'folded') && marked.length < readings.length) {
    checking.say(`${at}.wording`, `is ${wording}, but a reading prints no marks: that is paraphrased`)
  }
  if ((wording === 'folded') !== (folded !== undefined && folded.length > 0)) {
    if (wording === 'folded' || wording === 'verbatim')
      checking.say(`${at}.folded`, `a ${wording} wording ${wording === 'folded' ? 'says what was folded' : 'folds nothing'}`)
  }
  if (fold === undefined || extent !== 'whole' || marked.length < 2) return
  const words = new Set(marked.map(reading => fold(wordsOf(checking, reading))))
  if (words.size > 1 && wording !== 'altered')
    checking.say(`${at}.wording`, `is ${wording}, but the words inside the marks differ`)
  if (words.size === 1 && wording === 'altered') checking.say(`${at}.wording`, 'is altered, but the words are equal when folded')
}

function checkVariants(checking: Checking, at: string, { readings, variants }: Quotation): void {
  variants.forEach(({ sides }, i) => {
    const place = `${at}.variants[${i}]`
    if (sides.length !== readings.length) {
      checking.say(place, `has ${sides.length} sides for ${readings.length} readings`)
      return
    }
    sides.forEach((passages, j) => {
      passages.forEach((passage, k) => {
        const side = `${place}.sides[${j}][${k}]`
        checkPassage(checking, side, passage, true)
        const reading = readings[j]!
        if (passage.report !== reading.report || !contains(reading, passage)) checking.say(side, 'lies outside of its reading')
      })
    })
    const words = new Set(sides.map(side => (side.length === 0 ? undefined : side.map(one => wordsOf(checking, one)).join(' '))))
    if (words.size < 2) checking.say(place, 'shows the same words on every side')
  })
}
