import type { FormEvent } from 'react'
import { figureId } from '#core/figure.ts'
import { savingBases } from '#core/formulas/saving.ts'
import type { RowOf } from '#core/record.ts'
import { savingRequirement } from '#modules/budget/schema.ts'
import { useChange } from '../change.ts'
import { FigureCell } from '../figure-cell.tsx'
import { type Frame, yearsOf } from '../frame.ts'
import { capital } from '../kind-names.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { endpointsOf } from '../records.ts'
import { useRights } from '../rights.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { Failed } from '../states.tsx'
import { valueWord } from '../words/record-words.ts'
import { YearHeads } from '../year-heads.tsx'

type Requirement = RowOf<typeof savingRequirement>
type Props = { row: Requirement; frame: Frame }

const baseYears = (frame: Frame) => yearsOf(frame).slice(1)

/** What the requirement comes to on one base in a year. */
const baseFigure = ({ id }: Requirement, year: number, base: string) =>
  figureId('saving', { requirement: id, year, base })

/** Every number of the table. */
export function baseFigures(row: Requirement, frame: Frame): string[] {
  return savingBases.flatMap((base) => baseYears(frame).map((year) => baseFigure(row, year, base)))
}

/** What the requirement comes to on each base, side by side, and the choice between them (C04). */
export function SavingBase({ row, frame }: Props) {
  const { t, language } = useReader()
  const { where } = usePlace()
  const mayChoose = useRights().mayChange(savingRequirement, row) && where.asOf === null
  const choosing = useChange(endpointsOf(savingRequirement).revise)
  const years = baseYears(frame)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const base = form.get('base')
    if (base === null) return
    const input = { id: row.id, base, from_year: Number(form.get('from_year')) }
    choosing.mutate({ input: input as never, version: row.version })
  }
  return (
    <form onSubmit={submit}>
      <BaseTable row={row} years={years} mayChoose={mayChoose} />
      <p className="calmline sm soft">
        {row.base === null || row.from_year === null
          ? t('base_is_unchosen')
          : t('base_is_chosen', {
              base: valueWord(savingRequirement.name, 'base', row.base, language),
              year: row.from_year,
            })}
      </p>
      {mayChoose ? (
        <div className="calmline row wrap screen-only">
          <label className="row n">
            {t('saving_from')}
            <select className="in" name="from_year" defaultValue={row.from_year ?? years[0]}>
              {years.map((year) => (
                <option key={year}>{year}</option>
              ))}
            </select>
          </label>
          <button type="submit" className="btn sm">
            {t('choose_base')}
          </button>
        </div>
      ) : null}
      {choosing.isError ? <Failed error={choosing.error} /> : null}
    </form>
  )
}

type TableProps = { row: Requirement; years: readonly number[]; mayChoose: boolean }

function BaseTable({ row, years, mayChoose }: TableProps) {
  const { t, language } = useReader()
  return (
    <ScrollFrame label={t('saving_base')}>
      <table className="rows money">
        <caption className="vh">{t('saving_base')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('counted_on')}</th>
            <YearHeads years={years} />
          </tr>
        </thead>
        <tbody>
          {savingBases.map((base) => (
            <tr key={base} className={base === row.base ? 'chosen' : undefined}>
              <th scope="row">
                <label className="chk">
                  <input
                    type="radio"
                    name="base"
                    value={base}
                    required
                    defaultChecked={base === row.base}
                    disabled={!mayChoose}
                  />
                  {capital(valueWord(savingRequirement.name, 'base', base, language))}
                </label>
              </th>
              {years.map((year) => (
                <td key={year} className="num">
                  <FigureCell figure_id={baseFigure(row, year, base)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}
