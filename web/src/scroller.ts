// Keeps the panes together and draws the ribbons between them. Geometry is measured once per layout; scrolling only does arithmetic.
import { matchingOffset } from './layout/landmarks.ts'
import { type Edge, movedPairs, type Ribbon, ribbonPath, visibleRibbons } from './layout/ribbons.ts'

interface MeasuredPane {
  element: HTMLElement
  /** Edges of aligned stretches from the top of the pane's content, by claim. */
  edges: Map<string, Edge>
}

/** A stretch that two panes share, with its edges in the content of both. */
type Pair = Ribbon

interface Gutter {
  element: SVGSVGElement
  width: number
  height: number
  pairs: Pair[]
}

const svgSpace = 'http://www.w3.org/2000/svg'

/** Height of the pane, from its top, at which both ends of a claim meet. */
const meetingShare = 0.3

/** What the panes' scrolling remembers between events. */
interface Stage {
  root: HTMLElement | null
  locked: boolean
  panes: MeasuredPane[]
  gutters: Gutter[]
  current: string | undefined
  /** Offsets that we set ourselves: the scroll events they cause are not the reader's. */
  expected: Map<HTMLElement, number>
}

/** Ties the panes under a root together. `onPick` is told the claim of a ribbon that is clicked. */
export function makeScroller(onPick: (claim: string) => void) {
  const stage: Stage = { root: null, locked: true, panes: [], gutters: [], current: undefined, expected: new Map() }
  let observer: ResizeObserver | undefined
  let frame = 0
  const onScroll = (event: Event): void => {
    const source = stage.panes.find(({ element }) => element === event.target)
    if (!source) return
    const own = stage.expected.get(source.element)
    stage.expected.delete(source.element)
    if (stage.locked && (own === undefined || Math.abs(own - source.element.scrollTop) > 2)) follow(stage, source)
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => draw(stage))
  }
  const onClick = (event: Event): void => {
    const claim = (event.target as Element).closest<SVGPathElement>('[data-ribbon]')?.dataset.ribbon
    if (claim !== undefined) onPick(claim)
  }
  const detach = (): void => {
    observer?.disconnect()
    stage.root?.removeEventListener('scroll', onScroll, true)
    stage.root?.removeEventListener('click', onClick)
    cancelAnimationFrame(frame)
    stage.root = null
  }
  return {
    attach(element: HTMLElement | null, lock: boolean): void {
      stage.locked = lock
      if (element !== stage.root) {
        detach()
        stage.root = element
        element?.addEventListener('scroll', onScroll, { capture: true, passive: true })
        element?.addEventListener('click', onClick)
        observer = new ResizeObserver(() => measure(stage))
        if (element) observer.observe(element)
      }
      measure(stage)
    },
    /** Scrolls all panes so that both ends of a claim stand at one height. */
    meet(claim: string): void {
      stage.current = claim
      for (const { element, edges } of stage.panes) {
        const edge = edges.get(claim)
        if (edge) moveTo(stage, element, edge.top - element.clientHeight * meetingShare)
      }
      draw(stage)
    },
    detach,
  }
}

/** Reads the places of all aligned stretches: the only time that the layout is asked. */
function measure(stage: Stage): void {
  const { root } = stage
  if (!root) return
  stage.panes = [...root.querySelectorAll<HTMLElement>('[data-pane]')].map(element => {
    const box = element.getBoundingClientRect()
    const edges = new Map<string, Edge>()
    for (const stretch of element.querySelectorAll<HTMLElement>('[data-claim]')) {
      const { top, bottom } = stretch.getBoundingClientRect()
      const from = top - box.top + element.scrollTop
      if (!edges.has(stretch.dataset.claim!)) edges.set(stretch.dataset.claim!, { top: from, bottom: from + bottom - top })
    }
    return { element, edges }
  })
  stage.gutters = [...root.querySelectorAll<SVGSVGElement>('[data-gutter]')].map((element, i) => {
    const [left, right] = [stage.panes[i], stage.panes[i + 1]]
    const pairs = left && right ? pairPanes(left, right) : []
    return { element, width: element.clientWidth, height: element.clientHeight, pairs }
  })
  draw(stage)
}

function draw({ gutters, panes, current }: Stage): void {
  gutters.forEach((gutter, i) => {
    const [left, right] = [panes[i], panes[i + 1]]
    if (left && right && gutter.width > 0) drawGutter(gutter.element, gutter, left.element, right.element, current)
  })
}

/** Brings the other panes to the landmarks that `source` shows. */
function follow(stage: Stage, source: MeasuredPane): void {
  for (const pane of stage.panes) {
    if (pane === source) continue
    const shared = [...source.edges].filter(([claim]) => pane.edges.has(claim))
    const to = matchingOffset(
      shared.map(([, edge]) => edge.top),
      shared.map(([claim]) => pane.edges.get(claim)!.top),
      source.element.scrollTop,
    )
    moveTo(stage, pane.element, to)
  }
}

function moveTo({ expected }: Stage, element: HTMLElement, y: number): void {
  const target = Math.max(0, Math.min(Math.round(y), element.scrollHeight - element.clientHeight))
  if (Math.abs(element.scrollTop - target) < 1) return
  expected.set(element, target)
  element.scrollTop = target
}

/** The stretches that two neighbouring panes share, in the order of the left one; computed once per layout. */
function pairPanes(left: MeasuredPane, right: MeasuredPane): Pair[] {
  const shared = [...left.edges].filter(([claim]) => right.edges.has(claim)).sort((a, b) => a[1].top - b[1].top)
  const moved = movedPairs(shared.map(([claim]) => right.edges.get(claim)!.top))
  return shared.map(([claim, edge], i) => ({ claim, moved: moved[i]!, left: edge, right: right.edges.get(claim)! }))
}

/** Sets the paths of a gutter to the ribbons in view; paths are kept and reused, those left over are taken out. */
function drawGutter(
  gutter: SVGSVGElement,
  { width, height, pairs }: Gutter,
  left: HTMLElement,
  right: HTMLElement,
  current: string | undefined,
): void {
  const ribbons = pairs.map(
    (pair): Ribbon => ({ ...pair, left: shifted(pair.left, left, height), right: shifted(pair.right, right, height) }),
  )
  const shown = visibleRibbons(ribbons, height).sort((a, b) => Number(b.moved) - Number(a.moved))
  shown.forEach((ribbon, i) => {
    const path = (gutter.children[i] ?? gutter.appendChild(document.createElementNS(svgSpace, 'path'))) as SVGPathElement
    path.setAttribute('d', ribbonPath(ribbon.left, ribbon.right, width))
    path.setAttribute('class', `ribbon${ribbon.moved ? ' moved' : ''}${ribbon.claim === current ? ' current' : ''}`)
    path.dataset.ribbon = ribbon.claim
  })
  while (gutter.children.length > shown.length) gutter.lastElementChild!.remove()
}

/** An edge in the coordinates of the gutter, cut to a little more than what the pane shows. */
function shifted(edge: Edge, pane: HTMLElement, height: number): Edge {
  const cut = (y: number): number => Math.max(-40, Math.min(height + 40, y))
  const top = edge.top - pane.scrollTop
  return { top: cut(top), bottom: cut(top + edge.bottom - edge.top) }
}
