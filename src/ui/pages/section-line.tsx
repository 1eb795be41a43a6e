import { lazy, Suspense } from 'react'
import type { RowOf } from '#core/record.ts'
import { documentSection, planDocument, writableStates } from '#modules/documents/schema.ts'
import { listWarnings } from '#modules/warnings/schema.ts'
import { useAnswer } from '../answer.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { useRights } from '../rights.ts'
import { Failed } from '../states.tsx'
import { WarningLink } from './warning-row.tsx'

// The editor comes when somebody writes; those who read never fetch it.
const SectionEditor = lazy(() =>
  import('../editor/section-editor.tsx').then((file) => ({ default: file.SectionEditor })),
)

/** The warnings that have their evidence in a section, beside it. */
export function SectionWarnings({ number }: { number: string }) {
  const { t } = useReader()
  const rows = (useAnswer(listWarnings, {}).data?.rows ?? []).filter(
    (row) => row.acknowledged === null && row.evidence.some((part) => part.section === number),
  )
  if (rows.length === 0) return null
  const isCritical = rows.some((row) => row.severity === 'critical')
  return (
    <details className="sectionwarnings">
      <summary className={isCritical ? 'sev crit' : 'sev warn'}>
        <Icon name={isCritical ? 'octagon' : 'triangle'} />
        {t(rows.length === 1 ? 'warning_here' : 'warnings_here', { count: rows.length })}
      </summary>
      <ul>
        {rows.map((row) => (
          <li key={`${row.code}.${row.subject.id}`}>
            <WarningLink row={row} selected={false} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Opens the section for writing, where the document may be written and the day is today. */
export function WriteButton({ row, onWrite }: { row: RowOf<typeof planDocument>; onWrite: () => void }) {
  const { t } = useReader()
  const { where } = usePlace()
  const { mayChange } = useRights()
  if (where.asOf !== null || !writableStates.includes(row.state) || !mayChange(planDocument, row)) return null
  return (
    <button type="button" className="btn quiet sm" onClick={onWrite}>
      {t('write')}
    </button>
  )
}

type WritingProps = { document: RowOf<typeof planDocument>; number: string; onDone: () => void }

/** The section's own record in the editor. */
export function Writing({ document, number, onDone }: WritingProps) {
  const { t } = useReader()
  const found = useRows(documentSection)
  const row = found.rows?.find((one) => one.document_id === document.id && one.number === number)
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />
  if (row === undefined) return <p className="soft">{t('loading')}</p>
  return (
    <Suspense fallback={<p className="soft">{t('loading')}</p>}>
      <SectionEditor row={row} document={document} onDone={onDone} />
    </Suspense>
  )
}
