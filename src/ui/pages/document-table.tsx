import type { Certainty } from '#core/certainty.ts'
import type { Language } from '#core/texts.ts'
import type { PrintedCell, PrintedTable } from '#modules/documents/printed.ts'
import { certaintyKey } from '../certainty.ts'
import { If, LiveFigure } from '../figure.tsx'
import { ScrollFrame } from '../scroll-frame.tsx'

type Row = PrintedTable['rows'][number]
type Props = {
  table: PrintedTable
  /** Its number in the document; null where it is only looked at, and its numbers do not answer. */
  table_no: string | null
  language: Language
}

/** A table of the document; it keeps its width and scrolls in its frame where the page is narrower. */
export function DocumentTable({ table, table_no, language }: Props) {
  const place = table_no === null ? null : `tabell-${table_no}`
  const label = `${language === 'sv' ? 'Tabell' : 'Table'} ${table_no ?? ''}`.trim()
  const caption = [table.caption, table.unit_label].filter((part) => part !== '').join(', ')
  return (
    <figure className="livetable" id={place ?? undefined}>
      <div className="caption" aria-hidden="true">
        <span className="strong">{label}</span> <span>{caption}</span>
      </div>
      <ScrollFrame label={label}>
        <table className="money">
          <caption className="vh">{`${label} ${caption}`}</caption>
          <Heads table={table} language={language} />
          {bodiesOf(table).map((rows, body) => (
            <tbody key={`${body}-${rows[0]?.label}`}>
              {rows.map((row, position) => (
                <TableRow key={`${position}-${row.label}`} row={row} table={table} place={place} language={language} />
              ))}
            </tbody>
          ))}
        </table>
      </ScrollFrame>
      {table.notes.length === 0 ? null : (
        <figcaption>
          {table.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </figcaption>
      )}
    </figure>
  )
}

/** A group row starts a body of its own, so that it is the head of the rows below it and of no others. */
function bodiesOf(table: PrintedTable): Row[][] {
  const bodies: Row[][] = []
  for (const row of table.rows) {
    const last = bodies.at(-1)
    if (last === undefined || row.kind === 'group') bodies.push([row])
    else last.push(row)
  }
  return bodies
}

const side = (table: PrintedTable, column: number) => (table.heads[column]?.align === 'left' ? 'left' : undefined)

function Heads({ table, language }: { table: PrintedTable; language: Language }) {
  return (
    <thead>
      <tr>
        <th scope="col">{table.label_head}</th>
        {table.heads.map((head, column) => (
          <th key={`${head.text}-${head.sub}`} scope="col" className={side(table, column)}>
            {head.text}
            {head.sub === null ? null : (
              <>
                <br />
                {head.sub}
              </>
            )}
            {head.certainty === null ? null : (
              <>
                <span className="certband" data-c={head.certainty} />
                <span className="vh">{certaintyKey(head.certainty, language)}</span>
              </>
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

type RowProps = { row: Row; table: PrintedTable; place: string | null; language: Language }

function TableRow({ row, table, place, language }: RowProps) {
  if (row.kind === 'group') {
    return (
      <tr className="grp">
        <th scope="rowgroup" colSpan={table.heads.length + 1}>
          {row.label}
        </th>
      </tr>
    )
  }
  return (
    <tr className={row.kind === 'sum' ? 'sum' : undefined}>
      <th scope="row">{row.label}</th>
      {row.cells.map((cell, column) => (
        <td key={`${table.heads[column]?.text}-${table.heads[column]?.sub}`} className={side(table, column)}>
          <Cell cell={cell} usual={table.heads[column]?.certainty ?? null} place={place} language={language} />
        </td>
      ))}
    </tr>
  )
}

type CellProps = { cell: PrintedCell; usual: Certainty | null; place: string | null; language: Language }

/** The head of the column says how sure its figures are; only a figure that differs is marked. */
function Cell({ cell, usual, place, language }: CellProps) {
  if (cell.figure === null || place === null) return <>{cell.text}</>
  const { figure_id, certainty } = cell.figure
  const mark = certainty === usual ? '' : certainty === 'unknown' ? ' unknown q' : ' fig'
  return (
    <LiveFigure figure_id={figure_id} place={place} className={`numb${mark}`} certainty={certainty}>
      <If grade={certainty} language={language} />
      {cell.text}
    </LiveFigure>
  )
}
