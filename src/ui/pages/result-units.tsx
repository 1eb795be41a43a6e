import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { printPercent } from '#core/amount-text.ts'
import { figureId } from '#core/figure.ts'
import type { RowOf } from '#core/record.ts'
import { requestCarryOver, resultUnit } from '#modules/frames/schema.ts'
import { account } from '#modules/ledger/schema.ts'
import type { orgUnit } from '#modules/organisation/schema.ts'
import { useToday } from '../answer.ts'
import { useChange } from '../change.ts'
import { FigureCell } from '../figure-cell.tsx'
import { useReader } from '../language.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { RecordLink } from '../record-value.tsx'
import { useRows } from '../records.ts'
import { useRights } from '../rights.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { unitsUnder } from '../tasks.ts'
import { Field } from './field.tsx'
import { FormEnd } from './form-end.tsx'
import { OpenedForm } from './opened-form.tsx'

type Unit = RowOf<typeof orgUnit>
type Row = RowOf<typeof resultUnit>

/** The units that take their result of the last year that is over into the next, and by how much. */
export function ResultUnits({ unit, units }: { unit: Unit; units: readonly Unit[] }) {
  const { t } = useReader()
  const today = useToday()
  const inside = unitsUnder(unit.id, units)
  if (today === undefined) return null
  const year = Number(today.slice(0, 4)) - 1
  return <OfYear year={year} inside={inside} units={units} t={t} />
}

type Props = { year: number; inside: readonly string[]; units: readonly Unit[]; t: ReturnType<typeof useReader>['t'] }

function OfYear({ year, inside, units, t }: Props) {
  const found = useRows(resultUnit).rows ?? []
  const rows = found.filter(
    (row) => inside.includes(row.unit_id) && row.from_year <= year && (row.to_year ?? year) >= year,
  )
  return (
    <section className="pane" aria-labelledby="result-units">
      <header>
        <h2 id="result-units">{t('result_units')}</h2>
        <span className="sm soft">{t('result_units_lead')}</span>
      </header>
      {rows.length === 0 ? (
        <p className="calmline soft">{t('no_result_units')}</p>
      ) : (
        <ScrollFrame label={t('result_units')}>
          <table className="rows money">
            <caption className="vh">{t('result_units')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('unit')}</th>
                <th scope="col" className="left">
                  {t('limits')}
                </th>
                <th scope="col" className="num">
                  {t('result_of', { year })}
                </th>
                <th scope="col" className="num">
                  {t('carried_over', { year: year + 1 })}
                </th>
                <th scope="col" className="num">
                  {t('stays_with_city')}
                </th>
                <th scope="col">
                  <span className="vh">{t('ask_carry_over')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <OneUnit key={row.id} row={row} year={year} name={units.find(({ id }) => id === row.unit_id)?.name} />
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </section>
  )
}

function OneUnit({ row, year, name = row.unit_id }: { row: Row; year: number; name: string | undefined }) {
  const { t } = useReader()
  const { where } = usePlace()
  const mayAsk = useRights().mayIn('economy', 'write', row.unit_id) && where.asOf === null
  const [state, setState] = useState<'closed' | 'open' | 'made'>('closed')
  const asked = { unit: row.unit_id, year }
  return (
    <>
      <tr>
        <th scope="row">
          <RecordLink kind={resultUnit.name} id={row.id} titles={new Map([[`${resultUnit.name}/${row.id}`, name]])} />
        </th>
        <td className="left">
          <Limits row={row} />
        </td>
        {['unit_result', 'carry_over', 'carry_left'].map((kind) => (
          <td key={kind} className="num">
            <FigureCell figure_id={figureId(kind, asked)} />
          </td>
        ))}
        <td>
          {mayAsk && state === 'closed' ? (
            <button
              type="button"
              className="btn sm screen-only"
              aria-label={`${t('ask_carry_over')}, ${name}`}
              onClick={() => setState('open')}
            >
              {t('ask_carry_over')}
            </button>
          ) : null}
        </td>
      </tr>
      {state === 'closed' ? null : (
        <tr>
          <td colSpan={6}>
            {state === 'open' ? (
              <Ask row={row} year={year} onCancel={() => setState('closed')} onDone={() => setState('made')} />
            ) : (
              <Made unit_id={row.unit_id} />
            )}
          </td>
        </tr>
      )}
    </>
  )
}

function Limits({ row: { largest_surplus_ppm, largest_deficit_ppm } }: { row: Row }) {
  const { t, language } = useReader()
  const parts = [
    largest_surplus_ppm === null ? null : t('limit_surplus', { share: printPercent(largest_surplus_ppm, language) }),
    largest_deficit_ppm === null ? null : t('limit_deficit', { share: printPercent(largest_deficit_ppm, language) }),
  ].filter((part) => part !== null)
  return parts.length === 0 ? t('no_limits') : parts.join(', ')
}

type AskProps = { row: Row; year: number; onCancel: () => void; onDone: () => void }

/** The account of cost that the result is put on in the next year. */
function Ask({ row, year, onCancel, onDone }: AskProps) {
  const { t } = useReader()
  const costs = (useRows(account).rows ?? []).filter(({ kind }) => kind === 'cost')
  const asking = useChange(requestCarryOver, onDone)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const account_id = String(new FormData(event.currentTarget).get('account_id'))
    asking.mutate({ input: { id: row.id, year, account_id } })
  }
  return (
    <OpenedForm onSubmit={submit}>
      <Field label={t('account')}>
        {(id) => (
          <select className="in" id={id} name="account_id">
            {costs.map(({ id: value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <FormEnd error={asking.error} send={costs.length === 0 ? null : t('ask_carry_over')} onCancel={onCancel} />
    </OpenedForm>
  )
}

function Made({ unit_id }: { unit_id: string }) {
  const { t } = useReader()
  const { where, search } = usePlace()
  return (
    <p role="status">
      {t('carry_over_made')}{' '}
      <Link
        to="/stad/$city/ekonomi"
        params={{ city: where.city }}
        search={{ ...keptSearch(search), enhet: unit_id }}
        hash="adjustments"
      >
        {t('open_adjustments')}
      </Link>
    </p>
  )
}
