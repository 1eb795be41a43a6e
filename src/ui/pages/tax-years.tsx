import { figureId } from '#core/figure.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { effectIn, type Forecast, isTried, type Rules, yearsOf } from '#modules/tax/calc.ts'
import { FigureCell } from '../figure-cell.tsx'
import { useReader } from '../language.tsx'
import { useRows } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import type { TextKey } from '../texts.sv.ts'
import { YearHeads } from '../year-heads.tsx'

type Props = { row: Forecast; rules: Rules }

type Line = { text: TextKey; kind: string; className?: string; has?: (year: number) => boolean }

/** Base, rate and people, what they give, and what a change would make of it: a column for each year. */
export function TaxYears({ row, rules }: Props) {
  const { t } = useReader()
  const set = useRows(entrySet).rows?.find(({ id }) => id === row.entry_set_id)
  const years = yearsOf(row)
  const hasSettlement = (year: number) => row.settlements.some((one) => one.year === year)
  const isChanged = (year: number) => isTried(rules.change?.state ?? 'dropped') && effectIn(rules, year) !== null
  const built: Line[] = [
    { text: 'tax_base', kind: 'tax_base' },
    { text: 'tax_rate', kind: 'tax_rate' },
    { text: 'tax_people', kind: 'inhabitants' },
  ]
  const given: Line[] = [
    { text: 'municipal_tax', kind: 'municipal_tax' },
    ...(row.settlements.length === 0
      ? []
      : [{ text: 'final_settlement' as const, kind: 'final_settlement', has: hasSettlement }]),
    { text: 'equalisation_line', kind: 'equalisation' },
    { text: 'tax_total', kind: 'tax_total', className: 'sum' },
  ]
  const changed: Line[] = years.some(isChanged)
    ? [
        { text: 'tax_change', kind: 'equalisation_change', has: isChanged },
        { text: 'tax_total_changed', kind: 'tax_total_changed', className: 'sum', has: isChanged },
      ]
    : []
  return (
    <section className="pane" aria-labelledby="tax-years">
      <header>
        <h2 id="tax-years">{t('tax_years')}</h2>
        {row.synthetic ? <span className="synth">{t('example_data')}</span> : null}
      </header>
      <ScrollFrame label={t('tax_years')}>
        <table className="rows money">
          <thead>
            <tr>
              <th scope="col">{t('tax_line')}</th>
              <YearHeads years={years} />
            </tr>
          </thead>
          <Group row={row} years={years} text="tax_built_on" lines={built} />
          <Group row={row} years={years} text="tax_gives" lines={given} />
          {changed.length === 0 ? null : <Group row={row} years={years} text="tax_if" lines={changed} />}
        </table>
      </ScrollFrame>
      <p className="calmline sm soft">
        {t('tax_sign_note')} {set === undefined ? null : t('tax_in_set', { set: set.name })}
      </p>
    </section>
  )
}

type GroupProps = { row: Forecast; years: readonly number[]; text: TextKey; lines: readonly Line[] }

function Group({ row, years, text, lines }: GroupProps) {
  const { t } = useReader()
  return (
    <tbody>
      <tr className="grp">
        <th scope="rowgroup" colSpan={years.length + 1}>
          {t(text)}
        </th>
      </tr>
      {lines.map(({ text: line, kind, className, has }) => (
        <tr key={kind} {...(className === undefined ? {} : { className })}>
          <th scope="row">{t(line)}</th>
          {years.map((year) => (
            <td key={year} className="num">
              {has?.(year) === false ? '–' : <FigureCell figure_id={figureId(kind, { forecast: row.id, year })} />}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}
