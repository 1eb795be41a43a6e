import { type FormEvent, type ReactNode, useState } from 'react'
import { useReader } from '../language.tsx'
import { Failed } from '../states.tsx'
import { type Mention, useTalk } from './comments-context.ts'
import { MentionField } from './mention-field.tsx'

export type Said = { body: string; mentions: string[] }

type Props = {
  /** Names the draft: what is written here and not sent is still there when the form is opened again. */
  place: string
  label: string
  send: string
  start?: { body: string; mentions: readonly Mention[] }
  error: Error | null
  isSending: boolean
  status?: string
  onWrite?: () => void
  onSend: (said: Said, clear: () => void) => void
  onCancel?: () => void
  /** What stands between the words and the button. */
  children?: ReactNode
}

/** The words of a comment, with those it mentions. */
export function CommentForm(props: Props) {
  const { place, label, send, start, error, isSending, status = '', onWrite, onSend, onCancel, children } = props
  const { t } = useReader()
  const { drafts } = useTalk()
  const [body, setBody] = useState(drafts.get(place) ?? start?.body ?? '')
  const [chosen, setChosen] = useState<readonly Mention[]>(start?.mentions ?? [])
  const write = (text: string) => {
    setBody(text)
    drafts.set(place, text)
    onWrite?.()
  }
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (body.trim() === '' || isSending) return
    const mentions = chosen.filter(({ name }) => body.includes(`@${name}`)).map(({ account_id }) => account_id)
    onSend({ body, mentions: [...new Set(mentions)] }, () => {
      setBody('')
      drafts.delete(place)
    })
  }
  return (
    <form className="commentform" onSubmit={submit}>
      <MentionField
        label={label}
        hasFocus={onCancel !== undefined}
        value={body}
        onWrite={write}
        onMention={(person) => setChosen([...chosen, person])}
        onSend={submit}
      />
      {children}
      {error === null ? null : <Failed error={error} />}
      <div className="row wrap">
        <button type="submit" className="btn sm" aria-disabled={body.trim() === ''}>
          {send}
        </button>
        {onCancel === undefined ? null : (
          <button type="button" className="btn quiet sm" onClick={onCancel}>
            {t('cancel')}
          </button>
        )}
        <span className="sm soft" role="status">
          {status}
        </span>
      </div>
    </form>
  )
}
