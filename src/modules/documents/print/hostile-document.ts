import type { PrintedDocument } from '../printed.ts'
import { sampleDocument } from './sample.ts'

/** Texts that mean something to HTML, to the page compiler, to PDF or to a word processor. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<!-- ]]> &lt;b&gt; &amp;',
  '#eval("1 + 1") #panic("stop")',
  '*bold* _emphasis_ `raw` $x^2$ @label <label> = heading - list + list / term ~ \\ // /*',
  ')] >> endobj (\\ [1 0 R] /K /S /Table',
  '</w:t></w:r> PAGEREF _Toc1 <w:bookmarkStart w:id="1"/>',
  '{page} {pages}',
]

/** The sample with the same text in every place where a person can write. Addresses and numbers stay. */
export function hostileDocument(text: string): PrintedDocument {
  const mark = (certainty: 'conditional' | 'unknown') => ({ figure_id: text, certainty, label: text })
  return sampleDocument({
    title: text,
    subtitle: text,
    unit_name: text,
    case_no: text,
    state_label: text,
    decision: { body: text, decided_on: '2025-04-01', paragraph: text },
    sections: [
      {
        number: '1',
        level: 1,
        title: text,
        explicit_none: false,
        blocks: [
          {
            type: 'paragraph',
            id: 'p1',
            content: [
              { type: 'text', text, strong: true, emphasis: true },
              { type: 'text', text, href: `https://example.org/${text}` },
              { type: 'text', text, href: `#${text}` },
              { type: 'figure', text, figure: mark('conditional') },
              { type: 'figure', text, figure: mark('unknown') },
            ],
          },
          { type: 'heading', level: 3, content: [{ type: 'text', text }] },
          { type: 'list', ordered: true, items: [[{ type: 'text', text }]] },
          { type: 'note', content: [{ type: 'text', text }] },
          {
            type: 'table',
            caption: text,
            unit_label: text,
            label_head: text,
            heads: [
              { text, sub: text, certainty: 'decided', align: 'right' },
              { text, sub: null, certainty: null, align: 'left' },
            ],
            rows: [
              { kind: 'group', label: text, cells: [] },
              {
                kind: 'row',
                label: text,
                cells: [
                  { text, figure: mark('conditional') },
                  { text, figure: null },
                ],
              },
            ],
            notes: [text],
          },
        ],
      },
    ],
  })
}
