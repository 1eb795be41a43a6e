import { type PostedLine, type PostingHead, postingRows } from '#modules/ledger/calc.ts'
import type { PreparedPosting } from '#modules/ledger/service.ts'
import { sealed } from '#server/canonical.ts'
import type { BookedLine } from './booked-line.ts'
import type { LinePart } from './summary.ts'
import { texts } from './texts.sv.ts'

/** Where the lines of a file go in the city: the unit that the file is for, and the city's id of every code in it. */
export type Placing = {
  unit_id: string
  certainty: 'actual' | 'estimated'
  /** The city's account of each of the file's; one that is not here stays outside the ledger. */
  accounts: ReadonlyMap<string, string>
  codes: Readonly<Record<LinePart, ReadonlyMap<string, string>>>
}

export type Placed = { head: Omit<PostingHead, 'posting_id'>; placing: Placing }

/** How many lines one posting holds. */
const linesAtATime = 5000

/** The lines as postings, one after the other: each is made when it is asked for, with the id that is given then. */
export function postingsOf(
  lines: readonly BookedLine[],
  { head, placing }: Placed,
): (posting_id: string) => PreparedPosting | null {
  let at = 0
  return (posting_id) => {
    const posted: PostedLine[] = []
    while (at < lines.length && posted.length < linesAtATime) {
      const line = lines[at]
      at += 1
      const account_id = line === undefined ? undefined : placing.accounts.get(line.account)
      if (line !== undefined && account_id !== undefined) posted.push(postedLine(line, account_id, placing))
    }
    return posted.length === 0 ? null : { posting_id, ...sealed(postingRows({ ...head, posting_id }, posted)) }
  }
}

/** An entry of a row: its words say the voucher and what it is about, its section where it stands in the file. */
function postedLine(line: BookedLine, account_id: string, { unit_id, certainty, codes }: Placing): PostedLine {
  const { year, month, amount_ore, words, voucher } = line
  const idOf = (part: LinePart) => {
    const code = line[part]
    return code === null ? null : (codes[part].get(code) ?? null)
  }
  return {
    year,
    month,
    unit_id: idOf('unit') ?? unit_id,
    account_id,
    activity_id: idOf('activity'),
    project_id: idOf('project'),
    counterparty_id: idOf('counterparty'),
    amount_ore,
    certainty: amount_ore === null ? 'unknown' : certainty,
    condition: null,
    reason: words.slice(0, 300),
    source_section: sectionOf(voucher, line.line),
  }
}

/** Where a row stands in its file. A fact of the entry, so in the city's language whoever reads the file in. */
function sectionOf(voucher: string | null, line: number): string {
  if (voucher === null) return texts['import.row'].replace('{line}', String(line))
  return texts['import.voucher_row'].replace('{voucher}', voucher).replace('{line}', String(line))
}
