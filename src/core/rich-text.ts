import { z } from 'zod'

/**
 * Text as structured data, in the shape that ProseMirror editors read and write. A live figure is an inline node that
 * names a figure, never a number; a live block is a block node that names a module's block, never its rows.
 */
export type Mark = { type: 'strong' | 'emphasis' } | { type: 'link'; attrs: { href: string } }

export type FigureUnit = 'mnkr' | 'tkr' | 'kr' | 'percent' | 'days' | 'count' | 'date'

export type Inline =
  | { type: 'text'; text: string; marks?: Mark[] | undefined }
  /** `before` is a word the source keeps in front of the number, such as "cirka". */
  | {
      type: 'figure'
      attrs: { figure_id: string; unit: FigureUnit; before?: string | undefined; with_unit?: boolean | undefined }
    }

export type Block =
  /** `commitment_id` marks a paragraph that promises something. */
  | { type: 'paragraph'; attrs: { id: string; commitment_id?: string | undefined }; content: Inline[] }
  | { type: 'heading'; attrs: { level: 3 | 4 }; content: Inline[] }
  | { type: 'bullet_list'; content: ListItem[] }
  | { type: 'ordered_list'; content: ListItem[] }
  | { type: 'note'; content: Inline[] }
  | { type: 'live'; attrs: { block: string; input: Record<string, string> } }

export type ListItem = { type: 'list_item'; content: Inline[] }

export type RichText = Block[]

const mark = z.union([
  z.strictObject({ type: z.enum(['strong', 'emphasis']) }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({ href: z.string().regex(/^(https:\/\/|\/|#)/, 'link') }),
  }),
])

const inline = z.union([
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), marks: z.array(mark).optional() }),
  z.strictObject({
    type: z.literal('figure'),
    attrs: z.strictObject({
      figure_id: z.string().max(300),
      unit: z.enum(['mnkr', 'tkr', 'kr', 'percent', 'days', 'count', 'date']),
      before: z.string().max(40).optional(),
      with_unit: z.boolean().optional(),
    }),
  }),
])

const listItem = z.strictObject({ type: z.literal('list_item'), content: z.array(inline) })

export const richText: z.ZodType<RichText> = z.array(
  z.union([
    z.strictObject({
      type: z.literal('paragraph'),
      attrs: z.strictObject({
        id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'paragraph_id'),
        commitment_id: z.string().optional(),
      }),
      content: z.array(inline),
    }),
    z.strictObject({
      type: z.literal('heading'),
      attrs: z.strictObject({ level: z.union([z.literal(3), z.literal(4)]) }),
      content: z.array(inline),
    }),
    z.strictObject({ type: z.literal('bullet_list'), content: z.array(listItem) }),
    z.strictObject({ type: z.literal('ordered_list'), content: z.array(listItem) }),
    z.strictObject({ type: z.literal('note'), content: z.array(inline) }),
    z.strictObject({
      type: z.literal('live'),
      attrs: z.strictObject({ block: z.string().max(80), input: z.record(z.string(), z.string()) }),
    }),
  ]),
)

/** Words as a paragraph; `id` is its stable anchor within the section. */
export function paragraph(id: string, ...content: (string | Inline)[]): Block {
  return { type: 'paragraph', attrs: { id }, content: content.map(inlineOf) }
}

export function bulletList(...items: (string | Inline)[][]): Block {
  return { type: 'bullet_list', content: items.map((item) => ({ type: 'list_item', content: item.map(inlineOf) })) }
}

export function live(block: string, input: Record<string, string>): Block {
  return { type: 'live', attrs: { block, input } }
}

/** A live figure in running text. */
export function liveFigure(
  figure_id: string,
  unit: FigureUnit,
  look: { before?: string; with_unit?: boolean } = {},
): Inline {
  return { type: 'figure', attrs: { figure_id, unit, ...look } }
}

/** The words alone, a line for each paragraph or item; figures as their names, since they are no words. */
export function plainText(text: RichText): string {
  const line = (content: readonly Inline[]) =>
    content.map((part) => (part.type === 'text' ? part.text : `[${part.attrs.figure_id}]`)).join('')
  return text
    .flatMap((block) => {
      if (block.type === 'live') return [`[${block.attrs.block}]`]
      if (block.type !== 'bullet_list' && block.type !== 'ordered_list') return [line(block.content)]
      return block.content.map((item) => line(item.content))
    })
    .join('\n')
}

function inlineOf(part: string | Inline): Inline {
  return typeof part === 'string' ? { type: 'text', text: part } : part
}
