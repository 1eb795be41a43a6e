import { printAmount } from '#core/amount-text.ts'
import { printDate, yearOf } from '#core/calendar.ts'
import { type Explained, explained } from '#core/figure.ts'
import { forAll, taxOf } from '#core/formulas/tax.ts'
import { type Ore, subtractOre, sumOre } from '#core/money.ts'
import { derivedFrom, givenBy } from '#modules/ledger/figures.ts'
import { decisionMark } from '#modules/rounds/service.ts'
import type { Context } from '#server/context.ts'
import { textOf } from '#server/texts.ts'
import { effectIn, type Forecast, isInForce, isTried, partsIn, type Rule, type Rules } from './calc.ts'

/** Everything that one year of a forecast is computed from. */
export type Basis = { forecast: Forecast; rules: Rules; year: number }

const yearIn = ({ forecast, year }: Basis) => forecast.years.find((row) => row.year === year)
const peopleIn = (basis: Basis) => yearIn(basis)?.inhabitants ?? null

export const say = (context: Context, name: string, params: Record<string, string | number> = {}) =>
  textOf(context, `tax.figure.${name}`, params)

/** Where a record says that it has its facts from, and who recorded them. */
function originOf(kind: string, row: Forecast | Rule): Partial<Explained> {
  const { source_document, source_section, recorded_at, recorded_by, synthetic } = row
  return {
    source: source_document === null ? null : { document: source_document, section: source_section ?? '' },
    recorded: { at: recorded_at, by: recorded_by },
    record: { kind, id: row.id },
    synthetic,
  }
}

const ofForecast = ({ forecast }: Basis) => originOf('tax_forecast', forecast)

/** A leaf that is a number of its own, unknown when nobody has said it. */
function leaf(
  head: Partial<Explained> & Pick<Explained, 'label' | 'unit'>,
  value: number | string | null,
  grade: Explained['certainty'],
): Explained {
  const unknown = value === null
  return explained({ value, unknown_count: unknown ? 1 : 0, certainty: unknown ? 'unknown' : grade, ...head })
}

export function baseTree(context: Context, basis: Basis): Explained {
  const label = say(context, 'base', { year: basis.year })
  const value = yearIn(basis)?.tax_base_ore ?? null
  return leaf({ label, unit: 'ore', ...ofForecast(basis) }, value, basis.forecast.certainty)
}

/**
 * The rate as a share of the base: 32 kronor and 41 öre of a hundred is 32,41 percent. The council fixes it for the
 * budget year, the year after the decision (kommunallagen 11 kap. 6 and 10 §§); in the others it is an assumption.
 */
export async function rateTree(context: Context, basis: Basis): Promise<Explained> {
  const { rate_decision_id, certainty } = basis.forecast
  const rate = yearIn(basis)?.tax_rate_ore ?? null
  const found = await decisionMark(context, rate_decision_id)
  const decided_for = found === null || found.decided_on === '' ? null : yearOf(found.decided_on) + 1
  const decision = decided_for === basis.year ? found : null
  const label = say(context, 'rate', { year: basis.year })
  const why = decided_for === null ? 'rate_undecided' : 'rate_of_another_year'
  const remarks = decision === null ? [textOf(context, `tax.remark.${why}`, { decided_for: decided_for ?? '' })] : []
  const head = { label, unit: 'ppm', ...ofForecast(basis), decision, remarks } as const
  return leaf(head, rate === null ? null : rate * 100, decision === null ? certainty : 'decided')
}

export function inhabitantsTree(context: Context, basis: Basis): Explained {
  const label = say(context, 'inhabitants', { year: basis.year, before: basis.year - 1 })
  return leaf({ label, unit: 'count', ...ofForecast(basis) }, peopleIn(basis), basis.forecast.certainty)
}

/** The municipal tax: base times rate. */
export async function taxTree(context: Context, basis: Basis): Promise<Explained> {
  const facts = yearIn(basis)
  const parts = [baseTree(context, basis), await rateTree(context, basis)]
  const value = taxOf(facts?.tax_base_ore ?? null, facts?.tax_rate_ore ?? null)
  return derivedFrom({ label: say(context, 'tax', { year: basis.year }), operation: 'share' }, value, parts)
}

const kronor = (context: Context, amount_ore: Ore) =>
  printAmount(amount_ore, { unit: 'kr', language: context.language, withUnit: true })

/** Kronor for each inhabitant. Words and no amount: a table of millions would print 250 kronor as nothing. */
function each(
  context: Context,
  label: string,
  amount_ore: Ore | null,
  origin: Partial<Explained>,
  grade: Rule['certainty'],
) {
  const value = amount_ore === null ? null : kronor(context, amount_ore)
  return leaf({ label, unit: 'text', ...origin }, value, grade)
}

/** The final settlement of earlier taxes; null when the year has none. */
export function settlementTree(context: Context, basis: Basis): Explained | null {
  const row = basis.forecast.settlements.find(({ year }) => year === basis.year)
  if (row === undefined) return null
  const label = say(context, 'settlement', { year: basis.year })
  const { certainty } = basis.forecast
  const parts = [
    each(context, say(context, 'each', { part: label }), row.per_inhabitant_ore, ofForecast(basis), certainty),
    inhabitantsTree(context, basis),
  ]
  return derivedFrom({ label }, forAll(row.per_inhabitant_ore, peopleIn(basis)), parts)
}

