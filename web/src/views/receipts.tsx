// What the edition rests on: the texts with their digests, to be verified here; thresholds; notices.

import { dateWords } from '../../../src/text/date-words.ts'
import { safeAddress } from '../../../src/text/markup.ts'
import { useBook } from '../book.ts'
import { Siglum } from '../parts.tsx'
import { ProofButton } from '../proof-button.tsx'
import { viewPurposes } from '../state.ts'

export function Receipts() {
  const { edition, byId } = useBook()
  return (
    <>
      <p class="meta purpose">{viewPurposes.receipts}</p>
      <section class="list">
        <h2>
          The texts <span class="meta">each with the sha-256 of what was read</span>
        </h2>
        <p>
          <ProofButton reports={edition.reports} label="Verify all texts" />
        </p>
        <div class="scroll" role="region" aria-label="Texts" tabIndex={0}>
          <table class="plain-table">
            <thead>
              <tr>
                <th scope="col">Report</th>
                <th scope="col">published</th>
                <th scope="col">characters</th>
                <th scope="col">sha-256</th>
                <th scope="col">address</th>
              </tr>
            </thead>
            <tbody>
              {edition.reports.map(report => {
                const address = safeAddress(report.url)
                return (
                  <tr key={report.id}>
                    <th scope="row">
                      <Siglum report={report} /> <bdi>{report.outlet ?? report.id}</bdi>
                    </th>
                    <td>{dateWords(report.published)}</td>
                    <td>{report.text.length}</td>
                    <td>
                      <code title={report.digest}>{report.digest.slice(0, 16)}…</code>
                    </td>
                    <td>
                      {address === undefined ? (
                        '–'
                      ) : (
                        <a href={address} rel="noreferrer noopener" target="_blank">
                          <bdi>{address}</bdi>
                        </a>
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      </section>
      <section class="list">
        <h2>
          How it was made{' '}
          <span class="meta">
            Variorum {edition.made.version}, {edition.format}
          </span>
        </h2>
        <dl class="settings">
          {Object.entries(edition.made.settings).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      {edition.notices.length > 0 && (
        <section class="list">
          <h2>
            Notices <span class="meta">{edition.notices.length}</span>
          </h2>
          <ul class="notices">
            {edition.notices.map((notice, i) => (
              <li key={i}>
                <span class="label">{notice.code}</span>{' '}
                {notice.report !== undefined && <Siglum report={byId.get(notice.report)} />}{' '}
                {notice.input !== undefined && <bdi>{notice.input}: </bdi>}
                <bdi>{notice.text}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
