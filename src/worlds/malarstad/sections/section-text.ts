import { type Block, bulletList, type Inline, paragraph, type RichText } from '#core/rich-text.ts'

/** The text of each section by its number. */
export type SectionTexts = Readonly<Record<string, RichText>>

/** Paragraphs numbered from 1; other blocks keep their place. A paragraph that promises something names its promise. */
export function text(...parts: (string | readonly (string | Inline)[] | Block | Promised)[]): RichText {
  let number = 0
  return parts.map((part): Block => {
    if (isBlock(part)) return part
    number += 1
    const isPromised = typeof part === 'object' && 'commitment_id' in part
    const content = isPromised ? [part.statement] : typeof part === 'string' ? [part] : part
    const made = paragraph(String(number), ...content)
    return isPromised && made.type === 'paragraph'
      ? { ...made, attrs: { ...made.attrs, commitment_id: part.commitment_id } }
      : made
  })
}

type Promised = { commitment_id: string; statement: string }

export function promise(commitment_id: string, statement: string): Promised {
  return { commitment_id, statement }
}

export function list(...items: string[]): Block {
  return bulletList(...items.map((item) => [item]))
}

function isBlock(part: string | readonly (string | Inline)[] | Block | Promised): part is Block {
  return typeof part === 'object' && 'type' in part
}
