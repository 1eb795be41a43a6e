import type { Language } from '#core/texts.ts'
import type { EditionTable } from './edition.ts'
import { cellLink, escapeHtml, type FigureHref } from './html-text.ts'
import { certaintyNames } from './print-texts.ts'

/** A table with more columns than this is set smaller. */
const NARROW_COLUMNS_MAX = 8

/** A table with its caption, a head for each column and row, and one body for each group of rows. */
export function tableHtml(table: EditionTable, language: Language, figureHref: FigureHref): string {
  const caption = `<span class="strong">${escapeHtml(table.label)}</span> <span>${escapeHtml(table.caption)}</span>`
  const bodies = bodiesOf(table).map(
    (rows) => `<tbody>\n${rows.map((row) => rowHtml(row, table, language, figureHref)).join('\n')}\n</tbody>`,
  )
  const notes = table.notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('')
  const width = table.heads.length > NARROW_COLUMNS_MAX ? ' wide' : ''
  return `<figure class="livetable${width}" id="${escapeHtml(table.anchor)}">
<div class="scrollx" role="region" aria-label="${escapeHtml(table.label)}" tabindex="0"><table class="money">
<caption>${caption}</caption>
<thead>
${headHtml(table, language)}
</thead>
${bodies.join('\n')}
</table></div>${notes === '' ? '' : `\n<figcaption class="sm soft">${notes}</figcaption>`}
</figure>`
}

/** A group row starts a body of its own, so that it is the head of the rows below it and of no others. */
function bodiesOf(table: EditionTable): EditionTable['rows'][] {
  const bodies: EditionTable['rows'][] = []
  for (const row of table.rows) {
    const last = bodies.at(-1)
    if (last === undefined || row.kind === 'group') bodies.push([row])
    else last.push(row)
  }
  return bodies
}

function headHtml(table: EditionTable, language: Language): string {
  const heads = table.heads.map((head) => {
    const sub = head.sub === null ? '' : `<br>${escapeHtml(head.sub)}`
    return `<th scope="col"${sideOf(head)}>${escapeHtml(head.text)}${sub}</th>`
  })
  const rowspan = table.bands.length > 0 ? ' rowspan="2"' : ''
  const row = `<tr><th scope="col"${rowspan}>${escapeHtml(table.label_head)}</th>${heads.join('')}</tr>`
  if (table.bands.length === 0) return row
  const bands = table.bands.map(({ certainty, span }) => {
    const spans = span === 1 ? '' : ` colspan="${span}"`
    if (certainty === null) return `<td${spans}></td>`
    const band = `<span class="certband" data-c="${certainty}"></span>`
    return `<th scope="col"${spans}>${band}<span class="certname">${certaintyNames[language][certainty]}</span></th>`
  })
  return `${row}\n<tr class="bands">${bands.join('')}</tr>`
}

function rowHtml(
  row: EditionTable['rows'][number],
  table: EditionTable,
  language: Language,
  figureHref: FigureHref,
): string {
  const label = escapeHtml(row.label)
  if (row.kind === 'group') {
    return `<tr class="grp"><th scope="rowgroup" colspan="${table.heads.length + 1}">${label}</th></tr>`
  }
  const cells = row.cells.map(({ text, figure, mark }, column) => {
    const html = figure === null ? escapeHtml(text) : cellLink({ text, figure, mark }, language, figureHref)
    return `<td${sideOf(table.heads[column])}>${html}</td>`
  })
  return `<tr${row.kind === 'sum' ? ' class="sum"' : ''}><th scope="row">${label}</th>${cells.join('')}</tr>`
}

/** Figures stand to the right unless told; only words need a class. */
function sideOf(head: EditionTable['heads'][number] | undefined): string {
  return head?.align === 'left' ? ' class="words"' : ''
}
