import { useState } from 'react'
import type { z } from 'zod'
import { printAmount } from '#core/amount-text.ts'
import type { Certainty } from '#core/certainty.ts'
import { figureId } from '#core/figure.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { type comparedRow, compareScenarios } from '#modules/scenarios/schema.ts'
import { useAnswer } from '../answer.ts'
import { AndUnknown, If, LiveFigure } from '../figure.tsx'
import { exactOf } from '../figure-tip.ts'
import type { Frame } from '../frame.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { RowsSkeleton } from '../skeletons.tsx'
import { Failed } from '../states.tsx'
import { CertaintyKey } from './certainty-key.tsx'
import type { Scenario } from './scenario-parts.ts'

type Row = z.output<typeof comparedRow>
type Props = { row: Scenario; frame: Frame; others: readonly Scenario[] }

/** The scenario beside its base or another scenario, unit by unit, kind by kind and year by year. */
export function ScenarioComparison({ row, frame, others }: Props) {
  const { t } = useReader()
  const { search, go } = usePlace()
  const [onlyDiffering, setOnly] = useState(true)
  const sets = useRows(entrySet).rows ?? []
  const other = others.find(({ id }) => id === search.mot && id !== row.id) ?? null
  const found = useAnswer(compareScenarios, {
    id: row.id,
    unit_id: frame.unit,
    ...(other === null ? {} : { against: other.id }),
  })
  const base = t('scenario_own_base', { set: sets.find(({ id }) => id === row.base_set_id)?.name ?? row.base_set_id })
  return (
    <section className="pane" aria-labelledby="beside">
      <header>
        <h2 id="beside">{t('scenario_beside')}</h2>
        <CertaintyKey />
      </header>
      <div className="finder">
        <label className="field">
          <span>{t('scenario_against')}</span>
          <select
            className="in"
            value={other?.id ?? ''}
            onChange={(event) => go({ mot: event.target.value || undefined, siffra: undefined })}
          >
            <option value="">{base}</option>
            {others
              .filter(({ id }) => id !== row.id)
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </select>
        </label>
        <label className="chk">
          <input type="checkbox" checked={onlyDiffering} onChange={() => setOnly(!onlyDiffering)} />
          {t('scenario_only_differing')}
        </label>
      </div>
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.isPending ? <RowsSkeleton count={8} /> : null}
      {found.data === undefined ? null : (
        <Compared row={row} other={other} frame={frame} data={found.data} onlyDiffering={onlyDiffering} base={base} />
      )}
    </section>
  )
}

type Data = z.output<typeof compareScenarios.output>
type ComparedProps = {
  row: Scenario
  other: Scenario | null
  frame: Frame
  data: Data
  onlyDiffering: boolean
  base: string
}

function Compared({ row, other, frame, data, onlyDiffering, base }: ComparedProps) {
  const { t } = useReader()
  const years = Array.from({ length: data.last_year - data.first_year + 1 }, (_, index) => data.first_year + index)
  const units = data.units.filter(({ differs }) => differs || !onlyDiffering)
  if (units.length === 0) return <p className="calmline soft">{t('scenario_same', { unit: frame.unit_name })}</p>
  const heads = [
    ...(other === null ? [t('scenario_base'), t('scenario_chip')] : [other.title, row.title]),
    t('scenario_difference'),
  ]
  return (
    <ScrollFrame label={t('scenario_beside')}>
      <table className="rows money beside">
        <caption className="vh">{`${other?.title ?? base}, ${row.title}`}</caption>
        <thead>
          <tr>
            <td />
            {years.map((year) => (
              <th key={year} scope="colgroup" colSpan={3} className="num">
                {year}
              </th>
            ))}
          </tr>
          <tr>
            <th scope="col">{t('unit')}</th>
            {years.flatMap((year) =>
              heads.map((head, index) => (
                <th key={`${year} ${index + 1}`} scope="col" className="num">
                  {head}
                </th>
              )),
            )}
          </tr>
        </thead>
        {units.map(({ unit_id, name }) => (
          <UnitRows
            key={unit_id}
            name={name}
            years={years}
            rows={data.rows.filter((one) => one.unit_id === unit_id)}
            scenario={row.id}
            against={other?.id ?? null}
            onlyDiffering={onlyDiffering}
          />
        ))}
      </table>
    </ScrollFrame>
  )
}

