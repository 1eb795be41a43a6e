import { dateInStockholm, printDate, printTime } from '#core/calendar.ts'
import type { RecordType } from '#core/record.ts'
import { useAnswer } from '../answer.ts'
import { useReader } from '../language.tsx'
import { RecordValue } from '../record-value.tsx'
import { type AnyRow, baseFields, endpointsOf, kindOfRef, useTitles } from '../records.ts'
import { Failed } from '../states.tsx'
import { fieldWord } from '../words/record-words.ts'

type Version = { version: number; operation: string; recorded_at: string; recorded_by: string; row: AnyRow | null }

/** How a record came to be as it is: each version with what it changed, the latest first. */
export function RecordHistory({ type, id }: { type: RecordType; id: string }) {
  const { t } = useReader()
  const found = useAnswer(endpointsOf(type).history, { id })
  const versions = found.data?.rows as readonly Version[] | undefined
  return (
    <section className="pane" aria-labelledby="history">
      <header>
        <h2 id="history">{t('history')}</h2>
      </header>
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      <ol className="history">
        {versions?.toReversed().map((version, index) => (
          <One key={version.version} type={type} version={version} before={versions.at(-2 - index)?.row ?? null} />
        ))}
      </ol>
    </section>
  )
}

function One({ type, version, before }: { type: RecordType; version: Version; before: AnyRow | null }) {
  const { t, language } = useReader()
  const { row, operation, recorded_at, recorded_by } = version
  const changed = row === null || before === null ? [] : changedFields(type, before, row)
  const day = printDate(dateInStockholm(recorded_at), 'day', language)
  return (
    <li>
      <p>
        <b>{t(`version_${operation === 'create' || operation === 'remove' ? operation : 'revise'}`)}</b>{' '}
        <span className="soft">{`${day} ${printTime(recorded_at, language)}, ${recorded_by}`}</span>
      </p>
      {changed.length === 0 || row === null || before === null ? null : (
        <Changes type={type} fields={changed} before={before} row={row} />
      )}
    </li>
  )
}

type ChangesProps = { type: RecordType; fields: readonly string[]; before: AnyRow; row: AnyRow }

function Changes({ type, fields, before, row }: ChangesProps) {
  const { language, t } = useReader()
  const titles = useTitles(fields.flatMap((field) => kindOfRef(type, field) ?? []))
  return (
    <ul className="sm">
      {fields.map((field) => (
        <li key={field}>
          {fieldWord(field, language)}
          {': '}
          <span className="soft">
            <RecordValue type={type} field={field} row={before} titles={titles} version={before.version} />
          </span>
          <span className="vh">{t('became')}</span>
          <span aria-hidden="true"> – </span>
          <RecordValue type={type} field={field} row={row} titles={titles} version={row.version} />
        </li>
      ))}
    </ul>
  )
}

/** The fields that differ between two versions: the record's own, and where it comes from. */
function changedFields(type: RecordType, before: AnyRow, after: AnyRow): string[] {
  const quiet = ['id', 'version', 'recorded_at', 'recorded_by']
  return [...Object.keys(type.fields.shape), ...baseFields.filter((field) => !quiet.includes(field))].filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
}
