// What the reader is looking at, kept in the address so that a view can be sent to somebody else.

export const views = [
  'findings',
  'quotations',
  'claims',
  'side',
  'base',
  'lineage',
  'timeline',
  'single',
  'excluded',
  'receipts',
] as const
export type View = (typeof views)[number]

export const viewNames: Record<View, string> = {
  findings: 'Findings',
  quotations: 'Quotations',
  claims: 'Claims',
  side: 'Side by side',
  base: 'Variants in a text',
  lineage: 'Lineage',
  timeline: 'Timeline',
  single: 'Only in one',
  excluded: 'Left out',
  receipts: 'Proofs',
}

/** What a view is for, in one sentence: shown where its name is pointed at, and in the help. */
export const viewPurposes: Record<View, string> = {
  findings: 'What differs between the reports, the weightiest first',
  quotations: 'Every utterance in all its wordings, the altered ones first',
  claims: 'Who tells what: a row per claim, a column per report',
  side: 'Reports beside each other, with what they share tied together',
  base: 'One report as running text, shaded where others tell it otherwise',
  lineage: 'Who has the text from whom, and why that is thought',
  timeline: 'When the reports appeared, and when they say things happened',
  single: 'What one report tells and no other does',
  excluded: 'What was not read as news: menus, captions, adverts, and why',
  receipts: 'Digests that prove the texts, the thresholds, and notices',
}

export interface State {
  view: View
  /** Id of the finding that is current. */
  finding?: string
  /** Id of the claim whose readings are aligned or shown. */
  claim?: string
  /** Id of the borrowing whose evidence is shown. */
  borrowing?: string
  /** The evidence of the finding, claim or borrowing is open. */
  open: boolean
  /** Report ids of the panes, left to right. */
  panes: string[]
  /** Report id of the base text. */
  base?: string
  /** Report that n and p move to. */
  report?: string
  /** Report ids that are switched off. */
  off: string[]
  /** Ids of claims whose apparatus entries are pinned beside each other. */
  pins: string[]
  query: string
  theme: 'auto' | 'light' | 'dark'
}

export const firstState: State = { view: 'findings', open: false, panes: [], off: [], pins: [], query: '', theme: 'auto' }

/** Entries that can be pinned at once. */
export const mostPins = 6

const themes = ['auto', 'light', 'dark'] as const

/** Reads the part of an address after `#`. Anything unknown is left out. */
export function readAddress(hash: string): State {
  const parts = new URLSearchParams(hash.replace(/^#/, ''))
  const one = (name: 'finding' | 'claim' | 'borrowing' | 'base' | 'report') => {
    const value = parts.get(name)
    return value === null || value === '' ? {} : { [name]: value }
  }
  return {
    ...firstState,
    view: views.find(view => view === parts.get('view')) ?? 'findings',
    ...one('finding'),
    ...one('claim'),
    ...one('borrowing'),
    ...one('base'),
    ...one('report'),
    open: parts.has('open'),
    panes: parts.getAll('pane').slice(0, 4),
    off: parts.getAll('off'),
    pins: [...new Set(parts.getAll('pin'))].slice(0, mostPins),
    query: parts.get('find') ?? '',
    theme: themes.find(theme => theme === parts.get('theme')) ?? 'auto',
  }
}

/** The part of the address after `#` that `readAddress` turns back into `state`. */
export function writeAddress(state: State): string {
  const parts = new URLSearchParams()
  parts.set('view', state.view)
  for (const name of ['finding', 'claim', 'borrowing', 'base', 'report'] as const) {
    const value = state[name]
    if (value !== undefined) parts.set(name, value)
  }
  if (state.open) parts.set('open', '1')
  for (const pane of state.panes) parts.append('pane', pane)
  for (const id of state.off) parts.append('off', id)
  for (const id of state.pins) parts.append('pin', id)
  if (state.query !== '') parts.set('find', state.query)
  if (state.theme !== 'auto') parts.set('theme', state.theme)
  return `#${parts}`
}
