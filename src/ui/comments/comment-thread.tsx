import { useState } from 'react'
import { dateInStockholm, printDate, printTime } from '#core/calendar.ts'
import { whoAmI } from '#modules/access/schema.ts'
import type { CellThread, ShownComment } from '#modules/comments/schema.ts'
import { useAnswer } from '../answer.ts'
import { useChange } from '../change.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { Failed } from '../states.tsx'
import { CommentForm } from './comment-form.tsx'
import { useTalk } from './comments-context.ts'

type Thread = Pick<CellThread, 'id' | 'version' | 'resolved_at' | 'resolved_by' | 'comments'>

type Props = {
  thread: Thread
  /** What the comment is about when it is a part of what the others are about; null otherwise. */
  about: string | null
}

/** A comment with its answers, and what can be done with it. */
export function CommentThread({ thread, about }: Props) {
  const { t, language } = useReader()
  const { may_write } = useTalk()
  return (
    <div className="commentthread">
      {about === null ? null : <p className="about">{about}</p>}
      <ol>
        {thread.comments.map((comment) => (
          <li key={comment.id}>
            <Comment comment={comment} isOpen={thread.resolved_at === null} />
          </li>
        ))}
      </ol>
      {thread.resolved_at === null ? null : (
        <p className="sev good">
          <Icon name="check" />
          {t('comment_resolved_by', {
            by: thread.resolved_by ?? '',
            date: printDate(dateInStockholm(thread.resolved_at), 'day', language),
          })}
        </p>
      )}
      {may_write ? <Actions thread={thread} /> : null}
    </div>
  )
}

function Comment({ comment, isOpen }: { comment: ShownComment; isOpen: boolean }) {
  const { t, language } = useReader()
  const { may_write, verbs } = useTalk()
  const me = useAnswer(whoAmI, {}).data?.account?.account_id
  const [isChanging, setChanging] = useState(false)
  const changing = useChange(verbs.reword, () => setChanging(false))
  const { id, version, author_name, written_at, reworded_at, body, mentions } = comment
  const mayChange = may_write && isOpen && me === comment.author_id
  return (
    <>
      <p className="by">
        <b>{author_name}</b>{' '}
        <span className="soft">
          {printDate(dateInStockholm(written_at), 'day', language)} {printTime(written_at, language)}
          {reworded_at === null ? '' : `, ${t('comment_reworded')}`}
        </span>
        {mayChange && !isChanging ? (
          <button type="button" className="btn quiet sm push" onClick={() => setChanging(true)}>
            {t('comment_reword')}
          </button>
        ) : null}
      </p>
      {isChanging ? (
        <CommentForm
          place={`reword/${id}`}
          label={t('comment_reword_label')}
          send={t('save')}
          start={{ body, mentions }}
          error={changing.error}
          isSending={changing.isPending}
          onSend={(said, clear) => changing.mutate({ input: { id, ...said }, version }, { onSuccess: clear })}
          onCancel={() => setChanging(false)}
        />
      ) : (
        <p className="said">
          <Words body={body} names={mentions.map(({ name }) => `@${name}`)} />
        </p>
      )}
    </>
  )
}

/** The words, with those they speak to marked. */
function Words({ body, names }: { body: string; names: readonly string[] }) {
  const longest = names.toSorted((a, b) => b.length - a.length)
  const pattern = longest.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  if (pattern === '') return <>{body}</>
  return (
    <>
      {body.split(new RegExp(`(${pattern})`)).map((part, index) => (
        <span key={`${index}-${part}`} className={names.includes(part) ? 'mention' : undefined}>
          {part}
        </span>
      ))}
    </>
  )
}

function Actions({ thread: { id, version, comments, resolved_at } }: { thread: Thread }) {
  const { t } = useReader()
  const { verbs } = useTalk()
  const [isAnswering, setAnswering] = useState(false)
  const answering = useChange(verbs.answer, () => setAnswering(false))
  const resolving = useChange(verbs.resolve)
  const reopening = useChange(verbs.reopen)
  const failed = resolving.error ?? reopening.error
  if (isAnswering) {
    return (
      <CommentForm
        place={`answer/${id}`}
        label={t('comment_answer_label', { name: comments[0]?.author_name ?? '' })}
        send={t('comment_answer')}
        error={answering.error}
        isSending={answering.isPending}
        onSend={(said, clear) => answering.mutate({ input: { answer_to_id: id, ...said } }, { onSuccess: clear })}
        onCancel={() => setAnswering(false)}
      />
    )
  }
  return (
    <>
      <p className="row">
        {resolved_at === null ? (
          <>
            <button type="button" className="btn quiet sm" onClick={() => setAnswering(true)}>
              {t('comment_answer')}
            </button>
            <button type="button" className="btn quiet sm" onClick={() => resolving.mutate({ input: { id }, version })}>
              <Icon name="check" />
              {t('comment_resolve')}
            </button>
          </>
        ) : (
          <button type="button" className="btn quiet sm" onClick={() => reopening.mutate({ input: { id }, version })}>
            {t('comment_reopen')}
          </button>
        )}
      </p>
      {failed === null ? null : <Failed error={failed} />}
    </>
  )
}

/** What a comment on a paragraph says that it is about: a number in it, by its printed text when it still stands. */
export function useAbout(): (figure_id: string | null, figures: ReadonlyMap<string, string>) => string | null {
  const { t } = useReader()
  return (figure_id, figures) => {
    if (figure_id === null) return null
    const figure = figures.get(figure_id)
    return figure === undefined ? t('comment_figure_gone') : t('comment_about_figure', { figure })
  }
}
