import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WarningRule } from '#core/warning-rule.ts'
import { type RandomCity, randomCity } from './rules/random-city-for-tests.ts'
import { rules } from './rules.ts'
import { type Facts, rowsOf } from './snapshot.ts'
import { type Told, told } from './told.ts'

/** What the rules may look at in a random city, by name; rows come by id, as from the database. */
function factsOf({ today, records, totals, frozen, internal }: RandomCity): Facts {
  const tables = [...Map.groupBy(records, ({ type }) => type)].map(
    ([type, rows]) =>
      [rowsOf(type), rows.map(({ row }) => row).sort((a, b) => (a.id < b.id ? -1 : 1))] as [string, unknown],
  )
  return new Map<string, unknown>([
    ...tables,
    ['today', today],
    ['entry_totals', totals],
    ['frozen_figures', frozen],
    ['internal_totals', internal],
  ])
}

const foundIn = (facts: Facts) => rules.map((rule) => told(rule, facts, undefined).found)

/** A city, and the same city after each of some writes: every write takes one table, or the day, from another. */
const history = fc
  .tuple(randomCity.map(factsOf), fc.array(fc.tuple(randomCity.map(factsOf), fc.nat()), { maxLength: 3 }))
  .map(([first, writes]) => {
    const cities = [first]
    for (const [other, pick] of writes) {
      const names = [...new Set([...first.keys(), ...other.keys()])]
      const name = names[pick % names.length] ?? 'today'
      cities.push(new Map([...(cities.at(-1) ?? first), [name, other.get(name)]]))
    }
    return cities
  })

test('what is kept from before is what the rules would find from nothing, whatever has been written', () => {
  fc.assert(
    fc.property(history, (cities) => {
      let before = new Map<WarningRule, Told>()
      for (const facts of cities) {
        before = new Map(rules.map((rule) => [rule, told(rule, facts, before.get(rule))]))
        expect(rules.map((rule) => before.get(rule)?.found)).toEqual(foundIn(facts))
      }
    }),
    { numRuns: 40 },
  )
})

test('a rule that looked at nothing that has changed is not asked again', () => {
  const facts = fc.sample(randomCity.map(factsOf), { numRuns: 1, seed: 1 })[0] ?? new Map()
  let asked = 0
  const rule: WarningRule = {
    code: 'W99',
    find: (snapshot) => {
      asked += 1
      void snapshot.entry_totals
      return []
    },
  }
  const first = told(rule, facts, undefined)
  expect(told(rule, new Map([...facts, ['today', '2040-01-01']]), first)).toBe(first)
  told(rule, new Map([...facts, ['entry_totals', []]]), first)
  expect(asked).toBe(2)
})
