import { type Block, bulletList, type Inline, paragraph, type RichText } from '#core/rich-text.ts'

/** The text of one section: its body, and whether "nothing to report" is said on purpose. */
export type SectionText = { body: RichText; explicit_none?: boolean }

export type SectionTexts = Readonly<Record<string, SectionText>>

/** Paragraphs numbered from 1, so that each has a stable address; other blocks keep their place. */
export function text(...parts: (string | (string | Inline)[] | Block)[]): SectionText {
  let number = 0
  const body = parts.map((part): Block => {
    if (typeof part !== 'string' && !Array.isArray(part)) return part
    number += 1
    return paragraph(String(number), ...(typeof part === 'string' ? [part] : part))
  })
  return { body }
}

/** Marks the last paragraph of a text as a promise. */
export function promising(section: SectionText, commitment_id: string): SectionText {
  const last = section.body.findLastIndex((block) => block.type === 'paragraph')
  return {
    ...section,
    body: section.body.map((block, index) =>
      index === last && block.type === 'paragraph' ? { ...block, attrs: { ...block.attrs, commitment_id } } : block,
    ),
  }
}

export function list(...items: string[]): Block {
  return bulletList(...items.map((item) => [item]))
}
