import type { RowOf } from '#core/record.ts'
import { planDocument } from '#modules/documents/schema.ts'
import { planningRound } from '#modules/rounds/schema.ts'
import { useOwnUnit } from './own-unit.ts'
import { usePlace } from './place.tsx'
import { useRows } from './records.ts'

type Document = Pick<
  RowOf<typeof planDocument>,
  'id' | 'unit_id' | 'round_id' | 'recorded_at' | 'state' | 'document_kind'
>
type Round = Pick<RowOf<typeof planningRound>, 'id' | 'budget_year'>

/**
 * The document that people mean when they name none: of the chosen unit when it has one, for the budget rather than a
 * report of it, of the latest budget year, and the first that was started among those. What is archived comes last.
 */
export function currentDocument<T extends Document>(
  documents: readonly T[],
  rounds: readonly Round[],
  unit: string | null,
): T | null {
  const yearOf = ({ round_id }: Document) => rounds.find(({ id }) => id === round_id)?.budget_year ?? 0
  const rank = (row: Document) => [
    Number(row.unit_id !== unit),
    Number(row.state === 'archived'),
    Number(row.document_kind !== 'budget_submission'),
    0 - yearOf(row),
    Date.parse(row.recorded_at),
  ]
  const ordered = documents.toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)]
    return left.map((value, index) => value - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0
  })
  return ordered[0] ?? null
}

/** The same for the unit of the address, else the person's own; `data` is null when there is no document to read. */
export function useCurrentDocument() {
  const { search } = usePlace()
  const own = useOwnUnit()
  const unit = search.enhet ?? own
  const documents = useRows(planDocument)
  const rounds = useRows(planningRound)
  const [all, known] = [documents.rows, rounds.rows]
  return {
    data:
      all === undefined || known === undefined || unit === undefined ? undefined : currentDocument(all, known, unit),
    error: documents.error ?? rounds.error,
    refetch: () => void (documents.error === null ? rounds.refetch() : documents.refetch()),
  }
}
