// Attribution: the same content given on another authority or by another channel ("told Reuters" / "in a statement").
import { type Finding, inBoth, quoted } from './finding.ts'
import { type Frame, passageOf } from './frame.ts'
import type { Links } from './linking.ts'
import { sameActor } from './same-name.ts'
import { type Voice, voicesOf } from './voices.ts'

/** Share of content words that must be linked: only what is plainly the same content can differ in its source. */
const frameThreshold = 0.6

export function compareAttribution(a: Frame, b: Frame, links: Links): Finding[] {
  if (links.share < frameThreshold) return []
  const [voicesA, voicesB] = [voicesOf(a), voicesOf(b)]
  for (const first of voicesA)
    for (const second of voicesB) if (clash(first, second)) return [attributionFinding(a, b, first, second)]
  return []
}

/** Two channels that are not the same, or a channel against another named source. */
export function clash(x: Voice, y: Voice): boolean {
  if (x.channel !== undefined && y.channel !== undefined) return !sameChannel(x.channel, y.channel)
  if (x.source !== undefined && y.source !== undefined) return !sameActor(x.source, y.source)
  return x.channel !== undefined && y.source !== undefined ? isNamed(x.channel) : y.channel !== undefined && isNamed(y.channel)
}

function isNamed(channel: string): boolean {
  return /^\p{Lu}/u.test(channel)
}

function sameChannel(x: string, y: string): boolean {
  return x === y || sameActor({ name: x, kind: 'organisation' }, { name: y, kind: 'organisation' })
}

export function attributionFinding(a: Frame, b: Frame, first: Voice, second: Voice): Finding {
  const side = (frame: Frame, voice: Voice) => ({ value: voice.channel ?? voice.source!.name, at: passageOf(frame, voice) })
  return {
    kind: 'attribution',
    a: side(a, first),
    b: side(b, second),
    compatible: true,
    why: `${inBoth(a, quoted(a, first), b, quoted(b, second))}: the same by another channel or on another authority.`,
  }
}
