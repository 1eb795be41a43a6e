import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react'
import { type ShownThread, writeComment } from '#modules/comments/schema.ts'
import type { PrintedInline } from '#modules/documents/printed.ts'
import { useChange } from '../change.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { CommentForm } from './comment-form.tsx'
import { CommentThread, useAbout } from './comment-thread.tsx'
import { useComments } from './comments-context.ts'
import type { InMargin } from './margin.ts'

/** The mark in a paragraph's margin that says how much is said about it, and what is said when it is opened. */
export function ParagraphComments({ number, paragraph }: InMargin) {
  const { t, language } = useReader()
  const { threads, sectionOf, may_write, open, setOpen, opener } = useComments()
  const mark = useRef<HTMLButtonElement>(null)
  const id = useId()
  const section_id = sectionOf(number, paragraph.id)
  const here = threads.filter((thread) => thread.number === number && thread.paragraph_id === paragraph.id)
  const count = here.filter((thread) => thread.resolved_at === null).length
  if (here.length === 0 && (section_id === null || !may_write)) return null
  const isOpen = open?.number === number && open.paragraph_id === paragraph.id
  const at = { section: number, id: paragraph.id }
  const close = () => {
    setOpen(null)
    const back = opener.current?.isConnected === true ? opener.current : mark.current
    back?.focus({ preventScroll: true })
  }
  const toggle = (event: MouseEvent<HTMLElement>) => {
    opener.current = event.currentTarget
    if (isOpen) close()
    else setOpen({ number, paragraph_id: paragraph.id, figure_id: null })
  }
  return (
    <div className="margin screen-only" lang={language}>
      <button
        type="button"
        ref={mark}
        className={here.length === 0 ? 'commentmark silent' : count === 0 ? 'commentmark done' : 'commentmark'}
        aria-label={here.length === 0 ? t('comment_paragraph', at) : t('comments_on_paragraph', { ...at, count })}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={toggle}
      >
        <Icon name="comment" />
        {count === 0 ? null : <span>{count}</span>}
      </button>
      {isOpen ? (
        <Pane
          key={open.figure_id}
          id={id}
          at={{ number, paragraph }}
          section_id={section_id}
          threads={here}
          close={close}
        />
      ) : null}
    </div>
  )
}

type PaneProps = {
  id: string
  at: InMargin
  section_id: string | null
  threads: readonly ShownThread[]
  close: () => void
}

/** What is said about a paragraph: open threads, those that are dealt with, and the form for a new one. */
function Pane({ id, at: { number, paragraph }, section_id, threads, close }: PaneProps) {
  const { t } = useReader()
  const { may_write } = useComments()
  const pane = useRef<HTMLElement>(null)
  const [open, resolved] = [
    threads.filter((thread) => thread.resolved_at === null),
    threads.filter((thread) => thread.resolved_at !== null),
  ]
  useEffect(() => pane.current?.focus({ preventScroll: true }), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // Only the innermost part closes, not an explanation beside it.
    event.stopPropagation()
    close()
  }
  const figures = figuresIn(paragraph.content)
  const about = useAbout()
  return (
    <section
      className="commentpane"
      id={id}
      ref={pane}
      tabIndex={-1}
      aria-label={`${t('comments')}, ${t('comments_at', { section: number, id: paragraph.id })}`}
      onKeyDown={onKeyDown}
    >
      <p className="panehead">
        <span className="strong">{t('comments')}</span>
        <span className="soft">{t('comments_at', { section: number, id: paragraph.id })}</span>
        <button type="button" className="btn quiet icon sm push" aria-label={t('close_comments')} onClick={close}>
          <Icon name="close" />
        </button>
      </p>
      {threads.length === 0 ? <p className="soft">{t('comments_none')}</p> : null}
      {open.map((thread) => (
        <CommentThread key={thread.id} thread={thread} about={about(thread.figure_id, figures)} />
      ))}
      {resolved.length === 0 ? null : (
        <details>
          <summary>{t('comments_resolved', { count: resolved.length })}</summary>
          {resolved.map((thread) => (
            <CommentThread key={thread.id} thread={thread} about={about(thread.figure_id, figures)} />
          ))}
        </details>
      )}
      {section_id === null || !may_write ? null : (
        <NewComment section_id={section_id} number={number} paragraph_id={paragraph.id} figures={figures} />
      )}
    </section>
  )
}

/** The numbers that stand in a paragraph, as they are printed, each once. */
function figuresIn(content: readonly PrintedInline[]): ReadonlyMap<string, string> {
  return new Map(content.flatMap((part) => (part.type === 'figure' ? [[part.figure.figure_id, part.text]] : [])))
}

type NewProps = {
  section_id: string
  number: string
  paragraph_id: string
  figures: ReadonlyMap<string, string>
}

function NewComment({ section_id, number, paragraph_id, figures }: NewProps) {
  const { t } = useReader()
  const { open } = useComments()
  const [figure_id, setFigure] = useState(open?.figure_id ?? '')
  const [isSent, setSent] = useState(false)
  const writing = useChange(writeComment, () => setSent(true))
  const about = useId()
  return (
    <CommentForm
      place={`${number}-${paragraph_id}`}
      label={t('comment_write')}
      send={t('comment_send')}
      error={writing.error}
      isSending={writing.isPending}
      onWrite={() => setSent(false)}
      onSend={(said, clear) => {
        const place = { section_id, paragraph_id, figure_id: figure_id === '' ? null : figure_id }
        writing.mutate({ input: { ...place, ...said } }, { onSuccess: clear })
      }}
      status={isSent ? t('comment_sent') : ''}
    >
      {figures.size === 0 ? null : (
        <p className="row">
          <label className="sm" htmlFor={about}>
            {t('comment_about')}
          </label>
          <select className="in" id={about} value={figure_id} onChange={(event) => setFigure(event.target.value)}>
            <option value="">{t('comment_about_all')}</option>
            {[...figures].map(([id, text]) => (
              <option key={id} value={id}>
                {t('comment_about_figure', { figure: text })}
              </option>
            ))}
          </select>
        </p>
      )}
    </CommentForm>
  )
}
