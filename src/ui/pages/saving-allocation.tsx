import { type FormEvent, useState } from 'react'
import { parseAmount } from '#core/amount-text.ts'
import { figureId } from '#core/figure.ts'
import { compareSwedish } from '#core/order.ts'
import type { RowOf } from '#core/record.ts'
import { allocateSavingEndpoint, savingAllocation, savingRequirement } from '#modules/budget/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { Refused } from '../api.ts'
import { useChange } from '../change.ts'
import { FigureCell } from '../figure-cell.tsx'
import type { Frame } from '../frame.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { RecordAmount } from '../record-value.tsx'
import { type AnyRow, useRows } from '../records.ts'
import { useRights } from '../rights.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { Failed } from '../states.tsx'
import { SavingMeasures } from './saving-measures.tsx'

type Unit = RowOf<typeof orgUnit>
type Requirement = RowOf<typeof savingRequirement>
type Allocation = RowOf<typeof savingAllocation>
type Props = { row: Requirement; frame: Frame }

/** A year's saving divided over units to the öre (C05), what is left of it, and what each unit will do. */
export function SavingAllocation({ row, frame }: Props) {
  const { t } = useReader()
  const { year } = frame
  const units = useRows(orgUnit).rows
  const rows = useRows(savingAllocation).rows?.filter((part) => part.requirement_id === row.id && part.year === year)
  const isTooEarly = row.from_year !== null && year < row.from_year
  return (
    <>
      <h3 className="calmline">{t('saving_allocation', { year })}</h3>
      {row.base === null || row.from_year === null ? (
        <p className="calmline soft">{t('choose_base_first')}</p>
      ) : isTooEarly ? (
        <p className="calmline soft">{t('saving_begins', { year: row.from_year })}</p>
      ) : units === undefined || rows === undefined ? null : (
        <>
          <AllocationForm row={row} year={year} candidates={candidatesOf(row, units, rows)} rows={rows} />
          <SavingMeasures rows={rows} units={units} year={year} />
        </>
      )}
    </>
  )
}

/** Those right below the requirement's unit and those that already have a part; the unit itself when none is below. */
function candidatesOf({ unit_id }: Requirement, units: readonly Unit[], rows: readonly Allocation[]): Unit[] {
  const below = units.filter((unit) => unit.parent_id === unit_id)
  const own = below.length === 0 ? units.filter((unit) => unit.id === unit_id) : []
  const given = units.filter((unit) => rows.some((part) => part.unit_id === unit.id))
  return [...new Set([...own, ...below, ...given])].toSorted((a, b) => compareSwedish(a.name, b.name))
}

type FormProps = { row: Requirement; year: number; candidates: readonly Unit[]; rows: readonly Allocation[] }
type Line = { unit_id: string; amount_ore: number | null }

function AllocationForm({ row, year, candidates, rows }: FormProps) {
  const { t } = useReader()
  const { where } = usePlace()
  const mayAllocate = useRights().mayChange(savingRequirement, row) && where.asOf === null
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [asked, setAsked] = useState<readonly Line[]>([])
  const allocating = useChange(allocateSavingEndpoint)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { lines, bad } = readLines(new FormData(event.currentTarget), candidates)
    setProblems(new Map(bad.map((id) => [id, t('write_amount')])))
    setAsked(lines)
    if (bad.length > 0) return
    if (lines.length === 0) return setProblems(new Map([['', t('choose_units')]]))
    allocating.mutate({ input: { id: row.id, year, lines }, version: row.version })
  }
  const refused = allocating.error instanceof Refused ? allocating.error : null
  const isRefused = (unit_id: string) =>
    refused?.places.some(({ field }) =>
      field?.startsWith(`lines.${asked.findIndex((line) => line.unit_id === unit_id)}.`),
    )
  return (
    <form onSubmit={submit}>
      <ScrollFrame label={t('saving_allocation', { year })}>
        <table className="rows money">
          <caption className="vh">{t('saving_allocation', { year })}</caption>
          <AllocationHeads />
          <tbody>
            {candidates.map((unit) => (
              <AllocationRow
                key={unit.id}
                unit={unit}
                year={year}
                mayAllocate={mayAllocate}
                given={rows.find((part) => part.unit_id === unit.id)}
                problem={problems.get(unit.id) ?? (isRefused(unit.id) ? (refused?.remedy ?? '') : undefined)}
              />
            ))}
          </tbody>
          <AllocationSums row={row} year={year} />
        </table>
      </ScrollFrame>
      {mayAllocate ? (
        <div className="calmline row wrap screen-only">
          <button type="submit" className="btn sm">
            {t('allocate')}
          </button>
          <span className="sm soft">{t('set_hint')}</span>
          {problems.has('') ? (
            <p className="err" role="alert">
              {problems.get('')}
            </p>
          ) : null}
        </div>
      ) : null}
      {allocating.isError ? <Failed error={allocating.error} /> : null}
    </form>
  )
}

