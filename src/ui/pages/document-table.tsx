import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { PrintedCell, PrintedTable } from '#modules/documents/printed.ts'
import { certaintyKey } from '../certainty.ts'
import { If, LiveFigure } from '../figure.tsx'
import { useReader } from '../language.tsx'

type Row = PrintedTable['rows'][number]

/** A table of the document; it keeps its width and scrolls in its frame where the page is narrower. */
export function DocumentTable({ table, place }: { table: PrintedTable; place: string }) {
  return (
    <figure className="livetable" id={place}>
      <header>
        <span className="strong">{table.caption}</span>
        <span>{table.unit_label}</span>
      </header>
      <ScrollFrame label={table.caption}>
        <table className={table.heads.length > 3 ? 'money wide' : 'money'}>
          <caption className="vh">{`${table.caption} ${table.unit_label}`}</caption>
          <Heads table={table} />
          <tbody>
            {table.rows.map((row, position) => (
              <TableRow key={`${position}-${row.label}`} row={row} table={table} place={place} />
            ))}
          </tbody>
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

/** Scrolls sideways by itself, and can be scrolled with the keyboard when there is something to scroll to. */
function ScrollFrame({ label, children }: { label: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  const [isWider, setWider] = useState(false)
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new ResizeObserver(() => setWider(element.scrollWidth > element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const reachable = isWider ? { role: 'region', tabIndex: 0, 'aria-label': label } : {}
  return (
    <div className="scroll" ref={frame} {...reachable}>
      {children}
    </div>
  )
}

const side = (table: PrintedTable, column: number) => (table.heads[column]?.align === 'left' ? 'left' : undefined)

function Heads({ table }: { table: PrintedTable }) {
  const { language } = useReader()
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

function TableRow({ row, table, place }: { row: Row; table: PrintedTable; place: string }) {
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
          <Cell cell={cell} place={place} />
        </td>
      ))}
    </tr>
  )
}

function Cell({ cell, place }: { cell: PrintedCell; place: string }) {
  const { t } = useReader()
  if (cell.figure === null) return <>{cell.text}</>
  const { figure_id, certainty, label } = cell.figure
  return (
    <LiveFigure
      figure_id={figure_id}
      place={place}
      className={certainty === 'unknown' ? 'numb unknown q' : 'numb'}
      spoken={` (${label.toLowerCase()}, ${t('why').toLowerCase()})`}
    >
      <If grade={certainty} />
      {cell.text}
    </LiveFigure>
  )
}
