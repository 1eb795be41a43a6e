/** A cell on its way out: text, or a number as it is written. */
export type CsvCell = string | { number: string }

/**
 * Rows as a text file that a Swedish spreadsheet opens: semicolons, CRLF, UTF-8 with its mark. Text that a spreadsheet
 * would run as a formula gets an apostrophe first, so that it stays text; a number stands as it is, minus and all.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(cellOf).join(';')}\r\n`).join('')}`
}

function cellOf(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell.number
  const safe = safeText(cell)
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A text on its way to a spreadsheet, with an apostrophe first where it would else be run as a formula. */
export function safeText(text: string): string {
  return /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}
