import { printDate } from '#core/calendar.ts'
import type { Forecast, Rule } from '#modules/tax/calc.ts'
import { equalisationRule } from '#modules/tax/schema.ts'
import { useReader } from '../language.tsx'
import { RecordAmount, RecordLink } from '../record-value.tsx'
import type { AnyRow } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { valueWord } from '../words/record-words.ts'

/** The rules that are known, in force or on their way: how far each has come, its source, and when it was verified. */
export function TaxRules({ row, rules }: { row: Forecast; rules: readonly Rule[] }) {
  const { t, language } = useReader()
  const titles = new Map(rules.map(({ id, title }) => [`${equalisationRule.name}/${id}`, title]))
  const useOf = ({ id }: Rule) =>
    id === row.rule_id ? 'tax_used_rule' : id === row.change_id ? 'tax_used_change' : 'tax_used_not'
  const inOrder = rules.toSorted((a, b) => uses.indexOf(useOf(a)) - uses.indexOf(useOf(b)))
  return (
    <section className="pane" aria-labelledby="tax-rules">
      <header>
        <h2 id="tax-rules">{t('tax_rules')}</h2>
      </header>
      <ScrollFrame label={t('tax_rules')}>
        <table className="rows money">
          <thead>
            <tr>
              <th scope="col">{t('tax_rule')}</th>
              {columns.map((text) => (
                <th key={text} scope="col" className="left">
                  {t(text)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inOrder.map((rule) => (
              <tr key={rule.id}>
                <th scope="row">
                  <RecordLink kind={equalisationRule.name} id={rule.id} titles={titles} />
                </th>
                <td className="left">
                  <span className="tagline">{valueWord(equalisationRule.name, 'state', rule.state, language)}</span>
                </td>
                <td className="left">{t(useOf(rule))}</td>
                <td className="left">{rule.legal_basis ?? t('unknown')}</td>
                <td className="left">{rule.first_year}</td>
                <td className="left">
                  {rule.verified_on === null ? t('tax_never_verified') : printDate(rule.verified_on, 'day', language)}
                </td>
                <td className="left">
                  <Cap rule={rule} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  )
}

const uses = ['tax_used_rule', 'tax_used_change', 'tax_used_not']

const columns = [
  'tax_rule_state',
  'tax_rule_use',
  'tax_rule_source',
  'tax_rule_from',
  'tax_rule_verified',
  'tax_rule_cap',
] as const

/** How fast a change comes in; a law that holds has no such thing. */
function Cap({ rule }: { rule: Rule }) {
  const { t } = useReader()
  const { state, loss_cap_per_inhabitant_ore: cap } = rule
  if (cap === null) return state === 'law' ? '–' : t('tax_cap_none')
  const of = { kind: equalisationRule.name, field: 'loss_cap_per_inhabitant_ore', row: rule as AnyRow }
  return (
    <>
      <RecordAmount {...of} /> {t('tax_cap_each')}
    </>
  )
}
