// Proof in the browser: the text that the page holds is the one whose digest the edition states.
import type { Report } from '../../../src/model/report.ts'

/** exact: the digest is that of the text; failed: it is not; impossible: the browser offers no digest here (an insecure address). */
export type Proof = 'exact' | 'failed' | 'impossible'

export async function verifyText(report: Pick<Report, 'text' | 'digest'>, subtle: SubtleCrypto | undefined): Promise<Proof> {
  if (!subtle) return 'impossible'
  const bytes = await subtle.digest('SHA-256', new TextEncoder().encode(report.text))
  const hex = Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('')
  return hex === report.digest ? 'exact' : 'failed'
}
