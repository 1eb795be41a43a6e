import { createContext, type RefObject, useContext } from 'react'
import type { ShownThread, ThreadVerbs } from '#modules/comments/schema.ts'

/** A paragraph by its section's number and its own id, and the number in it that a comment shall be about. */
export type Place = { number: string; paragraph_id: string; figure_id: string | null }

export type Mention = { account_id: string; name: string }

/** What threads and forms need, wherever they stand: in a text or at a cell. */
type Talk = {
  may_write: boolean
  verbs: ThreadVerbs
  /** Those who can be mentioned there, by a part of the name; null asks for nobody. */
  usePeople: (name: string | null) => { rows: readonly Mention[]; left_out: number } | undefined
  /** What is written and not sent, by the place it is written at: closing the comments loses no word. */
  drafts: Map<string, string>
}

export const TalkContext = createContext<Talk | null>(null)

export function useTalk(): Talk {
  const talk = useContext(TalkContext)
  if (talk === null) throw new Error('nothing to talk about around this part')
  return talk
}

type Comments = {
  may_write: boolean
  threads: readonly ShownThread[]
  /** The section that a paragraph can be commented on in; null for what records write. */
  sectionOf: (number: string, paragraph_id: string) => string | null
  open: Place | null
  setOpen: (place: Place | null) => void
  /** What opened the comments, and gets the focus back when they close. */
  opener: RefObject<HTMLElement | null>
}

export const CommentsContext = createContext<Comments | null>(null)

export function useComments(): Comments {
  const comments = useContext(CommentsContext)
  if (comments === null) throw new Error('no comments around this part')
  return comments
}
