import { useContext } from 'react'
import type { Language } from '#core/texts.ts'
import type { PrintedBlock, PrintedInline, PrintedSection } from '#modules/documents/printed.ts'
import { MarginContext } from '../comments/margin.ts'
import { FigureText, gluedUnits, If, LiveFigure } from '../figure.tsx'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { DocumentTable } from './document-table.tsx'

type Props<T> = { block: T; section: PrintedSection; index: number; language: Language; table_no: string }

/**
 * One block of a printed document: paragraph with its address, list, note, heading or table. `language` is the
 * document's; `table_no` numbers a table within its chapter.
 */
export function DocumentBlock(props: Props<PrintedBlock>) {
  const { block, section, index, language, table_no } = props
  const place = block.type === 'paragraph' ? `${section.number}-${block.id}` : `${section.number}-b${index + 1}`
  switch (block.type) {
    case 'paragraph':
      return <Paragraph {...props} block={block} />
    case 'heading': {
      const Heading = section.level === 1 ? 'h3' : section.level === 2 ? 'h4' : 'h5'
      return (
        <Heading>
          <Inlines content={block.content} place={place} language={language} />
        </Heading>
      )
    }
    case 'note':
      return (
        <p className="sm soft" id={place}>
          <Inlines content={block.content} place={place} language={language} />
        </p>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List className="listed" id={place}>
          {block.items.map((item, row) => (
            <li key={`${row}-${item[0]?.text ?? ''}`}>
              <Inlines content={item} place={place} language={language} />
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return <DocumentTable table={block} table_no={table_no} language={language} />
  }
}

function Paragraph({ block, section, language }: Props<Extract<PrintedBlock, { type: 'paragraph' }>>) {
  const reader = useReader()
  const { hash } = usePlace()
  const margin = useContext(MarginContext)
  const { number } = section
  const place = `${number}-${block.id}`
  return (
    <div className={hash === place ? 'para hit' : 'para'} id={place} data-number={number} data-paragraph={block.id}>
      <a
        className="anchor"
        href={`#${place}`}
        lang={reader.language}
        aria-label={reader.t('link_to_paragraph', { id: block.id, section: number })}
      >
        ¶{block.id}
      </a>
      <p>
        <Inlines content={block.content} place={place} language={language} />
      </p>
      {margin?.({ number, paragraph: block })}
    </div>
  )
}

type InlinesProps = { content: readonly PrintedInline[]; place: string; language: Language }

function Inlines({ content, place, language }: InlinesProps) {
  return (
    <>
      {content.map((part, index) => {
        const key = `${index}-${part.text}`
        if (part.type === 'figure') {
          const { certainty, figure_id } = part.figure
          return (
            <LiveFigure
              key={key}
              figure_id={figure_id}
              place={place}
              className={certainty === 'unknown' ? 'unknown' : 'fig'}
              certainty={certainty}
            >
              <If grade={certainty} language={language} />
              <FigureText text={part.text} />
            </LiveFigure>
          )
        }
        if (part.href !== undefined) {
          return (
            <a key={key} href={part.href}>
              {part.text}
            </a>
          )
        }
        const text = gluedUnits(part.text)
        if (part.strong === true) return <strong key={key}>{text}</strong>
        return part.emphasis === true ? <em key={key}>{text}</em> : <span key={key}>{text}</span>
      })}
    </>
  )
}
