// "Verify": computes digests of the texts in the page and compares them with those the edition states.
import { useState } from 'preact/hooks'
import type { Report } from '../../src/model/report.ts'
import { type Proof, verifyText } from './layout/verify.ts'

const words: Record<Proof, string> = {
  exact: 'exact',
  failed: 'failed: the text is not the one that was read',
  impossible: 'not possible here: open the file itself or use https',
}

export function ProofButton({ reports, label }: { reports: readonly Report[]; label: string }) {
  const [proofs, setProofs] = useState<{ siglum: string; proof: Proof }[]>()
  const verify = async (): Promise<void> => {
    setProofs(
      await Promise.all(
        reports.map(async report => ({ siglum: report.siglum, proof: await verifyText(report, globalThis.crypto?.subtle) })),
      ),
    )
  }
  const kinds = proofs ? [...new Set(proofs.map(({ proof }) => proof))] : []
  return (
    <span class="proof">
      <button type="button" onClick={verify}>
        {label}
      </button>
      <span role="status">
        {kinds.map(kind => {
          const own = proofs!.filter(({ proof }) => proof === kind).map(({ siglum }) => siglum)
          return (
            <span key={kind} class={kind === 'exact' ? 'exact' : 'failed'}>
              {' '}
              {kind === 'exact' ? '✓' : '✗'} {own.length > 12 ? `${own.length} texts` : own.join(' ')} {words[kind]}
            </span>
          )
        })}
      </span>
    </span>
  )
}
