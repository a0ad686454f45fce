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

export function makeScroller(onPick: (claim: string) => void) {
  let root: HTMLElement | null = null
  let locked = true
  let panes: MeasuredPane[] = []
  let gutters: Gutter[] = []
  let observer: ResizeObserver | undefined
  let frame = 0
  let current: string | undefined
  /** Offsets that we set ourselves: the scroll events they cause are not the reader's. */
  const expected = new Map<HTMLElement, number>()

  const measure = (): void => {
    if (!root) return
    panes = [...root.querySelectorAll<HTMLElement>('[data-pane]')].map(element => {
      const box = element.getBoundingClientRect()
      const edges = new Map<string, Edge>()
      for (const stretch of element.querySelectorAll<HTMLElement>('[data-claim]')) {
        const { top, bottom } = stretch.getBoundingClientRect()
        const from = top - box.top + element.scrollTop
        const known = edges.get(stretch.dataset.claim!)
        if (!known) edges.set(stretch.dataset.claim!, { top: from, bottom: from + bottom - top })
      }
      return { element, edges }
    })
    gutters = [...root.querySelectorAll<SVGSVGElement>('[data-gutter]')].map((element, i) => {
      const [left, right] = [panes[i], panes[i + 1]]
      const pairs = left && right ? pairPanes(left, right) : []
      return { element, width: element.clientWidth, height: element.clientHeight, pairs }
    })
    draw()
  }

  const draw = (): void => {
    gutters.forEach((gutter, i) => {
      const [left, right] = [panes[i], panes[i + 1]]
      if (left && right && gutter.width > 0) drawGutter(gutter.element, gutter, left.element, right.element, current)
    })
  }

  const onScroll = (event: Event): void => {
    const source = panes.find(({ element }) => element === event.target)
    if (!source) return
    const own = expected.get(source.element)
    expected.delete(source.element)
    if (locked && (own === undefined || Math.abs(own - source.element.scrollTop) > 2)) follow(source)
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(draw)
  }

  const onClick = (event: Event): void => {
    const claim = (event.target as Element).closest<SVGPathElement>('[data-ribbon]')?.dataset.ribbon
    if (claim !== undefined) onPick(claim)
  }

  const follow = (source: MeasuredPane): void => {
    const y = source.element.scrollTop
    for (const pane of panes) {
      if (pane === source) continue
      const shared = [...source.edges].filter(([claim]) => pane.edges.has(claim))
      const to = matchingOffset(
        shared.map(([, edge]) => edge.top),
        shared.map(([claim]) => pane.edges.get(claim)!.top),
        y,
      )
      moveTo(pane.element, to)
    }
  }

  const moveTo = (element: HTMLElement, y: number): void => {
    const target = Math.max(0, Math.min(Math.round(y), element.scrollHeight - element.clientHeight))
    if (Math.abs(element.scrollTop - target) < 1) return
    expected.set(element, target)
    element.scrollTop = target
  }

  return {
    attach(element: HTMLElement | null, lock: boolean): void {
      locked = lock
      if (element !== root) {
        observer?.disconnect()
        root?.removeEventListener('scroll', onScroll, true)
        root?.removeEventListener('click', onClick)
        root = element
        root?.addEventListener('scroll', onScroll, { capture: true, passive: true })
        root?.addEventListener('click', onClick)
        observer = new ResizeObserver(measure)
        if (root) observer.observe(root)
      }
      measure()
    },
    /** Scrolls all panes so that both ends of a claim stand at one height. */
    meet(claim: string): void {
      current = claim
      for (const { element, edges } of panes) {
        const edge = edges.get(claim)
        if (edge) moveTo(element, edge.top - element.clientHeight * meetingShare)
      }
      draw()
    },
    detach(): void {
      observer?.disconnect()
      root?.removeEventListener('scroll', onScroll, true)
      root?.removeEventListener('click', onClick)
      cancelAnimationFrame(frame)
      root = null
    },
  }
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
