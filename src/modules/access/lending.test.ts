import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor, City } from '#server/context.ts'
import { ask, waiting } from '../../../test/asking.ts'
import { cityProduct, planner, read, record, type TestProduct } from '../../../test/city.ts'
import { actorOf, addAccount } from './service.ts'
import { standardRoles } from './standard-roles.ts'

let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await cityProduct('2026-11-23T08:00:00.000Z'))
  for (const id of ['anna', 'bo', 'cia']) {
    const account = { id, city_id: city.id, username: id, name: id, password: null, demo: true }
    await addAccount(product.database.db, account, product.clock())
  }
  await record(
    product,
    city,
    ['org_unit.create', { id: 'SLK', name: 'Kontoret', kind: 'department' }],
    ...standardRoles.map((role): [string, Record<string, unknown>] => ['role.create', role]),
    ['role_assignment.create', { id: 'a', account_id: 'anna', role_id: 'office_controller', unit_id: 'SLK' }],
    ['role_assignment.create', { id: 'c', account_id: 'cia', role_id: 'administrator' }],
  )
})

afterAll(() => product.close())

const lent = { account_id: 'bo', role_id: 'office_controller', unit_id: 'SLK', on_behalf_of: 'anna' }
const lend = (given: object) => ask(product, city, 'role_assignment.create', { ...lent, ...given }, { actor: planner })
const change = (name: string, id: string, version: number, given: object, actor: Actor = planner) =>
  ask(product, city, name, { id, ...given }, { actor, if_match: `"v${version}"` })

const rights = async (id: string) =>
  (await read(product, city, (context) => actorOf(context, { id, name: id }))).grants.length

describe('a role that is lent', () => {
  it('has a last day, and is one that the other has in the same unit on all the days', async () => {
    expect(await lend({})).toBe('422 access.lent_without_end')
    const days = { valid_from: '2026-12-01', valid_to: '2026-12-31' }
    expect(await lend({ ...days, account_id: 'anna' })).toBe('422 access.lent_to_self')
    expect(await lend({ ...days, unit_id: null })).toBe('422 access.not_theirs')
    expect(await lend({ ...days, on_behalf_of: 'cia' })).toBe('422 access.not_theirs')
  })

  it('gives the same rights, from its first day to its last, and is not lent further', async () => {
    await lend({ id: 'b', valid_from: '2026-12-01', valid_to: '2026-12-31' })
    expect(await rights('bo')).toBe(0)
    product.setClock('2026-12-01T08:00:00.000Z')
    expect(await rights('bo')).toBe(await rights('anna'))
    expect(await rights('bo')).toBeGreaterThan(5)
    const further = { account_id: 'cia', on_behalf_of: 'bo', valid_from: '2026-12-02', valid_to: '2026-12-03' }
    expect(await lend(further)).toBe('422 access.not_theirs')
  })

  it('is not taken from its owner on those days', async () => {
    expect(await change('role_assignment.revise', 'a', 1, { valid_to: '2026-12-15' })).toBe('409 access.lent_out')
    expect(await change('role_assignment.remove', 'a', 1, {})).toBe('409 access.lent_out')
    expect(await change('role_assignment.revise', 'a', 1, { valid_to: '2026-12-31' })).toMatchObject({ version: 2 })
  })

  it('is over after its last day, and then in nobody’s way', async () => {
    product.setClock('2027-01-01T08:00:00.000Z')
    expect(await rights('bo')).toBe(0)
    expect(await change('role_assignment.remove', 'a', 2, {})).not.toBe('409 access.lent_out')
  })
})

describe('the last one who can give roles', () => {
  it('keeps the role, and the role keeps the right', async () => {
    for (const given of [{ valid_to: '2027-06-30' }, { role_id: 'auditor' }, { valid_from: '2027-06-30' }])
      expect(await change('role_assignment.revise', 'c', 1, given)).toBe('409 access.last_administrator')
    expect(await change('role_assignment.remove', 'c', 1, {})).toBe('409 access.last_administrator')
    expect(await change('role.revise', 'administrator', 1, { grants: [] })).toBe('409 access.last_administrator')
  })

  it('can hand it over', async () => {
    const next = { id: 'd', account_id: 'bo', role_id: 'administrator' }
    await ask(product, city, 'role_assignment.create', next, { actor: planner })
    expect(await change('role_assignment.revise', 'c', 1, { valid_to: '2027-06-30' })).toMatchObject({ version: 2 })
  })

  it('is one of two who leave at the same moment', async () => {
    const next = { id: 'e', account_id: 'anna', role_id: 'administrator' }
    await ask(product, city, 'role_assignment.create', next, { actor: planner })
    const [left, wait] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const first = product.door.batch(city, planner, product.clock(), async (step) => {
      await step('role_assignment.remove', { id: 'd' })
      left.resolve()
      await wait.promise
    })
    await left.promise
    const second = change('role_assignment.remove', 'e', 1, {})
    // The second has asked its questions, or waits to, when it stands at a lock.
    await expect.poll(() => waiting(product)).toBe(1)
    wait.resolve()
    await first
    expect(await second).toBe('409 access.last_administrator')
  })
})

describe('who may sign in', () => {
  it('is told to those who administer, by name and without anything else', async () => {
    const reader = (area: 'administration' | 'steering'): Actor => ({
      ...planner,
      grants: [{ area, verb: 'read', unit_ids: null, decided_only: false }],
    })
    expect(await ask(product, city, 'person.list', {}, { actor: reader('steering') })).toBe('403 permission.missing')
    expect(await ask(product, city, 'person.list', {}, { actor: reader('administration') })).toEqual({
      today: '2027-01-01',
      units: [{ id: 'SLK', name: 'Kontoret' }],
      groups: [],
      rows: ['anna', 'bo', 'cia'].map((id) => ({ account_id: id, name: id })),
    })
  })
})

describe('a role in a political group', () => {
  const held = async (id: string) => read(product, city, (context) => actorOf(context, { id, name: id }))
  const given = { account_id: 'bo', role_id: 'group_representative', group_id: 'RED' }

  it("gives what is the group's own and no unit's, is lent with its group, and is for one or the other", async () => {
    await record(product, city, ['political_group.create', { id: 'RED', name: 'Röda' }])
    expect(await lend({ ...given, unit_id: 'SLK', on_behalf_of: null })).toBe('422 access.group_or_unit')
    expect(await lend({ ...given, unit_id: null, on_behalf_of: null })).toMatchObject({ group_id: 'RED' })
    const { grants, groups } = await held('bo')
    expect(groups?.map(({ group_id, verb }) => `${group_id} ${verb}`)).toEqual(['RED read', 'RED write', 'RED decide'])
    const written = grants.filter(({ area, verb }) => area === 'economy' && verb === 'write')
    expect(written.map(({ unit_ids }) => unit_ids)).toEqual([[]])
    const days = { valid_from: '2027-02-01', valid_to: '2027-02-10' }
    const on = { ...given, ...days, account_id: 'anna', unit_id: null, on_behalf_of: 'bo' }
    expect(await lend({ ...on, group_id: null })).toBe('422 access.not_theirs')
    expect(await lend(on)).toMatchObject({ group_id: 'RED', on_behalf_of: 'bo' })
    expect((await held('cia')).groups).toEqual([])
  })
})
