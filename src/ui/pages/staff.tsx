import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dateInStockholm, printDate } from '#core/calendar.ts'
import type { RowOf } from '#core/record.ts'
import { staffExtract, undoStaff } from '#modules/imports/schema-staff.ts'
import { entrySet, takesCells } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { useRows, useTitles } from '../records.ts'
import { useRights } from '../rights.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { valueWord } from '../words/record-words.ts'
import { StaffFile } from './staff-file.tsx'
import { UndoFile } from './undo-file.tsx'

type Extract = RowOf<typeof staffExtract>

/** The extracts of staff that have been read in, and the way to read in the next one, or take one back. */
export function Staff({ mayRead }: { mayRead: boolean }) {
  const { t } = useReader()
  const [isReading, setReading] = useState(false)
  const [made, setMade] = useState<{ file: string; count: number; already: boolean } | null>(null)
  const [undoing, setUndoing] = useState<Extract | null>(null)
  const sets = (useRows(entrySet).rows ?? []).filter(
    (set) => (set.kind === 'plan' || set.kind === 'scenario') && takesCells(set),
  )
  return (
    <section className="pane importing" aria-labelledby="staff">
      <header>
        <h2 id="staff">{t('staff_extracts')}</h2>
        {mayRead && !isReading && sets.length > 0 ? (
          <button type="button" className="btn sm" onClick={() => setReading(true)}>
            {t('staff_read')}
          </button>
        ) : null}
      </header>
      <p className="calmline soft">{t('staff_lead')}</p>
      {made === null ? null : (
        <div className="calmline">
          <p className="banner good" role="status">
            <Icon name="check" />
            {t(made.already ? 'staff_already' : 'staff_made', { file: made.file, count: made.count })}
          </p>
        </div>
      )}
      {isReading ? (
        <StaffFile
          sets={sets}
          onDone={({ file_name, groups, already }) => {
            setMade({ file: file_name, count: groups.length, already })
            setReading(false)
          }}
          onCancel={() => setReading(false)}
        />
      ) : null}
      {undoing === null ? null : (
        <UndoFile
          key={undoing.id}
          endpoint={undoStaff}
          row={undoing}
          why={t('staff_undo_why', { count: undoing.group_ids.length })}
          onDone={() => setUndoing(null)}
        />
      )}
      <Extracts onUndo={setUndoing} />
    </section>
  )
}

function Extracts({ onUndo }: { onUndo: (extract: Extract) => void }) {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  const { mayChange } = useRights()
  const titles = useTitles([orgUnit.name, entrySet.name])
  const rows = useRows(staffExtract).rows ?? []
  if (rows.length === 0) return <p className="calmline soft">{t('staff_none')}</p>
  const mayUndo = (one: Extract) => where.asOf === null && one.state === 'read_in' && mayChange(staffExtract, one)
  return (
    <ScrollFrame label={t('staff_extracts')}>
      <table className="rows">
        <thead>
          <tr>
            {(['file', 'when', 'who', 'unit', 'into_set'] as const).map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
            <th scope="col" className="num">
              {t('staff_groups')}
            </th>
            <th scope="col">{t('state')}</th>
            <th scope="col">
              <span className="vh">{t('undo')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows
            .toSorted((a, b) => (a.recorded_at < b.recorded_at ? 1 : -1))
            .map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <Link
                    to="/stad/$city/register/$path/$id"
                    params={{ city: where.city, path: staffExtract.path, id: one.id }}
                    search={keptSearch(search)}
                  >
                    {one.file_name}
                  </Link>{' '}
                  {one.synthetic ? <span className="synth">{t('example_data')}</span> : null}
                </th>
                <td>{printDate(dateInStockholm(one.recorded_at), 'day', language)}</td>
                <td>{one.recorded_by}</td>
                <td>{titles.get(`${orgUnit.name}/${one.unit_id}`) ?? one.unit_id}</td>
                <td>{titles.get(`${entrySet.name}/${one.entry_set_id}`) ?? one.entry_set_id}</td>
                <td className="num">{one.group_ids.length}</td>
                <td>
                  {valueWord(staffExtract.name, 'state', one.state, language)}
                  {one.undone_reason === null ? null : <span className="soft block">{one.undone_reason}</span>}
                </td>
                <td>
                  {mayUndo(one) ? (
                    <button
                      type="button"
                      className="btn sm"
                      aria-label={`${t('undo')}: ${one.file_name}`}
                      onClick={() => onUndo(one)}
                    >
                      {t('undo')}
                    </button>
                  ) : null}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}
