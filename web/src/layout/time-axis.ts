// When the reports appeared, on one axis: places along a line and the ticks under it.
import { scaleUtc } from 'd3-scale'
import type { Report } from '../../../src/model/report.ts'

export interface TimeAxis {
  points: { report: Report; x: number; row: number }[]
  ticks: { x: number; label: string }[]
  rows: number
  /** Reports that state a day and no time, where others state one. */
  dayOnly: Report[]
  /** Reports that state no date. */
  undated: Report[]
}

/** Pixels that a siglum needs: closer points go to another row. */
const room = 26

/** Lays the reports out on `width` pixels. */
export function layoutTimeAxis(reports: readonly Report[], width: number): TimeAxis {
  const dated = reports
    .map(report => ({ report, time: Date.parse(report.published ?? '') }))
    .filter(({ time }) => !Number.isNaN(time))
    .sort((a, b) => a.time - b.time || (a.report.id < b.report.id ? -1 : 1))
  const undated = reports.filter(report => !dated.some(one => one.report === report))
  const timed = dated.filter(({ report }) => report.published?.includes('T'))
  const dayOnly = timed.length > 0 ? dated.filter(one => !timed.includes(one)).map(({ report }) => report) : []
  const placed = timed.length > 0 ? timed : dated
  const first = placed[0]
  if (!first) return { points: [], ticks: [], rows: 0, dayOnly, undated }
  const last = placed.at(-1)!
  const scale = scaleUtc()
    .domain([first.time, last.time > first.time ? last.time : first.time + 3_600_000])
    .range([14, width - 14])
  const ends: number[] = []
  const points = placed.map(({ report, time }) => {
    const x = scale(time)
    let row = ends.findIndex(end => x - end >= room)
    if (row < 0) row = ends.length
    ends[row] = x
    return { report, x, row }
  })
  const ticks = scale.ticks(Math.max(2, Math.floor(width / 120))).map(date => ({ x: scale(date), label: tickLabel(date) }))
  return { points, ticks, rows: ends.length, dayOnly, undated }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The day at midnight, else the time; both in UTC. */
function tickLabel(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
  return time === '00:00' ? `${date.getUTCDate()} ${months[date.getUTCMonth()]}` : time
}