const kinds = ['cost', 'revenue', 'net', 'outlay', 'inflow', 'investment_net'] as const

type UnitProps = {
  name: string
  years: readonly number[]
  rows: readonly Row[]
  scenario: string
  against: string | null
  onlyDiffering: boolean
}

const isDifferent = ({ difference_ore, difference_unknown_count }: Row) =>
  difference_ore !== 0 || difference_unknown_count > 0

function UnitRows({ name, years, rows, scenario, against, onlyDiffering }: UnitProps) {
  const { t } = useReader()
  const shown = kinds.filter((kind) => {
    const of = rows.filter((row) => row.kind === kind)
    return onlyDiffering ? of.some(isDifferent) : of.length > 0
  })
  return (
    <tbody>
      <tr className="grouphead">
        <th scope="rowgroup" colSpan={1 + years.length * 3}>
          {name}
        </th>
      </tr>
      {shown.map((kind) => (
        <tr key={kind} className={kind === 'net' || kind === 'investment_net' ? 'sum' : 'part'}>
          <th scope="row">{t(`scenario_measure_${kind}`)}</th>
          {years.flatMap((year) => {
            const row = rows.find((one) => one.kind === kind && one.year === year)
            return (['first', 'second', 'difference'] as const).map((side) => (
              <td key={`${year} ${side}`} className={side === 'difference' ? 'num differs' : 'num'}>
                {row === undefined ? '–' : <Side row={row} side={side} scenario={scenario} against={against} />}
              </td>
            ))
          })}
        </tr>
      ))}
    </tbody>
  )
}

type SideProps = { row: Row; side: 'first' | 'second' | 'difference'; scenario: string; against: string | null }

/** One amount, that answers for itself; – where no amount lies at all, which is neither 0 nor unknown. */
function Side({ row, side, scenario, against }: SideProps) {
  const place = { unit: row.unit_id, year: row.year, kind: row.kind }
  if (side === 'difference') {
    const { difference_ore: amount_ore, difference_unknown_count: unknown_count } = row
    if (amount_ore === 0 && unknown_count === 0) return '–'
    const figure_id = figureId('scenario_difference', { ...place, scenario, ...(against === null ? {} : { against }) })
    return (
      <Told
        figure_id={figure_id}
        amount_ore={amount_ore}
        unknown_count={unknown_count}
        certainty="conditional"
        isChange
      />
    )
  }
  const told = row[side]
  if (told === null) return '–'
  const isBase = side === 'first' && against === null
  const figure_id = figureId(isBase ? 'scenario_base' : 'scenario', {
    ...place,
    scenario: side === 'first' ? (against ?? scenario) : scenario,
  })
  return <Told figure_id={figure_id} {...told} isChange={false} />
}

type ToldProps = {
  figure_id: string
  amount_ore: number | null
  unknown_count: number
  certainty: Certainty
  isChange: boolean
}

function Told({ figure_id, amount_ore, unknown_count, certainty, isChange }: ToldProps) {
  const { t, language } = useReader()
  const isUnknown = amount_ore === null
  return (
    <LiveFigure
      figure_id={figure_id}
      place=""
      className={isUnknown ? 'unkchip' : 'numb'}
      certainty={certainty}
      exact={exactOf({ unit: 'ore', value: amount_ore })}
    >
      {isChange ? null : <If grade={certainty} />}
      {isUnknown
        ? t('unknown_amount')
        : printAmount(amount_ore, { unit: 'mnkr', language, ...(isChange ? { sign: 'always' } : {}) })}
      {!isUnknown && unknown_count > 0 ? <AndUnknown count={unknown_count} /> : null}
    </LiveFigure>
  )
}
