import { figureId } from '#core/figure.ts'
import { consolidation } from '#modules/group/schema.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { decision } from '#modules/rounds/schema.ts'
import { type Forecast, yearsOf } from '#modules/tax/calc.ts'
import { FigureCell } from '../figure-cell.tsx'
import { useReader } from '../language.tsx'
import { useRows } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'

/** What the Local Government Act asks of a budget's revenue, and how it stands, each with its section. */
export function TaxLaw({ row }: { row: Forecast }) {
  const { t } = useReader()
  const set = useRows(entrySet).rows?.find(({ id }) => id === row.entry_set_id)
  const whole = useRows(consolidation).rows?.find((one) => one.entry_set_id === row.entry_set_id)
  const decided = useRows(decision, { enabled: row.rate_decision_id !== null }).rows
  const title = decided?.find(({ id }) => id === row.rate_decision_id)?.title ?? row.rate_decision_id
  const rate = title === null ? t('tax_law_rate_undecided') : t('tax_law_rate_decided', { decision: title })
  const years = yearsOf(row).filter(
    (year) => whole === undefined || (whole.first_year <= year && year <= whole.last_year),
  )
  return (
    <section className="pane" aria-labelledby="tax-law">
      <header>
        <h2 id="tax-law">{t('tax_law')}</h2>
      </header>
      <ScrollFrame label={t('tax_law')}>
        <table className="rows money">
          <thead>
            <tr>
              <th scope="col">{t('tax_law_fact')}</th>
              <th scope="col" className="left">
                {t('tax_law_rule')}
              </th>
              <th scope="col" className="left">
                {t('tax_law_how')}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('tax_law_rate')}</th>
              <td className="left">{t('tax_law_rate_section')}</td>
              <td className="left">{rate}</td>
            </tr>
            {years.map((year) => (
              <tr key={year}>
                <th scope="row">{t('tax_law_balance', { year })}</th>
                <td className="left">{t('tax_law_balance_section')}</td>
                <td className="left">
                  {whole === undefined ? (
                    t('tax_law_balance_none', { set: set?.name ?? row.entry_set_id })
                  ) : (
                    <Result figure_id={figureId('city_result', { consolidation: whole.id, year })} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  )
}

function Result({ figure_id }: { figure_id: string }) {
  const { t } = useReader()
  return (
    <>
      <FigureCell figure_id={figure_id} sign="always" /> {t('million')}
    </>
  )
}