/** How the rules stand and when somebody last held them against their source, as a sentence. */
function standingOf(context: Context, { title, state, legal_basis, verified_on }: Rule): string {
  const verified =
    verified_on === null
      ? textOf(context, 'tax.remark.not_verified')
      : textOf(context, 'tax.remark.verified', { day: printDate(verified_on, 'day', context.language) })
  const about = legal_basis === null ? title : `${title} (${legal_basis})`
  return `${about}: ${textOf(context, `tax.state.${state}`)}. ${verified}`
}

/** What the rules give in a year for all inhabitants, part by part. A year that they say nothing of is unknown. */
function ruleParts(context: Context, basis: Basis, rule: Rule): Explained[] {
  const origin = originOf('equalisation_rule', rule)
  const rows = partsIn(rule, basis.year)
  const remarks = [standingOf(context, rule)]
  if (rows.length === 0) {
    const nothing = [...remarks, textOf(context, 'tax.remark.no_year', { year: basis.year })]
    return [leaf({ label: rule.title, unit: 'ore', ...origin, remarks: nothing }, null, 'unknown')]
  }
  return rows.map(({ part, per_inhabitant_ore }) => {
    const amount = each(context, say(context, 'each', { part }), per_inhabitant_ore, origin, 'estimated')
    const value = forAll(per_inhabitant_ore, peopleIn(basis))
    return derivedFrom({ label: part, ...origin, remarks }, value, [amount, inhabitantsTree(context, basis)])
  })
}

/** The equalisation by the rules that hold, with a change that is in force. */
export function equalisationTree(context: Context, basis: Basis): Explained {
  const change = isInForce(basis.rules.change?.state ?? 'dropped') ? changeTree(context, basis) : null
  const parts = [...ruleParts(context, basis, basis.rules.rule), ...(change === null ? [] : [change])]
  return givenBy(parts, { label: say(context, 'equalisation', { year: basis.year }) })
}

const total = (rule: Rule, year: number): Ore | null => {
  const rows = partsIn(rule, year)
  const { known_ore, unknown_count } = sumOre(rows.map(({ per_inhabitant_ore }) => per_inhabitant_ore))
  return rows.length === 0 || unknown_count > 0 ? null : known_ore
}

/**
 * What a change of the rules gives beside those before it: its whole effect, and what the transition keeps from coming
 * at once. Conditional while it is only tried; null in a year that it does not reach.
 */
export function changeTree(context: Context, basis: Basis): Explained | null {
  const { rule, change } = basis.rules
  const effect = effectIn(basis.rules, basis.year)
  if (change === null || effect === null) return null
  const condition = isTried(change.state) ? textOf(context, 'tax.entry.condition', { title: change.title }) : null
  const grade = condition === null ? 'estimated' : 'conditional'
  const origin = originOf('equalisation_rule', change)
  const people = inhabitantsTree(context, basis)
  const whole = derivedFrom(
    { label: say(context, 'change_whole', { title: change.title, year: basis.year }) },
    forAll(effect.whole, peopleIn(basis)),
    [
      each(context, say(context, 'each', { part: change.title }), total(change, basis.year), origin, grade),
      each(
        context,
        say(context, 'each', { part: rule.title }),
        total(rule, basis.year),
        originOf('equalisation_rule', rule),
        'estimated',
      ),
      people,
    ],
  )
  const kept = subtractOre(effect.ramped, effect.whole)
  const cap = change.loss_cap_per_inhabitant_ore
  const transition = derivedFrom(
    { label: say(context, 'transition', { year: basis.year }) },
    forAll(kept, peopleIn(basis)),
    [
      ...(cap === null ? [] : [each(context, say(context, 'cap'), cap, origin, grade)]),
      each(context, say(context, 'kept'), kept, origin, grade),
      people,
    ],
  )
  const parts = cap === null ? [whole] : [whole, transition]
  const graded = parts.map(
    (part) => (part.value === null ? part : { ...part, certainty: grade, condition }) as Explained,
  )
  const tree = givenBy(graded, { label: say(context, 'change', { title: change.title, year: basis.year }) })
  return { ...tree, ...origin, condition, remarks: [standingOf(context, change)] }
}

/** All that holds: tax, final settlement and equalisation. A change that is tried is named and stays outside. */
export async function totalTree(context: Context, basis: Basis): Promise<Explained> {
  const settlement = settlementTree(context, basis)
  const parts = [
    await taxTree(context, basis),
    ...(settlement === null ? [] : [settlement]),
    equalisationTree(context, basis),
  ]
  const tried = isTried(basis.rules.change?.state ?? 'dropped') ? changeTree(context, basis) : null
  return givenBy(parts, {
    label: say(context, 'total', { year: basis.year }),
    not_included: tried === null ? [] : [tried.label],
  })
}

/** The same if a change that is tried comes about; null when none is. */
export async function changedTotalTree(context: Context, basis: Basis): Promise<Explained | null> {
  const change = isTried(basis.rules.change?.state ?? 'dropped') ? changeTree(context, basis) : null
  if (change === null) return null
  const sum = await totalTree(context, basis)
  return givenBy([sum, change], { label: say(context, 'total_changed', { year: basis.year }) })
}
