import { useReader } from '../language.tsx'
import { Failed } from '../states.tsx'

type Props = {
  error: Error | null
  /** What the button that sends it says; null as long as it cannot be sent. */
  send: string | null
  onCancel: () => void
}

/** The end of a form: what went wrong when it was sent, the button that sends it, and the way out. */
export function FormEnd({ error, send, onCancel }: Props) {
  const { t } = useReader()
  return (
    <>
      {error === null ? null : <Failed error={error} />}
      <div className="row">
        {send === null ? null : (
          <button type="submit" className="btn primary">
            {send}
          </button>
        )}
        <button type="button" className="btn quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </>
  )
}
