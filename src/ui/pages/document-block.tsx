import type { FigureMark, PrintedBlock, PrintedInline, PrintedTable } from '#modules/documents/printed.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'

type Props<T> = { block: T; section: string; index: number }

/** One block of a printed document: paragraph with its address, list, note, heading or table. */
export function DocumentBlock({ block, section, index }: Props<PrintedBlock>) {
  const { t } = useReader()
  switch (block.type) {
    case 'paragraph': {
      const anchor = `${section}-${block.id}`
      return (
        <div className="para" id={anchor}>
          <a className="anchor" href={`#${anchor}`} aria-label={t('link_to_paragraph', { id: block.id, section })}>
            ¶{block.id}
          </a>
          <p>
            <Inlines content={block.content} />
          </p>
        </div>
      )
    }
    case 'heading':
      return (
        <h5>
          <Inlines content={block.content} />
        </h5>
      )
    case 'note':
      return (
        <p className="sm soft">
          <Inlines content={block.content} />
        </p>
      )
    case 'list':
      return <ListBlock block={block} section={section} index={index} />
    case 'table':
      return <TableBlock block={block} section={section} index={index} />
  }
}

function ListBlock({ block }: Props<Extract<PrintedBlock, { type: 'list' }>>) {
  const Tag = block.ordered ? 'ol' : 'ul'
  return (
    <Tag className="listed">
      {block.items.map((item, index) => (
        <li key={`${index}-${item[0]?.text ?? ''}`}>
          <Inlines content={item} />
        </li>
      ))}
    </Tag>
  )
}

function Inlines({ content }: { content: readonly PrintedInline[] }) {
  return (
    <>
      {content.map((part, index) => {
        const key = `${index}-${part.text}`
        if (part.type === 'figure')
          return <LiveFigure key={key} text={part.text} figure={part.figure} className="fig" />
        if (part.href !== undefined) {
          return (
            <a key={key} href={part.href}>
              {part.text}
            </a>
          )
        }
        if (part.strong === true) return <strong key={key}>{part.text}</strong>
        return part.emphasis === true ? <em key={key}>{part.text}</em> : <span key={key}>{part.text}</span>
      })}
    </>
  )
}

/** A number that answers: a link with its own address, marked by how sure it is. */
function LiveFigure({ text, figure, className }: { text: string; figure: FigureMark; className: string }) {
  const { t } = useReader()
  const { search, go } = usePlace()
  const unknown = figure.certainty === 'unknown'
  return (
    <button
      type="button"
      className={unknown ? 'unknown' : className}
      data-c={figure.certainty}
      data-figure={figure.figure_id}
      aria-expanded={search.siffra === figure.figure_id}
      onClick={() => go({ siffra: figure.figure_id })}
    >
      {figure.certainty === 'conditional' ? <span className="om">{t('if')}</span> : null}
      {text}
      <span className="vh">{` (${figure.label.toLowerCase()}, ${t('why').toLowerCase()})`}</span>
    </button>
  )
}

function TableBlock({ block, section, index }: Props<PrintedTable>) {
  const id = `tabell-${section}-${index + 1}`
  const columns = block.heads.length + 1
  const banded = block.heads.some((head) => head.certainty !== null)
  return (
    <figure className="livetable" id={id}>
      <header>
        <span className="strong">{block.caption}</span>
        <span>{block.unit_label}</span>
      </header>
      <table className="money">
        <caption className="vh">{`${block.caption} ${block.unit_label}`}</caption>
        <thead>
          <tr>
            <th scope="col">{block.label_head}</th>
            {block.heads.map((head) => (
              <th key={`${head.text}-${head.sub}`} scope="col" className={head.align === 'left' ? 'left' : ''}>
                {head.text}
                {head.sub === null ? null : (
                  <>
                    <br />
                    {head.sub}
                  </>
                )}
                {banded && head.certainty !== null ? <span className="certband" data-c={head.certainty} /> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, position) =>
            row.kind === 'group' ? (
              <tr key={`${position}-${row.label}`} className="grp">
                <th scope="rowgroup" colSpan={columns}>
                  {row.label}
                </th>
              </tr>
            ) : (
              <tr key={`${position}-${row.label}`} className={row.kind === 'sum' ? 'sum' : ''}>
                <th scope="row">{row.label}</th>
                {row.cells.map((cell, column) => (
                  <td
                    key={block.heads[column]?.sub ?? block.heads[column]?.text}
                    className={block.heads[column]?.align === 'left' ? 'left' : ''}
                  >
                    {cell.figure === null ? (
                      cell.text
                    ) : (
                      <LiveFigure text={cell.text} figure={cell.figure} className="numb" />
                    )}
                  </td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
      {block.notes.length === 0 ? null : (
        <figcaption>
          {block.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </figcaption>
      )}
    </figure>
  )
}
