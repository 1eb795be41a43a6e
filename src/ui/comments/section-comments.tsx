import type { PrintedSection } from '#modules/documents/printed.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { CommentThread, useAbout } from './comment-thread.tsx'
import { useComments } from './comments-context.ts'

type Props = { section: PrintedSection; isWriting: boolean }

/**
 * Below a section: comments on paragraphs that are gone, so that none is lost. While the section is written, the open
 * ones on its paragraphs too, since the paragraphs then have no margin.
 */
export function SectionComments({ section, isWriting }: Props) {
  const { t, language } = useReader()
  const { search } = usePlace()
  const { threads } = useComments()
  const about = useAbout()
  const there = new Set(section.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.id] : [])))
  const here = threads.filter((thread) => thread.number === section.number)
  const gone = here.filter((thread) => !there.has(thread.paragraph_id))
  const open = isWriting ? here.filter((thread) => there.has(thread.paragraph_id) && thread.resolved_at === null) : []
  if (gone.length + open.length === 0) return null
  const asked = gone.some((thread) => thread.id === search.kommentar)
  return (
    <div className="sectioncomments screen-only" lang={language}>
      {open.length === 0 ? null : (
        <details open>
          <summary>{t('comments_in_section', { count: open.length })}</summary>
          {open.map((thread) => (
            <div key={thread.id}>
              <p className="where">{t('comments_at', { section: section.number, id: thread.paragraph_id })}</p>
              <CommentThread thread={thread} about={about(thread.figure_id, figuresOf(section, thread.paragraph_id))} />
            </div>
          ))}
        </details>
      )}
      {gone.length === 0 ? null : (
        <details open={asked || gone.some((thread) => thread.resolved_at === null)}>
          <summary>
            {t('comments_gone')} ({gone.length})
          </summary>
          {gone.map((thread) => (
            <div key={thread.id}>
              <p className="where">{t('comment_gone', { id: thread.paragraph_id })}</p>
              <CommentThread thread={thread} about={about(thread.figure_id, new Map())} />
            </div>
          ))}
        </details>
      )}
    </div>
  )
}

function figuresOf(section: PrintedSection, paragraph_id: string): ReadonlyMap<string, string> {
  const found = section.blocks.find((block) => block.type === 'paragraph' && block.id === paragraph_id)
  if (found?.type !== 'paragraph') return new Map()
  return new Map(found.content.flatMap((part) => (part.type === 'figure' ? [[part.figure.figure_id, part.text]] : [])))
}
