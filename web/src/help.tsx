// The list of keys.
import { useEffect, useRef } from 'preact/hooks'
import { keyTable } from './keys.ts'

export function Help({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={onClose} onCancel={onClose}>
      <h2 id="help-title">Keys</h2>
      <dl>
        {keyTable.map(({ keys, help }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{help}</dd>
          </div>
        ))}
      </dl>
      <h2>Signs</h2>
      <dl>
        <div>
          <dt>≠</dt>
          <dd>before a reading: cannot hold together with the first</dd>
        </div>
        <div>
          <dt>~</dt>
          <dd>before a reading: differs, and both can hold</dd>
        </div>
        <div>
          <dt>=</dt>
          <dd>tells it</dd>
        </div>
        <div>
          <dt>“=”</dt>
          <dd>tells it as a quotation</dd>
        </div>
        <div>
          <dt>“≠”</dt>
          <dd>prints other words inside the marks</dd>
        </div>
        <div>
          <dt>·</dt>
          <dd>does not tell it</dd>
        </div>
        <div>
          <dt>?</dt>
          <dd>hedged</dd>
        </div>
        <div>
          <dt>¬</dt>
          <dd>negated</dd>
        </div>
        <div>
          <dt>‸</dt>
          <dd>words of the other report are missing here</dd>
        </div>
      </dl>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </dialog>
  )
}