function AllocationHeads() {
  const { t } = useReader()
  return (
    <thead>
      <tr>
        <th scope="col">{t('unit')}</th>
        <th scope="col" className="num">
          {t('net_in_million')}
        </th>
        <th scope="col" className="num">
          {t('set_in_million')}
        </th>
        <th scope="col" className="num">
          {t('allocated_in_million')}
        </th>
      </tr>
    </thead>
  )
}

type RowProps = {
  unit: Unit
  year: number
  mayAllocate: boolean
  given: Allocation | undefined
  problem: string | undefined
}

function AllocationRow({ unit, year, mayAllocate, given, problem }: RowProps) {
  const { t } = useReader()
  return (
    <tr>
      <th scope="row">
        <label className="chk">
          <input
            type="checkbox"
            name="unit"
            value={unit.id}
            defaultChecked={given !== undefined}
            disabled={!mayAllocate}
          />
          {unit.name}
        </label>
        {problem === undefined ? null : (
          <p className="err" role="alert" id={`problem-${unit.id}`}>
            {problem}
          </p>
        )}
      </th>
      <td className="num">
        <FigureCell figure_id={figureId('net', { unit: unit.id, year })} />
      </td>
      <td className="num">
        {mayAllocate ? (
          <input
            className="in num"
            name={`set.${unit.id}`}
            inputMode="decimal"
            autoComplete="off"
            aria-label={`${t('set_in_million')}, ${unit.name}`}
            aria-invalid={problem !== undefined}
            {...(problem === undefined ? {} : { 'aria-describedby': `problem-${unit.id}` })}
          />
        ) : null}
      </td>
      <td className="num">
        {given === undefined ? (
          '–'
        ) : (
          <RecordAmount kind={savingAllocation.name} field="amount_ore" row={given as AnyRow} />
        )}
      </td>
    </tr>
  )
}

function AllocationSums({ row, year }: { row: Requirement; year: number }) {
  const { t } = useReader()
  const asked = { requirement: row.id, year }
  const sums = [
    { name: t('saving_required'), id: figureId('saving', asked) },
    { name: t('saving_given'), id: figureId('saving_allocated', asked) },
    { name: t('saving_left'), id: figureId('saving_unallocated', asked) },
  ]
  return (
    <tfoot>
      {sums.map(({ name, id }, index) => (
        <tr key={id} className={index === sums.length - 1 ? 'sum' : 'part'}>
          <th scope="row" colSpan={3}>
            {name}
          </th>
          <td className="num">
            <FigureCell figure_id={id} />
          </td>
        </tr>
      ))}
    </tfoot>
  )
}

/** The ticked units with the amounts set by hand, in öre, and the units whose amount could not be read. */
function readLines(form: FormData, candidates: readonly Unit[]): { lines: Line[]; bad: string[] } {
  const ticked = candidates.filter((unit) => form.getAll('unit').includes(unit.id))
  const read = ticked.map((unit) => {
    const text = String(form.get(`set.${unit.id}`) ?? '').trim()
    return { unit_id: unit.id, parsed: text === '' ? null : parseAmount(text, 'mnkr') }
  })
  const isBad = ({ parsed }: (typeof read)[number]) => parsed !== null && (!parsed.ok || parsed.amount_ore === null)
  return {
    lines: read.map(({ unit_id, parsed }) => ({ unit_id, amount_ore: parsed?.ok === true ? parsed.amount_ore : null })),
    bad: read.filter(isBad).map(({ unit_id }) => unit_id),
  }
}
