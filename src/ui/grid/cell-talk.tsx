import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { printDate } from '#core/calendar.ts'
import {
  type CellThread,
  cellCommentVerbs,
  commentsOfCell,
  commentsOfCells,
  peopleToMentionAtCell,
  writeCellComment,
} from '#modules/comments/schema.ts'
import { useAnswer } from '../answer.ts'
import { useChange } from '../change.ts'
import { CommentForm } from '../comments/comment-form.tsx'
import { CommentThread } from '../comments/comment-thread.tsx'
import { TalkContext } from '../comments/comments-context.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { RowsSkeleton } from '../skeletons.tsx'
import { FailedPage } from '../states.tsx'
import { addressOf } from './plan-order.ts'
import { placeOfTalk, type TalkCell, type TalkMark } from './talk-cells.ts'

/** The commented cells of a set for a unit and those below it; none until they have come. */
export function useTalkMarks(set: string, unit: string): readonly TalkMark[] {
  return useAnswer(commentsOfCells, { entry_set_id: set, unit_id: unit }).data?.rows ?? noMarks
}

const noMarks: readonly TalkMark[] = []

/** The cell whose comments are read: that of the address until another is opened or this one closed. */
export function useTalkPlace(marks: readonly TalkMark[]) {
  const { search } = usePlace()
  const [chosen, open] = useState<TalkCell | null>()
  const [drafts] = useState(() => new Map<string, string>())
  const asked = marks.find(({ comment_ids }) => comment_ids.includes(search.kommentar ?? '')) ?? null
  return { cell: chosen === undefined ? asked : chosen, open, drafts }
}

type BelowProps = {
  set: string
  marks: readonly TalkMark[]
  talk: ReturnType<typeof useTalkPlace>
  /** What the cell at an address is called, given what its activity or project is called where that is known. */
  nameOf: (address: string, member: string | null) => string
  /** Gives the focus back to the table. */
  back: () => void
}

/** Below the table: which cells are commented on, and what is said about the one that is open. */
export function TalkBelow({ set, marks, talk: { cell, open, drafts }, nameOf, back }: BelowProps) {
  const nameOfCell = (one: TalkCell | TalkMark) =>
    nameOf(addressOf(placeOfTalk(one)), 'member_name' in one ? one.member_name : null)
  const close = () => {
    open(null)
    back()
  }
  return (
    <>
      <TalkList marks={marks} nameOf={nameOfCell} open={open} />
      {cell === null ? null : (
        <CellTalk key={nameOfCell(cell)} {...{ set, cell, drafts, close }} name={nameOfCell(cell)} />
      )}
    </>
  )
}

/** The commented cells by name, so that those in closed rows are found as well. */
function TalkList({
  marks,
  nameOf,
  open,
}: {
  marks: readonly TalkMark[]
  nameOf: (cell: TalkMark) => string
  open: (cell: TalkCell) => void
}) {
  const { t } = useReader()
  if (marks.length === 0) return null
  return (
    <details className="talklist">
      <summary>{t('cell_comments_list', { count: marks.length })}</summary>
      <ul>
        {marks.map((mark) => (
          <li key={mark.comment_ids.join()}>
            <button type="button" className="btn quiet sm" onClick={() => open(mark)}>
              <Icon name="comment" />
              {nameOf(mark)}
              <span className="soft">{t('cell_comments_open', { count: mark.open })}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

type PaneProps = { set: string; cell: TalkCell; name: string; drafts: Map<string, string>; close: () => void }

/** What is said about a cell: of the whole year and of its months, and the form for a new comment. */
function CellTalk({ set, cell, name, drafts, close }: PaneProps) {
  const { t, language } = useReader()
  const { where } = usePlace()
  const pane = useRef<HTMLElement>(null)
  const { unit_id, account_id, year, month, limited_to } = cell
  const place = { entry_set_id: set, unit_id, account_id, year }
  const { data, error, refetch } = useAnswer(commentsOfCell, { ...place, ...askedPart(cell) })
  const may_write = data?.may_write === true && where.asOf === null
  useEffect(() => pane.current?.focus({ preventScroll: false }), [])
  const talk = useMemo(() => {
    const usePeople = (part: string | null) =>
      useAnswer(peopleToMentionAtCell, { entry_set_id: set, unit_id, name: part ?? '' }, { enabled: part !== null })
        .data
    return { may_write, verbs: cellCommentVerbs, usePeople, drafts }
  }, [may_write, set, unit_id, drafts])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  /** What a comment is about when it is less than the cell: a month of it, or what lies on an activity or project. */
  const aboutOf = ({ month: at, ...of }: CellThread) => {
    const time = at === null ? [] : [printDate(`${year}-${String(at).padStart(2, '0')}-01`, 'month', language)]
    const isPart = of.limited_to !== null && limited_to === null
    const parts = [...(isPart ? [of.member_name ?? t('grid_no_member')] : []), ...time]
    return parts.length === 0 ? null : parts.join(', ')
  }
  const rows = data?.rows ?? []
  const resolved = rows.filter((row) => row.resolved_at !== null)
  return (
    <TalkContext value={talk}>
      <section
        className="commentpane"
        ref={pane}
        tabIndex={-1}
        aria-label={`${t('comments')}, ${name}`}
        onKeyDown={onKeyDown}
      >
        <p className="panehead">
          <span className="strong">{t('comments')}</span>
          <span className="soft">{name}</span>
          <button type="button" className="btn quiet icon sm push" aria-label={t('close_comments')} onClick={close}>
            <Icon name="close" />
          </button>
        </p>
        {error === null ? null : <FailedPage error={error} retry={() => void refetch()} />}
        {data === undefined && error === null ? <RowsSkeleton count={2} /> : null}
        {data !== undefined && rows.length === 0 ? <p className="soft">{t('cell_comments_none')}</p> : null}
        {rows
          .filter((row) => row.resolved_at === null)
          .map((row) => (
            <CommentThread key={row.id} thread={row} about={aboutOf(row)} />
          ))}
        {resolved.length === 0 ? null : (
          <details>
            <summary>{t('comments_resolved', { count: resolved.length })}</summary>
            {resolved.map((row) => (
              <CommentThread key={row.id} thread={row} about={aboutOf(row)} />
            ))}
          </details>
        )}
        {may_write ? <NewComment place={{ ...place, month, ...partOf(cell) }} /> : null}
      </section>
    </TalkContext>
  )
}

/** The part of a cell whose comments are asked for; nothing for the whole of it. */
function askedPart({ limited_to, activity_code_id, project_id }: TalkCell) {
  if (limited_to === null) return {}
  return {
    limited_to,
    ...(activity_code_id === null ? {} : { activity_code_id }),
    ...(project_id === null ? {} : { project_id }),
  }
}

function partOf({ limited_to, activity_code_id, project_id }: TalkCell) {
  return { limited_to, activity_code_id, project_id }
}

function NewComment({ place }: { place: TalkCell & { entry_set_id: string } }) {
  const { t } = useReader()
  const [isSent, setSent] = useState(false)
  const writing = useChange(writeCellComment, () => setSent(true))
  return (
    <CommentForm
      place={`cell/${Object.values(place).join('/')}`}
      label={t('comment_write')}
      send={t('comment_send')}
      error={writing.error}
      isSending={writing.isPending}
      onWrite={() => setSent(false)}
      onSend={(said, clear) => writing.mutate({ input: { ...place, ...said } }, { onSuccess: clear })}
      status={isSent ? t('comment_sent') : ''}
    />
  )
}
