import type { FullSize, FullSizeCity, WorldLine, WorldStep } from '#server/world.ts'
import { type Chance, chance } from './chance.ts'
import { made, told } from './made.ts'

const set_id = 'bokfort-2019-2022'
const [first_year, last_year] = [2019, 2022] as const
const months = (last_year - first_year + 1) * 12

/** How large the city becomes, what it has already counted in. */
const wanted = { units: 3000, accounts: 400, activities: 200 } as const

/** A unit uses so many of the accounts and activities, as units do. */
const accountsOfUnit = 40
const activitiesOfUnit = 5

/** One in so many is something that a member of the group buys of another, with the other's revenue beside it. */
const oneInternalIn = 50

/** What is booked in all the years together [öre], however many entries it is told in. */
const turnover_ore = 2_400_000_000_000

/** What a member sells to another is booked on the account that the city has for it. */
const internal_account_id = 'intern'

const numbered = (prefix: string, number: number) => `${prefix}-${String(number).padStart(4, '0')}`

/** So many new records that there are `most`, shared over those that may have more below them. */
function below<T>(there: readonly unknown[], parents: readonly T[], most: number): { parent: T; number: number }[] {
  return Array.from({ length: Math.max(0, most - there.length) }, (_, index) => {
    const parent = parents[index % parents.length] as T
    return { parent, number: index + 1 }
  })
}

/** What the city books on: accounts of operation that no other lies below, and that are not a rule's own. */
function bookable({ accounts }: FullSizeCity) {
  const parents = new Set(accounts.map(({ parent_id }) => parent_id))
  return accounts.filter(({ id, kind }) => (kind === 'cost' || kind === 'revenue') && !parents.has(id))
}

function newUnits(city: FullSizeCity) {
  const open = city.units.filter(({ valid_to, kind }) => valid_to === null && kind !== 'external')
  const offices = open.filter(({ id, kind }) => kind === 'unit' || (kind === 'company' && city.members.has(id)))
  return below(city.units, offices, wanted.units).map(({ parent, number }) => ({
    id: numbered('E', number),
    name: `${parent.name}, enhet ${Math.ceil(number / offices.length)}`,
    parent_id: parent.id,
  }))
}

function newAccounts(city: FullSizeCity) {
  const parents = bookable(city)
  return below(city.accounts, parents, wanted.accounts).map(({ parent, number }) => ({
    id: numbered('K', number),
    name: `${parent.name}, slag ${Math.ceil(number / parents.length)}`,
    kind: parent.kind,
    parent_id: parent.id,
  }))
}

function newActivities({ activities }: FullSizeCity) {
  return below(activities, activities, wanted.activities).map(({ parent, number }) => ({
    id: numbered('V', number),
    name: `${parent.name}, del ${Math.ceil(number / activities.length)}`,
    parent_id: parent.id,
  }))
}

/** The units, accounts and activities of a large city, four booked years, and the group put together from them. */
function steps(city: FullSizeCity): WorldStep[] {
  return [
    ...newUnits(city).map((unit) => made('org_unit.create', 'full storlek', { ...unit, kind: 'unit' })),
    ...newAccounts(city).map((one) =>
      made('account.create', 'full storlek', { ...one, chart: 'Mälarstads kontoplan 2025' }),
    ),
    ...newActivities(city).map((one) => made('activity_code.create', 'full storlek', one)),
    told('entry_set.create', 'full storlek', {
      id: set_id,
      name: `Bokfört ${first_year}–${last_year}, full storlek`,
      kind: 'actual',
      first_year,
      last_year,
    }),
    made('consolidation.create', 'full storlek', {
      id: `KONCERN-${first_year}`,
      title: `Koncernen ${first_year}–${last_year}`,
      entry_set_id: set_id,
      first_year,
      last_year,
      tolerance_ore: 1_000_000,
    }),
  ]
}

/** A unit that is booked on, with the counterparty that stands for its member of the group. */
type Place = { id: string; counterparty_id: string | null; accounts: readonly string[]; activities: readonly string[] }

/** What is booked: as many lines as wished, the same for the same seed. A purchase within the group is two lines. */
function* lines(city: FullSizeCity, { entries, seed }: { entries: number; seed: number }): Generator<WorldLine> {
  const next = chance(seed)
  const kinds = new Map(newAccounts(city).map(({ id, kind }) => [id, kind]))
  const places = placesOf(city)
  const named = places.filter(({ counterparty_id }) => counterparty_id !== null)
  const mean_ore = turnover_ore / entries
  for (let left = entries; left > 0; left -= 1) {
    const place = oneOf(next, places)
    const account_id = oneOf(next, place.accounts)
    const month = whole(next, months)
    const size_ore = Math.max(1, Math.round(2 * next() * mean_ore))
    const isCost = kinds.get(account_id) === 'cost'
    const line = {
      ...{ year: first_year + Math.floor(month / 12), month: 1 + (month % 12), unit_id: place.id, account_id },
      ...{ activity_id: oneOf(next, place.activities), amount_ore: isCost ? size_ore : -size_ore },
    }
    const seller = oneOf(next, named)
    const isInternal = isCost && left > 1 && whole(next, oneInternalIn) === 0
    if (isInternal && place.counterparty_id !== null && seller.counterparty_id !== place.counterparty_id) {
      yield { ...line, counterparty_id: seller.counterparty_id }
      const sale = { unit_id: seller.id, account_id: internal_account_id, activity_id: oneOf(next, seller.activities) }
      yield { ...line, ...sale, counterparty_id: place.counterparty_id, amount_ore: -size_ore }
      left -= 1
    } else yield { ...line, counterparty_id: null }
  }
}

function placesOf(city: FullSizeCity): Place[] {
  const units = newUnits(city)
  const above = new Map([...city.units, ...units].map(({ id, parent_id }) => [id, parent_id]))
  const accounts = newAccounts(city).map(({ id }) => id)
  const activities = newActivities(city).map(({ id }) => id)
  return units.map(({ id }, index) => ({
    id,
    counterparty_id: counterpartyOf(city, above, id),
    accounts: some(accounts, index * 7, accountsOfUnit, 9),
    activities: some(activities, index * 3, activitiesOfUnit, 1),
  }))
}

/** So many of a list from a place on, each a step further, round and round. */
function some<T>(list: readonly T[], from: number, count: number, step: number): T[] {
  return Array.from({ length: count }, (_, index) => list[(from + index * step) % list.length] as T)
}

function counterpartyOf(
  { members }: FullSizeCity,
  above: ReadonlyMap<string, string | null>,
  id: string,
): string | null {
  for (let at: string | null = id; at !== null; at = above.get(at) ?? null) {
    const found = members.get(at)
    if (found !== undefined) return found
  }
  return null
}

const whole = (next: Chance, bound: number): number => Math.floor(next() * bound)

const oneOf = <T>(next: Chance, list: readonly T[]): T => list[whole(next, list.length)] as T

export const fullSize: FullSize = {
  set_id,
  document: 'Exempeldata för Mälarstad',
  section: 'full storlek',
  steps,
  lines,
  used: (city) => ({
    unit_ids: newUnits(city).map(({ id }) => id),
    account_ids: [...newAccounts(city).map(({ id }) => id), internal_account_id],
  }),
}
