// Lines that hold nothing but a byline, a date, a time, a reading time, an address: true of what remains when these are taken away.
import { dateOpeners } from '../lang/furniture.ts'
import { bylineOf } from './byline.ts'
import { findDate } from './date-text.ts'

const times =
  /(?<![\d.])\d{1,2}(?:[:.h]|\s?時|\s?시)\s?\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?(?![\d])|(?<!\d)\d{1,2}\s?[ap]\.?m\.?(?!\p{L})/giu
const zones =
  /\b(?:UTC|GMT|BST|E[SD]?T|C[SD]T|M[SD]T|P[SD]T|CES?T|IST|MSK|WIB|JST|KST|SGT|HKT|AE[SD]T|Uhr|hrs?|local time|eastern|às|a las|alle|ore|at|kl)\b\.?/giu
const weekdays =
  /(?<!\p{L})(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?(?!\p{L})|(?<!\p{L})(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|senin|selasa|rabu|kamis|jumat|sabtu|minggu|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)(?!\p{L})|[月火水木金土日]曜日?|星期[一二三四五六日天]/giu
const readingTime =
  /(?:\d+\s?(?:-\s?)?(?:min(?:ute)?s?|minuten?|minutos?|minuti)\.?\s(?:read|de lectura|de leitura|de lecture|di lettura|lesezeit)|(?:reading time|read time|estimated reading time|tempo de leitura|tiempo de lectura|temps de lecture|tempo di lettura|lesezeit|lecture)\s?:?\s?\d+\s?(?:min\p{L}*|sec\p{L}*)?)/giu
const openers = new RegExp(`(?<!\\p{L})(?:${[...dateOpeners].sort((a, b) => b.length - a.length).join('|')})(?!\\p{L})`, 'giu')
const ago =
  /(?:\d+|an?|one|two|three)\s(?:second|minute|min|hour|hr|day|week|month|year)s?\.?\sago|(?:vor|hace|há|il y a)\s\d+\s\p{L}+/giu
const address = /^(?:https?:\/\/|www\.)\S+$/u

/** Letters that may remain when everything known is taken away. */
const mostLeft = 3
const longestLine = 160

/** True when the line says only who, when, where to find it or how long to read. */
export function isMetadataLine(line: string): boolean {
  if (line.length > longestLine) return false
  if (address.test(line) || bylineOf(line) !== undefined) return true
  const { rest: undated, dates } = withoutDates(line)
  const rest = undated.replace(readingTime, ' ').replace(ago, ' ').replace(times, ' ').replace(zones, ' ').replace(weekdays, ' ')
  if (dates === 0 && rest === line) return false
  const plain = rest
    .replace(openers, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
  if (plain.length <= mostLeft) return true
  // What remains beside a date may be names and a place, set apart by bars or dashes: "Ann Lo | Port Ellery | 3 March 2031".
  const parts = rest.split(/[|•·—–]|\s-\s/u).map(part =>
    part
      .replace(openers, ' ')
      .replace(/[^\p{L}\p{M}.’' -]+/gu, ' ')
      .trim(),
  )
  return (
    dates > 0 &&
    parts.every(part => part.length <= mostLeft || bylineOf(part) !== undefined || bylineOf(`by ${part}`) !== undefined)
  )
}

/** The line with up to four dates taken out. */
function withoutDates(line: string): { rest: string; dates: number } {
  let rest = line
  for (let dates = 0; ; dates++) {
    const date = dates < 4 ? findDate(rest, true) : undefined
    if (date === undefined) return { rest, dates }
    rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`
  }
}
