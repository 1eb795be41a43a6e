import { type Attrs, type DOMOutputSpec, type Node, Schema } from 'prosemirror-model'
import type { RichText } from '#core/rich-text.ts'

/** The id and the commitment go with a paragraph that is cut out and put in somewhere else, see `own-paragraphs.ts`. */
function paragraphDom({ attrs: { id, commitment_id } }: Node): DOMOutputSpec {
  return [
    'p',
    {
      ...(id === null ? {} : { 'data-paragraph': id }),
      ...(commitment_id === null ? {} : { class: 'commitment', 'data-commitment': commitment_id }),
    },
    0,
  ]
}

function paragraphAttrs({ dataset }: HTMLElement): Attrs {
  return { id: dataset.paragraph ?? null, commitment_id: dataset.commitment ?? null }
}

/**
 * What a section's text may hold, in the editor's terms: exactly the shape that is stored (`rich-text.ts`). Whatever
 * else is pasted, such as colours, fonts and tables from Word, falls away because there is no place for it.
 */
export const textSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      group: 'block',
      content: 'inline*',
      attrs: { id: { default: null }, commitment_id: { default: null } },
      parseDOM: [{ tag: 'p', getAttrs: paragraphAttrs }],
      toDOM: paragraphDom,
    },
    heading: {
      group: 'block',
      content: 'inline*',
      attrs: { level: { default: 3 } },
      defining: true,
      parseDOM: [
        ...['h1', 'h2', 'h3'].map((tag) => ({ tag, attrs: { level: 3 } })),
        ...['h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 4 } })),
      ],
      toDOM: (node) => [`h${node.attrs.level + 1}`, 0],
    },
    bullet_list: { group: 'block', content: 'list_item+', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
    ordered_list: { group: 'block', content: 'list_item+', parseDOM: [{ tag: 'ol' }], toDOM: () => ['ol', 0] },
    list_item: { content: 'inline*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    note: {
      group: 'block',
      content: 'inline*',
      parseDOM: [{ tag: 'aside' }],
      toDOM: () => ['aside', { class: 'note' }, 0],
    },
    live: {
      group: 'block',
      atom: true,
      attrs: { block: {}, input: { default: {} } },
      parseDOM: [{ tag: 'div[data-live]', getAttrs: (element) => attrsIn(element, 'live') }],
      toDOM: (node) => ['div', { class: 'liveblock', 'data-live': JSON.stringify(node.attrs) }],
    },
    text: { group: 'inline' },
    figure: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { figure_id: {}, unit: {}, before: { default: null }, with_unit: { default: null } },
      parseDOM: [{ tag: 'span[data-figure-node]', getAttrs: (element) => attrsIn(element, 'figureNode') }],
      toDOM: (node) => ['span', { class: 'fig', 'data-figure-node': JSON.stringify(node.attrs) }],
    },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [{ tag: 'a[href]', getAttrs: hrefIn }],
      toDOM: (mark) => ['a', { href: mark.attrs.href }, 0],
    },
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    emphasis: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
})

/** Only addresses that the stored text may hold; others lose their link and keep their words. */
function hrefIn(element: HTMLElement): Attrs | false {
  const href = element.getAttribute('href') ?? ''
  return /^(https:\/\/|\/|#)/.test(href) ? { href } : false
}

function attrsIn(element: HTMLElement, name: string): Attrs | false {
  try {
    return JSON.parse(element.dataset[name] ?? '') as Attrs
  } catch {
    return false
  }
}

/** Stored text as the editor holds it: there is always a paragraph to write in last, also after a live part. */
export function toEditor(text: RichText): Node {
  const last = text.at(-1)
  const content = last === undefined || last.type === 'live' ? [...text, { type: 'paragraph' }] : text
  return textSchema.nodeFromJSON({ type: 'doc', content })
}

/**
 * The editor's text as it is stored. Every paragraph has an id of its own, which keeps links to it valid: a new one, or
 * the second half of one that was split, gets the next free number. Empty paragraphs at the end are left out.
 */
export function fromEditor(doc: Node): RichText {
  const blocks = (doc.toJSON() as { content: JsonNode[] }).content
  while (blocks.length > 0 && blocks.at(-1)?.type === 'paragraph' && isEmpty(blocks.at(-1))) blocks.pop()
  const taken = new Set<string>()
  const known = new Set(blocks.map((block) => block.attrs?.id).filter((id) => typeof id === 'string'))
  let next = 1
  const idFor = (wanted: unknown): string => {
    if (typeof wanted === 'string' && !taken.has(wanted)) return wanted
    while (known.has(`p${next}`) || taken.has(`p${next}`)) next += 1
    return `p${next}`
  }
  return blocks.map((block) => {
    const bare = withoutNulls(block)
    if (block.type !== 'paragraph') return bare
    const id = idFor(block.attrs?.id)
    taken.add(id)
    return { ...bare, attrs: { ...bare.attrs, id } }
  }) as unknown as RichText
}

type JsonNode = { type: string; attrs?: Record<string, unknown>; content?: JsonNode[]; [other: string]: unknown }

const holders = ['paragraph', 'heading', 'list_item', 'note']

function isEmpty(node: JsonNode | undefined): boolean {
  return (node?.content ?? []).length === 0
}

function withoutNulls(node: JsonNode): JsonNode {
  const attrs = Object.entries(node.attrs ?? {}).filter(([, value]) => value !== null)
  const { attrs: _, content, ...rest } = node
  return {
    ...rest,
    ...(attrs.length === 0 ? {} : { attrs: Object.fromEntries(attrs) }),
    ...(content === undefined
      ? holders.includes(node.type)
        ? { content: [] }
        : {}
      : { content: content.map(withoutNulls) }),
  }
}
