import { useReader } from '../language.tsx'
import { Failed } from '../states.tsx'

/** The end of a form: what went wrong when it was sent, the button that sends it, and the way out. */
export function FormEnd({ error, send, onCancel }: { error: Error | null; send: string; onCancel: () => void }) {
  const { t } = useReader()
  return (
    <>
      {error === null ? null : <Failed error={error} />}
      <div className="row">
        <button type="submit" className="btn primary">
          {send}
        </button>
        <button type="button" className="btn quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </>
  )
}
