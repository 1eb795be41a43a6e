import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settle } from '#core/cube/settle.ts'
import { Refusal } from '#core/refusal.ts'
import { audit } from '#server/audit.ts'
import { dropCity } from '#server/cities.ts'
import type { Actor, City, Context } from '#server/context.ts'
import { planner, record, type TestProduct, testProduct } from '../../../test/city.ts'
import { partsOf, subtreeOf } from '../organisation/service.ts'
import { condensedEntries, type ToldEntry } from './condensed.ts'
import { headOf } from './cube-source.ts'
import { cubeGroups } from './cube-totals.ts'
import { entriesOf } from './entries.ts'
import { internalTotals } from './internal-totals.ts'
import { askCube, cubeMade, cubeSoon } from './kept-cubes.ts'
import { writePosting } from './posting.ts'
import { firstSteps, randomSteps, type Step, units } from './random-ledger-for-tests.ts'
import type { Dimension } from './schema.ts'
import type { Question } from './total-question.ts'
import { databaseGroups, rowsOf, totalsOf } from './totals.ts'

let product: TestProduct

beforeAll(async () => {
  product = await testProduct('2025-01-01T08:00:00.000Z')
})

afterAll(() => product.close())

let made = 0
const nothing = async () => null

/** A city with a small tree of units, accounts of every kind and two sets, and one entry. */
async function cityToFill(id = `stad-${++made}`): Promise<City> {
  const city = await product.city({ id })
  const account = (name: string, kind: string): Step => ['account.create', { id: name, name, kind, chart: 'prov' }]
  await record(
    product,
    city,
    ...units.map((unit): Step => ['org_unit.create', { id: unit, name: unit, kind: 'department' }]),
    account('K1', 'cost'),
    account('K2', 'cost'),
    account('I1', 'revenue'),
    account('U1', 'outlay'),
    ['activity_code.create', { id: 'V1', name: 'V1' }],
    ...['M1', 'M2'].map((id): Step => ['counterparty.create', { id, name: id, inside_group: true }]),
    ['entry_set.create', { id: 'plan', name: 'Plan', kind: 'plan', first_year: 2025, last_year: 2027 }],
    [
      'entry_set.create',
      { id: 'prognos', name: 'Prognos', kind: 'office_forecast', first_year: 2025, last_year: 2027 },
    ],
    post({ amount_ore: 1 }),
  )
  return city
}

/** The same with its cube made. */
async function cityWithCube(): Promise<City> {
  const city = await cityToFill()
  const before = await reading(city, planner, null, (context) => askCube(context, nothing, () => 'asked', 1))
  expect(before).toBeNull()
  await cubeMade({ city })
  return city
}

function post(line: object, set = 'plan'): Step {
  const usual = { year: 2025, unit_id: 'A', account_id: 'K1', amount_ore: 7, certainty: 'estimated', reason: 'prov' }
  return ['entry.post', { entry_set_id: set, lines: [{ ...usual, ...line }] }]
}

/** A forecast's entries come from its lines, never from a posting. */
function forecast(city: City, lines: readonly object[]): Promise<void> {
  const usual = { year: 2025, month: null, unit_id: 'A', account_id: 'K1', amount_ore: 7, certainty: 'estimated' }
  const rest = { activity_id: null, project_id: null, counterparty_id: null, condition: null, reason: 'prov' }
  const source = { kind: 'forecast_line', id: 'prov', document: null, section: null, synthetic: false }
  return product.door.batch(city, planner, product.clock(), async (_step, context) => {
    const whole = lines.map((line) => ({ ...usual, ...rest, ...line }) as never)
    await writePosting(context, { entry_set_id: 'prognos', decision_id: null, source, lines: whole }, null)
    await audit(context, 'forecast.write', null, {})
  })
}

/** One step of a random ledger. One that the rules of the city refuse, as a unit under itself, has changed nothing. */
async function take(city: City, step: Step): Promise<void> {
  const [name, { entry_set_id, lines }] = step
  if (name === 'entry.post' && entry_set_id === 'prognos') return forecast(city, lines as object[])
  await record(product, city, step).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
  })
}

function reading<T>(city: City, actor: Actor, asOf: string | null, work: (context: Context) => Promise<T>): Promise<T> {
  return product.door.read(city, actor, asOf, 'sv', work)
}

const someDrafts = (unit_ids: string[]): Actor => ({
  id: 'reader',
  name: 'Läsare',
  grants: [
    { area: 'economy', verb: 'read', unit_ids: null, decided_only: true },
    { area: 'economy', verb: 'read', unit_ids, decided_only: false },
  ],
})
const readers = [planner, someDrafts([]), someDrafts(['A', 'B'])]

const asked: [set: string, by: Dimension[], from_year: number, only?: Question['only']][] = [
  ['plan', ['kind', 'year'], 2025],
  ['prognos', ['year'], 2024],
  ['plan', ['unit', 'account', 'month'], 2026],
  ['plan', ['activity', 'project', 'counterparty', 'kind'], 2024],
  ['plan', ['kind', 'account', 'month'], 2024, { activity: ['V1'] }],
  ['plan', ['unit', 'year'], 2024, { activity: [null], account: ['K1'], month: [null, 2] }],
]

