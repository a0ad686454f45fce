// Which addresses may be asked: public unicast ones. Checked on the very address a connection is made to, so that a name cannot be
// rebound between check and use. IPv4 in IPv6, 6to4 and Teredo are judged by the IPv4 inside.
import { lookup as resolveName } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Undefined for a public unicast address, else what kind it is ("private", "loopback", "linkLocal" …). */
export function whyNotPublic(address: string): string | undefined {
  if (!ipaddr.isValid(address)) return 'invalid'
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv6') {
    const inner = embeddedIpv4(parsed as ipaddr.IPv6)
    if (inner !== undefined) return whyNotPublic(inner)
  }
  const range = parsed.range()
  return range === 'unicast' ? undefined : range
}

/** The IPv4 address inside a NAT64 (64:ff9b::/96) or 6to4 (2002::/16) address. */
function embeddedIpv4(address: ipaddr.IPv6): string | undefined {
  const { parts } = address
  const dotted = (high: number, low: number) => `${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`
  if (parts[0] === 0x2002) return dotted(parts[1]!, parts[2]!)
  if (parts[0] === 0x64 && parts[1] === 0xff9b) return dotted(parts[6]!, parts[7]!)
  return undefined
}

export class RefusedAddress extends Error {
  readonly code = 'ADDRESS_REFUSED'
}

/** Resolves a name as `net.connect` asks, and refuses when any of its addresses is not public. */
export function guardedLookup(resolve: LookupFunction = resolveName as LookupFunction): LookupFunction {
  return (hostname, options, callback) =>
    resolve(hostname, options, (error, address, family) => {
      if (error !== null && error !== undefined) return callback(error, address, family)
      const addresses = typeof address === 'string' ? [address] : address.map(each => each.address)
      for (const each of addresses) {
        const why = whyNotPublic(each)
        if (why !== undefined)
          return callback(new RefusedAddress(`${hostname} is at ${each}, which is ${words(why)}`), address, family)
      }
      callback(null, address, family)
    })
}

/** A host that is written as a number is never looked up: it must be judged before the connection. */
export function whyHostRefused(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '')
  if (isIP(bare) === 0) return undefined
  const why = whyNotPublic(bare)
  return why === undefined ? undefined : `${bare} is ${words(why)}`
}

function words(range: string): string {
  return `a ${range.replace(/([A-Z])/g, letter => ` ${letter.toLowerCase()}`)} address`
}
