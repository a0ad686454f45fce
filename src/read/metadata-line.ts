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
  const date = findDate(line, true)
  const short = date === undefined ? line : `${line.slice(0, date.start)} ${line.slice(date.end)}`
  const rest = short.replace(readingTime, ' ').replace(ago, ' ').replace(times, ' ').replace(zones, ' ').replace(weekdays, ' ')
  if (date === undefined && rest === line) return false
  const left = rest
    .replace(openers, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
  if (left.length <= mostLeft) return true
  return date !== undefined && bylineOf(left) !== undefined
}
