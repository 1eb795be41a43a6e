import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { commentsOfDocument, commentVerbs, peopleToMention, type ShownThread } from '#modules/comments/schema.ts'
import { useAnswer } from '../answer.ts'
import { usePlace } from '../place.tsx'
import { CommentsContext, type Place, TalkContext } from './comments-context.ts'
import { CommitmentMark } from './commitment-mark.tsx'
import { type InMargin, MarginContext } from './margin.ts'
import { ParagraphComments } from './paragraph-comments.tsx'

/** The comments of a document, for the paragraphs and sections inside; those who may not read them see none. */
export function CommentsProvider({ document_id, children }: { document_id: string; children: ReactNode }) {
  const { where, search } = usePlace()
  const { data } = useAnswer(commentsOfDocument, { id: document_id })
  // Undefined until somebody has opened or closed anything: then the address says which comment is read.
  const [chosen, setOpen] = useState<Place | null>()
  const [drafts] = useState(() => new Map<string, string>())
  const opener = useRef<HTMLElement>(null)
  useCommentKey(setOpen, opener)
  const comments = useMemo(() => {
    const threads = data?.rows ?? []
    return {
      may_write: data?.may_write === true && where.asOf === null,
      threads,
      sectionOf: (number: string, paragraph_id: string) => {
        const section = data?.sections.find((one) => one.number === number)
        return section?.paragraph_ids.includes(paragraph_id) === true ? section.section_id : null
      },
      open: chosen === undefined ? placeOf(threads.find(({ id }) => id === search.kommentar)) : chosen,
      setOpen,
      opener,
    }
  }, [data, where.asOf, chosen, search.kommentar])
  const { may_write } = comments
  const talk = useMemo(() => {
    const usePeople = (name: string | null) =>
      useAnswer(peopleToMention, { id: document_id, name: name ?? '' }, { enabled: name !== null }).data
    return { may_write, verbs: commentVerbs, usePeople, drafts }
  }, [may_write, document_id, drafts])
  return (
    <TalkContext value={talk}>
      <CommentsContext value={comments}>
        <MarginContext value={inMargin}>{children}</MarginContext>
      </CommentsContext>
    </TalkContext>
  )
}

const inMargin = (at: InMargin) => (
  <>
    {at.paragraph.commitment_id === undefined ? null : <CommitmentMark id={at.paragraph.commitment_id} />}
    <ParagraphComments {...at} />
  </>
)

function placeOf(thread: ShownThread | undefined): Place | null {
  if (thread === undefined) return null
  const { number, paragraph_id } = thread
  return { number, paragraph_id, figure_id: null }
}

/** K on a number, or on the link of a paragraph, opens the comments there. */
function useCommentKey(setOpen: (place: Place) => void, opener: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || event.metaKey || event.ctrlKey || event.altKey) return
      const at = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-figure], .anchor') : null
      const { number, paragraph } = at?.closest<HTMLElement>('.para')?.dataset ?? {}
      if (number === undefined || paragraph === undefined) return
      event.preventDefault()
      opener.current = at
      setOpen({ number, paragraph_id: paragraph, figure_id: at?.dataset.figure ?? null })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [setOpen, opener])
}
