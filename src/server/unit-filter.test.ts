import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, inRole } from '../../test/asking.ts'
import { planner, read, type TestProduct } from '../../test/city.ts'
import { underlagProduct } from '../../test/worlds.ts'
import type { City } from './context.ts'
import { mayHaveUnit } from './owners.ts'
import { recordTypes } from './registry.ts'

let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await underlagProduct())
})

afterAll(() => product.close())

type Rows = { rows: { id: string; unit_id?: string | null; project_id?: string }[] }

const list = async (kind: string, unit_id?: string, actor = planner) =>
  ask(product, city, `${kind}.list`, unit_id === undefined ? {} : { unit_id }, { actor })
const idsOf = (answer: unknown) => (answer as Rows).rows.map(({ id }) => id)

describe('a list that is asked for one unit', () => {
  it('gives the rows of that unit, of every kind, or a refusal where no row has one', async () => {
    const cityWide: string[] = []
    let limited = 0
    for (const { name } of recordTypes()) {
      const [all, own, other] = [await list(name), await list(name, 'SLK'), await list(name, 'KS')]
      if (typeof own === 'string') {
        expect([own, other], name).toEqual(['400 record.no_unit', '400 record.no_unit'])
        cityWide.push(name)
      } else {
        const apart = idsOf(own).filter((id) => idsOf(other).includes(id))
        expect(apart, name).toEqual([])
        expect(idsOf(all), name).toEqual(expect.arrayContaining([...idsOf(own), ...idsOf(other)]))
        if (idsOf(own).length > 0 && idsOf(own).length < idsOf(all).length) limited += 1
      }
    }
    expect(limited).toBeGreaterThan(1)
    expect(cityWide).toEqual(
      expect.arrayContaining(['org_unit', 'decision', 'law_item', 'law_date', 'account', 'role']),
    )
  })

  it('finds the parts of what the unit owns', async () => {
    const projects = idsOf(await list('project', 'KS'))
    const parts = (await list('project_phase')) as Rows
    const ofUnit = parts.rows.filter(({ project_id }) => projects.includes(project_id ?? ''))
    expect(ofUnit.length).toBeGreaterThan(0)
    expect(idsOf(await list('project_phase', 'KS'))).toEqual(ofUnit.map(({ id }) => id))
    expect(idsOf(await list('project_phase', 'VALN'))).toEqual([])
  })

  it('is refused when there is no such unit', async () => {
    expect(await list('lease', 'FINNS-EJ')).toBe('404 record.unknown')
    expect(await list('project_phase', 'FINNS-EJ')).toBe('404 record.unknown')
  })

  it('gives nothing that the person may not read', async () => {
    const member = inRole('council_member', ['VALN'])
    for (const kind of ['lease', 'project_phase', 'document_section']) {
      const told = idsOf(await list(kind, 'SLK', member))
      expect(idsOf(await list(kind, undefined, member)), kind).toEqual(expect.arrayContaining(told))
    }
  })
})

describe('the thread', () => {
  it('says of every node the unit that its list is limited by', async () => {
    const nodes = await read(product, city, (context) =>
      sql<{ kind: string; id: string }>`select kind, id from node where unit_id = 'KS'`.execute(context.db),
    )
    const titled = recordTypes().filter((type) => type.title !== null && mayHaveUnit(type))
    expect(titled.filter(({ unit }) => unit === null).map(({ name }) => name)).toContain('project_phase')
    for (const { name } of titled) {
      const ofKind = nodes.rows.filter(({ kind }) => kind === name).map(({ id }) => id)
      expect(ofKind.toSorted(), name).toEqual(idsOf(await list(name, 'KS')).toSorted())
    }
  })

  it('answers with the unit of what a part is a part of', async () => {
    const { rows } = (await list('project_phase', 'KS')) as Rows
    const answer = await ask(product, city, 'thread.neighbours', { id: rows[0]?.id }, { actor: planner })
    expect(answer).toMatchObject({ node: { kind: 'project_phase', unit_id: 'KS' } })
  })
})
