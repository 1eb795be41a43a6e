import type { RichText } from '#core/rich-text.ts'

/** The paragraphs of a stored text, by their ids. */
export function paragraphsIn(body: RichText): string[] {
  return body.flatMap((block) => (block.type === 'paragraph' ? [block.attrs.id] : []))
}

/** The figures that a paragraph of the text names; none when there is no such paragraph. */
export function figuresIn(body: RichText, paragraph_id: string): string[] {
  const found = body.find((block) => block.type === 'paragraph' && block.attrs.id === paragraph_id)
  if (found?.type !== 'paragraph') return []
  return found.content.flatMap((part) => (part.type === 'figure' ? [part.attrs.figure_id] : []))
}
