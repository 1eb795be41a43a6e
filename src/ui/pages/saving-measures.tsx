import { type FormEvent, useState } from 'react'
import type { RowOf } from '#core/record.ts'
import { savingAllocation } from '#modules/budget/schema.ts'
import type { orgUnit } from '#modules/organisation/schema.ts'
import { useChange } from '../change.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { RecordAmount } from '../record-value.tsx'
import { type AnyRow, endpointsOf } from '../records.ts'
import { useRights } from '../rights.ts'
import { Field } from './field.tsx'
import { FormEnd } from './form-end.tsx'

type Allocation = RowOf<typeof savingAllocation>
type Props = { rows: readonly Allocation[]; units: readonly RowOf<typeof orgUnit>[]; year: number }

/** What every unit with a part of the saving will do to meet it. */
export function SavingMeasures({ rows, units, year }: Props) {
  const { t } = useReader()
  if (rows.length === 0) return <p className="calmline soft">{t('nothing_allocated', { year })}</p>
  return (
    <>
      <h3 className="calmline">{t('measures')}</h3>
      <ul className="history">
        {rows.map((row) => (
          <Measures key={row.id} row={row} unit={units.find(({ id }) => id === row.unit_id)?.name ?? row.unit_id} />
        ))}
      </ul>
    </>
  )
}

function Measures({ row, unit }: { row: Allocation; unit: string }) {
  const { t } = useReader()
  const { where } = usePlace()
  const mayWrite = useRights().mayChange(savingAllocation, row) && where.asOf === null
  const [isWriting, setWriting] = useState(false)
  return (
    <li>
      <p className="row wrap">
        <b>{unit}</b>
        <span>
          <RecordAmount kind={savingAllocation.name} field="amount_ore" row={row as AnyRow} /> {t('million')}
        </span>
        {mayWrite && !isWriting ? (
          <button
            type="button"
            className="btn sm push"
            aria-label={`${t('write_measures')}, ${unit}`}
            onClick={() => setWriting(true)}
          >
            {t('write_measures')}
          </button>
        ) : null}
      </p>
      {row.measures === null ? (
        <p>
          <span className="unk">{t('no_measures')}</span>
        </p>
      ) : (
        <p className="soft">{row.measures}</p>
      )}
      {isWriting ? <MeasuresForm row={row} onDone={() => setWriting(false)} /> : null}
    </li>
  )
}

function MeasuresForm({ row, onDone }: { row: Allocation; onDone: () => void }) {
  const { t } = useReader()
  const saving = useChange(endpointsOf(savingAllocation).revise, onDone)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const measures = String(new FormData(event.currentTarget).get('measures')).trim()
    const input = { id: row.id, measures: measures === '' ? null : measures }
    saving.mutate({ input: input as never, version: row.version })
  }
  return (
    <form className="recordform" onSubmit={submit}>
      <Field label={t('measures')}>
        {(id) => <textarea className="in" id={id} name="measures" maxLength={1000} defaultValue={row.measures ?? ''} />}
      </Field>
      <FormEnd error={saving.error} send={t('save')} onCancel={onDone} />
    </form>
  )
}
