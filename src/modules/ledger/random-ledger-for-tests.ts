import fc from 'fast-check'
import { certainties } from '#core/certainty.ts'

/** A verb of the door and its input. */
export type Step = [string, Record<string, unknown>]

export const units = ['A', 'B', 'C', 'D', 'E']

const amount = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 1_000_000 }) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant(10 ** 14) },
)
const certainty = fc.constantFrom(...certainties.filter((grade) => grade !== 'decided'))

const line = fc
  .record({
    year: fc.integer({ min: 2024, max: 2028 }),
    month: fc.option(fc.integer({ min: 1, max: 12 })),
    unit_id: fc.constantFrom(...units),
    account_id: fc.constantFrom('K1', 'K2', 'I1', 'U1'),
    activity_id: fc.constantFrom('V1', null),
    project_id: fc.constantFrom('P1', 'P2', null),
    counterparty_id: fc.constantFrom('M1', 'M2', null),
    amount_ore: amount,
    certainty,
  })
  .map((made) => ({
    ...made,
    amount_ore: signed(made),
    condition: made.certainty === 'conditional' ? 'om' : null,
    reason: 'prov',
  }))

function signed(made: { account_id: string; amount_ore: number | null; certainty: string }): number | null {
  if (made.certainty === 'unknown' || made.amount_ore === null) return null
  return made.account_id === 'I1' ? 0 - made.amount_ore : made.amount_ore
}

const posting = fc
  .record({ entry_set_id: fc.constantFrom('plan', 'prognos'), lines: fc.array(line, { minLength: 1, maxLength: 12 }) })
  .map((input): Step => ['entry.post', input])

const amounts = fc.array(
  fc
    .record({ year: fc.integer({ min: 2025, max: 2027 }), amount_ore: amount, certainty })
    .filter((made) => made.certainty !== 'conditional')
    .map((made) => ({ ...made, account_id: 'U1', amount_ore: signed({ ...made, account_id: 'U1' }) })),
  { minLength: 1, maxLength: 4 },
)

/** Records whose entries are taken back and given anew when they are changed, and taken back when they are removed. */
const investment = fc.record({ id: fc.constantFrom('X', 'Y'), unit_id: fc.constantFrom(...units), amounts })
const created = investment.map(
  (input): Step => ['investment_line.create', { ...input, title: input.id, entry_set_id: 'plan' }],
)
const revised = investment.map(
  (input): Step => ['investment_line.revise', { ...input, title: input.id, entry_set_id: 'plan' }],
)
const removed = fc.constantFrom('X', 'Y').map((id): Step => ['investment_line.remove', { id }])

const moved = fc
  .record({ id: fc.constantFrom(...units), parent_id: fc.option(fc.constantFrom(...units)) })
  .map((input): Step => ['org_unit.revise', { ...input, name: input.id, kind: 'department' }])

const turned = fc
  .record({ id: fc.constantFrom('K1', 'K2', 'U1'), kind: fc.constantFrom('cost', 'outlay') })
  .map((input): Step => ['account.revise', { ...input, name: input.id, chart: 'prov' }])

/** Two records that give entries, so that there is something to take back. */
export const firstSteps: Step[] = ['X', 'Y'].map((id, index) => [
  'investment_line.create',
  {
    id,
    title: id,
    unit_id: units[index],
    entry_set_id: 'plan',
    amounts: [
      { year: 2025, account_id: 'U1', amount_ore: 500, certainty: 'estimated' },
      { year: 2026, account_id: 'U1', amount_ore: null, certainty: 'estimated' },
    ],
  },
])

/** What can happen to a ledger: entries, entries taken back, units that move, accounts that become another kind. */
export const randomSteps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: posting },
    { weight: 2, arbitrary: created },
    { weight: 2, arbitrary: revised },
    { weight: 1, arbitrary: removed },
    { weight: 2, arbitrary: moved },
    { weight: 1, arbitrary: turned },
  ),
  { minLength: 3, maxLength: 14 },
)