/** Entries added by account and grade: what is known, of how many, and how many more are unknown. */
function byAccount(entries: readonly ToldEntry[]): Record<string, number[]> {
  const sums: Record<string, number[]> = {}
  for (const { account_id, certainty, amount_ore, count = 1 } of entries) {
    const [known, of, unknown] = sums[`${account_id} ${certainty}`] ?? [0, 0, 0]
    const isKnown = amount_ore !== null
    const sum = [
      (known ?? 0) + (amount_ore ?? 0),
      (of ?? 0) + (isKnown ? count : 0),
      (unknown ?? 0) + (isKnown ? 0 : count),
    ]
    sums[`${account_id} ${certainty}`] = sum
  }
  return sums
}

/** Asks both about everything below every unit, and holds the answers together. */
const inAnyOrder = (rows: readonly object[]) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort()

async function compare(city: City, asOf: string | null, recorded_to: string | null = null): Promise<void> {
  for (const reader of readers) {
    await reading(city, reader, asOf, async (context) => {
      const [dealings, added] = [
        await internalTotals(context, ['plan', 'prognos'], 1),
        await internalTotals(context, ['plan', 'prognos'], Number.POSITIVE_INFINITY),
      ]
      expect(inAnyOrder(dealings)).toEqual(inAnyOrder(added))
      for (const unit of units) {
        const unit_ids = await subtreeOf(context, unit).catch(() => null)
        if (unit_ids === null) continue
        const parts = await partsOf(context, unit)
        for (const [entry_set_id, by, from_year, only = {}] of asked) {
          const whole = { entry_set_id, unit_ids, by, from_year, to_year: 2027, recorded_to, only }
          const placed = { ...whole, by: ['unit', 'kind'] as const, places: new Map([['B', unit]]) }
          for (const question of [whole, { ...whole, places: parts }, placed]) {
            const fromCube = await cubeGroups(context, question, 1)
            expect(fromCube).not.toBeNull()
            expect(rowsOf(question, fromCube ?? [])).toEqual(rowsOf(question, await databaseGroups(context, question)))
          }
          const which = { entry_set_id, unit_ids, year: from_year, recorded_to, only }
          const condensed = await condensedEntries(context, which, placed.places)
          expect(byAccount(condensed)).toEqual(byAccount(await entriesOf(context, which)))
        }
      }
    })
  }
}

describe('the cube', () => {
  it('gives what the database gives, for any ledger, edit, move and day', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomSteps, fc.nat(), async (steps, chosen) => {
        product.setClock('2025-01-01T08:00:00.000Z')
        const city = await cityWithCube()
        const days: string[] = []
        for (const [index, step] of [...firstSteps, ...steps].entries()) {
          const day = `2025-02-${String(index + 1).padStart(2, '0')}`
          product.setClock(`${day}T08:00:00.000Z`)
          await take(city, step)
          days.push(day)
          if (index % 3 !== chosen % 3) continue
          await compare(city, null)
          if (index % 2 === 0) await reading(city, planner, null, (context) => askCube(context, nothing, settle, 1))
        }
        await forecast(city, [{ amount_ore: 12 }])
        await compare(city, null)
        expect(await reading(city, planner, null, (context) => cubeGroups(context, forecasts, 1))).not.toEqual([])
        expect(await reading(city, someDrafts(['B']), null, (context) => cubeGroups(context, ofA, 1))).toEqual([])
        product.setClock('2025-03-01T08:00:00.000Z')
        await compare(city, days[chosen % days.length] ?? null)
        await compare(city, days[0] ?? null)
        const frozen = `${days[chosen % days.length]}T12:00:00.000Z`
        await compare(city, null, frozen)
        await compare(city, days[0] ?? null, frozen)
        await dropCity(product.database.db, city)
      }),
      { numRuns: 4 },
    )
  })
})

// Of every kind of account: the accounts of the random ledger change theirs.
const forecasts: Question = { entry_set_id: 'prognos', unit_ids: units, by: ['kind'], from_year: 2025, to_year: 2027 }
const ofA: Question = { ...forecasts, unit_ids: ['A'] }
const whole: Question = { entry_set_id: 'plan', unit_ids: units, by: ['year'], from_year: 2025, to_year: 2027 }
const sumIn = (context: Context) => cubeGroups(context, whole, 1).then((found) => found?.[0]?.known_ore ?? null)
const journalIn = (context: Context) => askCube(context, nothing, (cube) => cube.journal, 1)

