import { entrySet } from '#modules/ledger/schema.ts'
import { type Forecast, type Rules, taxYearOf, yearsOf } from '#modules/tax/calc.ts'
import { equalisationRule, taxForecast } from '#modules/tax/schema.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { usePlace } from '../place.tsx'
import { useAnyComing, useRows } from '../records.ts'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage } from '../states.tsx'
import { WhyDrawer } from '../why-drawer.tsx'
import { TaxLaw } from './tax-law.tsx'
import { TaxRules } from './tax-rules.tsx'
import { TaxTry } from './tax-try.tsx'
import { TaxYears } from './tax-years.tsx'

/** What taxes and equalisation are expected to give, on what rules, and what a little more or less would mean. */
export function TaxesPage() {
  const { t } = useReader()
  const { search } = usePlace()
  const forecasts = useRows(taxForecast)
  const rules = useRows(equalisationRule)
  const isComing = useAnyComing([taxForecast, equalisationRule, entrySet])
  const inOrder = forecasts.rows?.toSorted((a, b) => (a.recorded_at < b.recorded_at ? 1 : -1)) ?? []
  const row = inOrder.find(({ id }) => id === search.post) ?? inOrder[0]
  const used = row === undefined ? null : rulesIn(row, rules.rows ?? [])
  const error = forecasts.error ?? rules.error
  const retry = () => [void forecasts.refetch(), void rules.refetch()]
  return (
    <>
      <PageHead title={t('taxes')} lead={row && used ? leadOf(t, row, used) : '\u00a0'} />
      {error === null ? null : <FailedPage error={error} retry={retry} />}
      {isComing && error === null ? <RowsSkeleton count={10} /> : null}
      {!isComing && error === null && forecasts.rows?.length === 0 ? (
        <Empty title={t('no_taxes')} why={t('no_taxes_why')} />
      ) : null}
      {isComing || row === undefined || used === null ? null : (
        <div className="stack">
          {inOrder.length > 1 ? <Which rows={inOrder} row={row} /> : null}
          <TaxYears row={row} rules={used} />
          <TaxTry key={row.id} row={row} rules={used} />
          <TaxRules row={row} rules={rules.rows ?? []} />
          <TaxLaw row={row} />
        </div>
      )}
      <WhyDrawer />
    </>
  )
}

function rulesIn({ rule_id, change_id }: Forecast, all: readonly Rules['rule'][]): Rules | null {
  const rule = all.find(({ id }) => id === rule_id)
  return rule === undefined ? null : { rule, change: all.find(({ id }) => id === change_id) ?? null }
}

/** The head of the page says whether the years can be counted whole. */
function leadOf(t: ReturnType<typeof useReader>['t'], row: Forecast, rules: Rules): string {
  const years = yearsOf(row)
  const isWhole = years
    .map((year) => taxYearOf(row, rules, year))
    .every(({ tax_base_ore, tax_rate_ore, inhabitants, settlement_ore, equalisation_ore }) =>
      [tax_base_ore, tax_rate_ore, inhabitants, settlement_ore, ...equalisation_ore].every((value) => value !== null),
    )
  const words = { title: row.title, from: years[0] ?? '', to: years.at(-1) ?? '' }
  return t(isWhole ? 'taxes_lead' : 'taxes_lead_unknown', words)
}

function Which({ rows, row }: { rows: readonly Forecast[]; row: Forecast }) {
  const { t } = useReader()
  const { go } = usePlace()
  return (
    <div className="finder">
      <label className="field">
        <span>{t('tax_which')}</span>
        <select className="in" value={row.id} onChange={(event) => go({ post: event.target.value, siffra: undefined })}>
          {rows.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
