import type { Node } from 'prosemirror-model'
import type { NodeView } from 'prosemirror-view'
import { type ReactNode, useCallback, useState } from 'react'
import { createPortal } from 'react-dom'
import { figureId } from '#core/figure.ts'
import type { PrintedBlock, PrintedInline } from '#modules/documents/printed.ts'
import { writeBlock } from '#modules/documents/schema.ts'
import { useAnswer } from '../answer.ts'
import { useReader } from '../language.tsx'
import { DocumentTable } from '../pages/document-table.tsx'
import { Failed } from '../states.tsx'

export type Live = { block: string; input: Record<string, string> }

/** A live part with its rows and numbers as they are now, to look at: nothing in it can be opened. */
export function StillPart({ block, input }: Live) {
  const { t, language } = useReader()
  const found = useAnswer(writeBlock, { live: figureId(block, input) })
  if (found.isError) return <Failed error={found.error} />
  if (found.data === undefined) return <p className="soft">{t('loading')}</p>
  const blocks = found.data.blocks as unknown as PrintedBlock[]
  if (blocks.length === 0) return <p className="soft">{t('live_empty')}</p>
  return (
    <>
      {blocks.map((part, index) =>
        part.type === 'table' ? (
          <DocumentTable key={`${index}-${part.caption}`} table={part} table_no={null} language={language} />
        ) : (
          <StillText key={`${index}-${part.type}`} block={part} />
        ),
      )}
    </>
  )
}

const wordsOf = (content: readonly PrintedInline[]) => content.map((part) => part.text).join('')

function StillText({ block }: { block: Exclude<PrintedBlock, { type: 'table' }> }) {
  if (block.type !== 'list') return <p className={block.type === 'heading' ? 'strong' : ''}>{wordsOf(block.content)}</p>
  const List = block.ordered ? 'ol' : 'ul'
  return (
    <List className="listed">
      {block.items.map((item, index) => (
        <li key={`${index}-${item[0]?.text ?? ''}`}>{wordsOf(item)}</li>
      ))}
    </List>
  )
}

/** The live parts of an editor, each drawn by the page in the place that the editor keeps for it. */
export function useLiveViews(): { mount: (node: Node) => NodeView; drawn: ReactNode[] } {
  const [views, setViews] = useState<ReadonlyMap<HTMLElement, Live>>(new Map())
  const mount = useCallback((node: Node): NodeView => {
    const dom = document.createElement('div')
    dom.className = 'liveblock'
    dom.contentEditable = 'false'
    const show = ({ attrs: { block, input } }: Node) => setViews((before) => new Map(before).set(dom, { block, input }))
    show(node)
    return {
      dom,
      update: (next) => {
        if (next.type !== node.type) return false
        show(next)
        return true
      },
      destroy: () =>
        setViews((before) => {
          const next = new Map(before)
          next.delete(dom)
          return next
        }),
      ignoreMutation: () => true,
    }
  }, [])
  const drawn = [...views].map(([dom, live], index) => createPortal(<StillPart {...live} />, dom, String(index)))
  return { mount, drawn }
}