describe('a cube that is being made', () => {
  /** Whether something is still waited for when the database has answered another question. */
  const isLater = (context: Context, work: Promise<unknown>) =>
    Promise.race([work.then(() => false), headOf(context).then(() => true)])

  it('is not waited for while its making waits for a connection', async () => {
    const city = await cityToFill()
    await reading(city, planner, null, async (context) => {
      const starved = { ...context, readApart: () => new Promise<never>(() => undefined) }
      await askCube(starved, nothing, () => null, 1)
      expect(await isLater(context, cubeSoon(context))).toBe(false)
    })
  })

  it('is waited for once in a transaction, however many ask, and not for long', async () => {
    const city = await cityToFill()
    const [read, done] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    await reading(city, planner, null, async (context) => {
      const slow: Context['readApart'] = async (work) => {
        const made = await work(context)
        read.resolve()
        await done.promise
        return made
      }
      await askCube({ ...context, readApart: slow }, nothing, () => null, 1)
      await cubeSoon(context, 1)
      expect(await isLater(context, cubeSoon(context, 60_000))).toBe(false)
      await read.promise
    })
    await reading(city, planner, null, async (context) => {
      const wait = cubeSoon(context, 60_000)
      expect(await isLater(context, wait)).toBe(true)
      done.resolve()
      await wait
    })
  })
})

describe('the cube never answers from another moment than the reader stands in', () => {
  it('follows what is committed late though its number is early', async () => {
    const city = await cityWithCube()
    const late = Promise.withResolvers<void>()
    const written = Promise.withResolvers<void>()
    const slow = product.door.batch(city, planner, product.clock(), async (_step, context) => {
      const source = { kind: 'entry_set', id: 'plan', document: null, section: null, synthetic: false }
      const line = { year: 2025, month: null, unit_id: 'A', account_id: 'K1', activity_id: null, project_id: null }
      const rest = { counterparty_id: null, certainty: 'estimated' as const, condition: null, reason: 'sen' }
      const lines = [{ ...line, ...rest, amount_ore: 100 }]
      await writePosting(context, { entry_set_id: 'plan', decision_id: null, source, lines }, null)
      written.resolve()
      await late.promise
      await audit(context, 'entry.post', null, {})
    })
    await written.promise
    await record(product, city, post({ amount_ore: 10 }))
    expect(await reading(city, planner, null, sumIn)).toBe(11)
    late.resolve()
    await slow
    expect(await reading(city, planner, null, sumIn)).toBe(111)
  })

  it('follows what another process writes, which tells it nothing', async () => {
    const city = await cityWithCube()
    const [, input] = post({ amount_ore: 41 })
    const main = join(import.meta.dirname, '../../server/main.ts')
    const args = ['call', 'entry.post', '--city', city.id, '--input', JSON.stringify(input), '--json']
    const env = { ...process.env, DATABASE_URL: product.database.url }
    const other = spawnSync(process.execPath, [main, ...args], { env, encoding: 'utf8' })
    expect(other).toMatchObject({ status: 0, stderr: '' })
    expect(await reading(city, planner, null, sumIn)).toBe(42)
    await compare(city, null)
  })

  it('leaves a reader who stands before it to the database', async () => {
    const city = await cityWithCube()
    await reading(city, planner, null, async (context) => {
      expect(await sumIn(context)).toBe(1)
      await record(product, city, post({ amount_ore: 10 }))
      expect(await reading(city, planner, null, sumIn)).toBe(11)
      expect(await sumIn(context)).toBeNull()
      expect((await totalsOf(context, whole))[0]?.amount_ore).toBe(1)
    })
  })

  it('does not answer in a transaction that has written, and knows nothing of what was taken back', async () => {
    const city = await cityWithCube()
    const undone = product.door.batch(city, planner, product.clock(), async (step, context) => {
      expect(await sumIn(context)).toBe(1)
      await step(...post({ amount_ore: 10 }))
      expect(await sumIn(context)).toBeNull()
      expect((await totalsOf(context, whole))[0]?.amount_ore).toBe(11)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await reading(city, planner, null, sumIn)).toBe(1)
    await record(product, city, post({ amount_ore: 100 }))
    expect(await reading(city, planner, null, sumIn)).toBe(101)
  })

  it('is made anew for a city that was made anew', async () => {
    const city = await cityWithCube()
    await record(product, city, post({ amount_ore: 10 }))
    expect(await reading(city, planner, null, sumIn)).toBe(11)
    await dropCity(product.database.db, city)
    const again = await product.city({ id: city.id })
    expect(await reading(again, planner, null, sumIn)).toBeNull()
    await dropCity(product.database.db, again)
    product.setClock('2025-01-02T08:00:00.000Z')
    const other = await product.city({ id: city.id })
    await record(
      product,
      other,
      ['org_unit.create', { id: 'A', name: 'A', kind: 'department' }],
      ['account.create', { id: 'K1', name: 'K1', kind: 'cost', chart: 'prov' }],
      ['entry_set.create', { id: 'plan', name: 'Plan', kind: 'plan', first_year: 2025, last_year: 2027 }],
      ...Array.from({ length: 20 }, () => post({ amount_ore: 1000 })),
    )
    expect(await reading(other, planner, null, sumIn)).toBeNull()
    await cubeMade({ city: other })
    expect(await reading(other, planner, null, sumIn)).toBe(20_000)
  })

  it('names the place in the journal that it holds for', async () => {
    const city = await cityWithCube()
    const before = await reading(city, planner, null, journalIn)
    await record(product, city, post({ amount_ore: 10 }))
    expect(await reading(city, planner, null, journalIn)).toBe((before ?? 0) + 1)
  })
})
