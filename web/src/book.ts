// What every view receives: the edition with its look-ups, the state, and the way to change it.
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Claim, Edition } from '../../src/model/edition.ts'
import { type Finding, listFindings } from '../../src/model/findings.ts'
import type { Report } from '../../src/model/report.ts'
import { type Summary, summarise } from '../../src/model/summary.ts'
import type { State } from './state.ts'

/** New values for parts of the state; undefined clears a part. */
export type Change = { [Name in keyof State]?: State[Name] | undefined }

export interface Book {
  edition: Edition
  byId: ReadonlyMap<string, Report>
  claims: ReadonlyMap<string, Claim>
  findings: readonly Finding[]
  summary: Summary
  state: State
  /** Changes the state; the address follows. */
  go(change: Change): void
  /** Puts text on the clipboard and says so. */
  copy(text: string, said: string): void
}

/** The state after a change; parts that are undefined are gone. */
export function applyChange(state: State, change: Change): State {
  return Object.fromEntries(
    Object.entries({ ...state, ...change }).filter(([, value]) => value !== undefined),
  ) as unknown as State
}

/** The look-ups of an edition, made once. */
export function openBook(edition: Edition): Omit<Book, 'state' | 'go' | 'copy'> {
  return {
    edition,
    byId: new Map(edition.reports.map(report => [report.id, report])),
    claims: new Map(edition.claims.map(claim => [claim.id, claim])),
    findings: listFindings(edition),
    summary: summarise(edition),
  }
}

export const BookContext = createContext<Book | undefined>(undefined)

export function useBook(): Book {
  const book = useContext(BookContext)
  if (!book) throw new Error('a view was rendered outside of the page')
  return book
}
