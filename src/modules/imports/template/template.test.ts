import { openXlsx, saveXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { City } from '#server/context.ts'
import { cityProduct, read, record, type TestProduct } from '../../../../test/city.ts'
import { entriesOf } from '../../ledger/service.ts'
import type { ImportFault } from '../schema.ts'
import type { Proposal, TemplateReading } from '../schema-template.ts'

let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await cityProduct())
  const line = { unit_id: 'BUN', certainty: 'estimated', reason: 'Prov' }
  await record(
    product,
    city,
    ['org_unit.create', { id: 'BUN', name: 'Barnnämnden', kind: 'specialist_committee' }],
    ['org_unit.create', { id: 'NORR', name: '=Norra skolan', kind: 'unit', parent_id: 'BUN' }],
    ['account.create', { id: 'hyra', name: 'Hyra', kind: 'cost', chart: 'prov' }],
    ['account.create', { id: 'avgift', name: 'Avgifter', kind: 'revenue', chart: 'prov' }],
    ['entry_set.create', { id: 'plan', name: 'Plan 2026', kind: 'plan', first_year: 2026, last_year: 2028 }],
    ['entry_set.create', { id: 'utfall', name: 'Utfall', kind: 'actual', first_year: 2026, last_year: 2028 }],
    [
      'entry.post',
      {
        entry_set_id: 'plan',
        lines: [
          { ...line, year: 2026, account_id: 'hyra', amount_ore: 160_550_00 },
          { ...line, year: 2027, account_id: 'hyra', amount_ore: null, certainty: 'unknown' },
          { ...line, year: 2026, month: 3, account_id: 'avgift', amount_ore: -1_000_00 },
          { ...line, year: 2026, unit_id: 'NORR', account_id: 'hyra', amount_ore: 5 },
        ],
      },
    ],
  )
})

afterAll(() => product.close())

const tell = (verb: string, input: object) => record(product, city, [verb, input as Record<string, unknown>])

async function fetched(changes: object = {}): Promise<Uint8Array> {
  const wish = { entry_set_id: 'plan', unit_id: 'BUN', from_year: 2026, to_year: 2027, ...changes }
  const { content } = (await tell('plan_template.fetch', wish)) as { content: string }
  return Buffer.from(content, 'base64')
}

type Written = Record<string, string | number | null>

/** The workbook as somebody saves it, with other values in some cells. */
async function edited(bytes: Uint8Array, written: Written): Promise<Uint8Array> {
  const book = await openXlsx(bytes)
  const [plan] = book.sheets
  for (const [name, value] of Object.entries(written)) {
    const [, letter = '', row = ''] = /^([A-Z])(\d+)$/.exec(name) ?? []
    const [at, column] = [Number(row) - 1, letter.charCodeAt(0) - 65]
    if (plan === undefined) throw new Error('no sheet')
    while (plan.rows.length <= at) plan.rows.push([])
    const line = plan.rows[at] ?? []
    line[column] = value
    const type = typeof value === 'number' ? 'number' : value === null ? 'empty' : 'string'
    plan.cells?.set(`${at},${column}`, { value, type })
  }
  return saveXlsx(book)
}

const sent = (bytes: Uint8Array) => ({ file_name: 'plan.xlsx', content: Buffer.from(bytes).toString('base64') })
const proposed = async (bytes: Uint8Array) => (await tell('plan_template.read', sent(bytes))) as TemplateReading
const accept = (bytes: Uint8Array, more: object = {}) =>
  tell('plan_template.accept', { ...sent(bytes), reason: 'Från mallen', ...more })

/** Without the row's ids: which cell, what it was and what it shall be. */
const told = ({ proposals }: TemplateReading) =>
  proposals.map(({ cell, was, amount_ore }: Proposal) => [cell, was.amount_ore, amount_ore])
const faults = ({ errors }: TemplateReading) => errors.map(({ code, row, column }: ImportFault) => [code, row, column])

const held = async (unit = 'BUN') => {
  const found = await read(product, city, async (context) => [
    ...(await entriesOf(context, { entry_set_id: 'plan', unit_ids: [unit], year: 2026 })),
    ...(await entriesOf(context, { entry_set_id: 'plan', unit_ids: [unit], year: 2027 })),
  ])
  return found.map(({ year, account_id, amount_ore, reason }) => [year, account_id, amount_ore, reason])
}

describe('a template', () => {
  it('holds what holds, unknowns in words, ids hidden, locks, and names that no spreadsheet runs', async () => {
    const book = await openXlsx(await fetched())
    const [plan, about, base] = book.sheets
    expect(book.sheets.map(({ name }) => name)).toEqual(['Plan', 'riktning', 'grund'])
    expect([about?.veryHidden, base?.veryHidden]).toEqual([true, true])
    expect(plan?.columns?.[0]?.hidden).toBe(true)
    expect(plan?.protection?.sheet).toBe(true)
    expect(book.namedRanges?.map(({ name, range }) => [name, range])).toContainEqual(['Belopp_2027', 'Plan!$H$5:$H$7'])
    const rows = plan?.rows.slice(3).map((row) => row.slice(1))
    expect(rows?.[0]).toEqual([
      ...['Enhet', 'Enhetens namn', 'Konto', 'Kontots namn'],
      ...['2026', '2026 säkerhet', '2027', '2027 säkerhet', 'Kommentar'],
    ])
    expect(rows?.slice(1).map((row) => row.slice(0, 8))).toEqual([
      ['BUN', 'Barnnämnden', 'avgift', 'Avgifter', -1, 'Beräknad, delat på månader', null, ''],
      ['BUN', 'Barnnämnden', 'hyra', 'Hyra', 160.55, 'Beräknad', 'okänt', 'Okänd'],
      ['NORR', "'=Norra skolan", 'hyra', 'Hyra', 0.00005, 'Beräknad', null, ''],
    ])
  })

  it('that comes back unwritten proposes nothing, and each written cell is told with what it was', async () => {
    const bytes = await fetched()
    expect(await proposed(bytes)).toMatchObject({ is_template: true, set_name: 'Plan 2026', proposals: [], errors: [] })
    expect(await proposed(await edited(bytes, {}))).toMatchObject({ proposals: [], errors: [] })
    const back = await proposed(await edited(bytes, { F6: 170, H6: '1 605,5', H7: 'okänt', F7: 0, J6: 'Ny hyra' }))
    expect(faults(back)).toEqual([])
    expect(told(back)).toEqual([
      ['F6', 160_550_00, 170_000_00],
      ['H6', null, 1_605_500_00],
      ['F7', 5, 0],
      ['H7', null, null],
    ])
    expect(back.proposals[0]).toMatchObject({ comment: 'Ny hyra', changed_by: null, unit_name: 'Barnnämnden' })
  })

  it.each<[string, Written, [string, number | null, number | null][]]>([
    ['an emptied cell, which is not 0', { F6: null }, [['template.emptied', 6, 6]]],
    ['an amount that is none', { F6: 'mycket' }, [['import.not_amount', 6, 6]]],
    ['a year that is split by month', { F5: -2 }, [['template.split', 5, 6]]],
    ['another unit', { B6: 'NORR' }, [['template.locked_changed', 6, 2]]],
    ['another name', { E7: 'Lokaler' }, [['template.locked_changed', 7, 5]]],
    ['another certainty', { G6: 'Beslutat' }, [['template.locked_changed', 6, 7]]],
    ['another year', { F4: '2028' }, [['template.heading_changed', 4, 6]]],
    ['a row more', { B8: 'BUN', D8: 'hyra', F8: 5 }, [['template.row_added', 8, null]]],
    [
      'another row id',
      { A6: 'BUN|avgift2' },
      [
        ['template.row_added', 6, null],
        ['template.row_missing', 4, null],
      ],
    ],
  ])('with %s is refused by row and column, and nothing is proposed', async (_, written, expected) => {
    const bytes = await edited(await fetched(), written)
    const back = await proposed(bytes)
    expect(faults(back)).toEqual(expected)
    expect(back.proposals).toEqual([])
    await expect(accept(bytes)).rejects.toMatchObject({ code: 'template.faulty' })
  })

  it('is accepted cell by cell or whole, with the row’s comment as reason, and explained to its entries', async () => {
    const bytes = await edited(await fetched(), { F6: 170, H6: 12, J6: 'Ny hyra', F7: 'okänt' })
    await expect(accept(bytes, { cells: 'F6,Z9' })).rejects.toMatchObject({ code: 'template.unknown_cell' })
    expect(await accept(bytes, { cells: 'F6' })).toMatchObject({ cells: 1, entry_set_id: 'plan' })
    expect(await held()).toContainEqual([2026, 'hyra', 9_450_00, 'Ny hyra'])
    expect(await held('NORR')).toEqual([[2026, 'hyra', 5, 'Prov']])
    // What was accepted now differs from what the workbook was made from.
    const again = await proposed(bytes)
    expect(again.proposals.map(({ cell, changed_by }) => [cell, changed_by])).toEqual([
      ['F6', 'Planerare Prov'],
      ['H6', null],
      ['F7', null],
    ])
    await expect(accept(bytes)).rejects.toMatchObject({ code: 'template.cells_changed', params: { cells: 'F6' } })
    expect(await held('NORR')).toEqual([[2026, 'hyra', 5, 'Prov']])
    expect(await accept(bytes, { over: 'F6' })).toMatchObject({ cells: 3 })
    expect(await held()).toContainEqual([2027, 'hyra', 1_200_000, 'Ny hyra'])
    expect(await held('NORR')).toEqual([[2026, 'hyra', null, 'Från mallen']])
  })
})

describe('a template by activity and project', () => {
  const parts = (changes: object = {}) => fetched({ entry_set_id: 'delad', rows: 'parts', ...changes })
  const lyingOn = async (year: number) =>
    (
      await read(product, city, (context) => entriesOf(context, { entry_set_id: 'delad', unit_ids: ['BUN'], year }))
    ).map(({ activity_id, project_id, amount_ore }) => [activity_id, project_id, amount_ore])

  beforeAll(async () => {
    const line = { unit_id: 'BUN', account_id: 'hyra', year: 2026, certainty: 'estimated', reason: 'Prov' }
    await record(
      product,
      city,
      ['activity_code.create', { id: 'skola', name: 'Grundskola' }],
      ['entry_set.create', { id: 'delad', name: 'Delad plan', kind: 'plan', first_year: 2026, last_year: 2028 }],
      [
        'entry.post',
        {
          entry_set_id: 'delad',
          lines: [
            { ...line, amount_ore: 10_000_00 },
            { ...line, activity_id: 'skola', amount_ore: 30_000_00 },
            { ...line, activity_id: 'skola', year: 2027, amount_ore: 5_000_00 },
          ],
        },
      ],
    )
  })

  it('has a row for each, with names, and what lies on none in a row of its own', async () => {
    const [plan] = (await openXlsx(await parts())).sheets
    const rows = plan?.rows.slice(3).map((row) => row.slice(3))
    expect(rows?.[0]?.slice(0, 7)).toEqual([
      ...['Konto', 'Kontots namn', 'Verksamhet', 'Verksamhetens namn', 'Projekt', 'Projektets namn', '2026'],
    ])
    expect(rows?.slice(1).map((row) => row.slice(0, 9))).toEqual([
      ['hyra', 'Hyra', '', '', '', '', 10, 'Beräknad', null],
      ['hyra', 'Hyra', 'skola', 'Grundskola', '', '', 30, 'Beräknad', 5],
    ])
  })

  it('changes the amounts of the activity alone, and is held to what stood on it', async () => {
    const bytes = await edited(await parts(), { J6: 35, L5: 7 })
    const back = await proposed(bytes)
    expect(faults(back)).toEqual([])
    expect(back.proposals.map(({ cell, part, was }) => [cell, part?.activity_name, was.amount_ore])).toEqual([
      ['L5', '', null],
      ['J6', 'Grundskola', 30_000_00],
    ])
    expect(await accept(bytes)).toMatchObject({ cells: 2 })
    expect(await lyingOn(2026)).toEqual([
      [null, null, 10_000_00],
      ['skola', null, 30_000_00],
      ['skola', null, 5_000_00],
    ])
    expect(await lyingOn(2027)).toEqual([
      ['skola', null, 5_000_00],
      [null, null, 7_000_00],
    ])
    await expect(accept(bytes)).rejects.toMatchObject({ code: 'template.cells_changed', params: { cells: 'L5, J6' } })
    // The whole of the account is another template: there the same amounts are one row.
    const whole = await edited(await fetched({ entry_set_id: 'delad' }), { F5: 50 })
    expect(told(await proposed(whole))).toEqual([['F5', 45_000_00, 50_000_00]])
  })

  it('with another activity in a row is refused, and so is a row that is gone', async () => {
    const other = await edited(await parts(), { F6: 'vard' })
    expect(faults(await proposed(other))).toEqual([['template.locked_changed', 6, 6]])
    const gone = await edited(await parts(), { A6: 'BUN|hyra|vard|' })
    const { errors } = await proposed(gone)
    expect(errors.map(({ code }) => code)).toEqual(['template.row_added', 'template.row_missing'])
    expect(errors[1]?.message).toContain('Hyra, Grundskola')
  })
})

describe('a workbook', () => {
  it('that is no template is said to be none; of another city or with other hidden sheets it is refused', async () => {
    expect(await proposed(new TextEncoder().encode('Konto;Belopp'))).toMatchObject({ is_template: false, errors: [] })
    await expect(accept(new TextEncoder().encode('x'))).rejects.toMatchObject({ code: 'template.none' })
    const bytes = await fetched()
    const book = await openXlsx(bytes)
    const changed = async (sheet: number, row: number, column: number, value: string) => {
      const other = await openXlsx(bytes)
      const line = other.sheets[sheet]?.rows[row]
      if (line !== undefined) line[column] = value
      return proposed(await saveXlsx(other))
    }
    const about = book.sheets[1]?.rows.map(([name]) => name) ?? []
    expect(faults(await changed(1, about.indexOf('city_id'), 1, 'annan'))).toEqual([
      ['template.other_city', null, null],
    ])
    expect(faults(await changed(1, about.indexOf('amount_unit'), 1, 'kg'))).toEqual([['template.broken', null, null]])
    expect(faults(await changed(1, about.indexOf('entry_set_id'), 1, 'utfall'))).toEqual([
      ['template.closed_set', null, null],
    ])
    expect(faults(await changed(2, 0, 4, 'mycket'))).toEqual([['template.broken', null, null]])
  })

  it('is not made of a set that nobody writes in, of years outside it, or of nothing', async () => {
    await expect(fetched({ entry_set_id: 'utfall' })).rejects.toMatchObject({ code: 'ledger.cells_locked' })
    await expect(fetched({ from_year: 2030, to_year: 2031 })).rejects.toMatchObject({ code: 'template.years' })
    await expect(fetched({ from_year: 2028, to_year: 2028 })).rejects.toMatchObject({ code: 'template.no_rows' })
    expect(await proposed(await fetched({ from_year: 2028, to_year: 2028, rows: 'all' }))).toMatchObject({ errors: [] })
  })

  it('offers no account that has ended before the years that are asked for', async () => {
    const rows = async (wish: object) => (await openXlsx(await fetched(wish))).sheets[0]?.rows.length ?? 0
    const [all, later] = [await rows({ rows: 'all' }), await rows({ from_year: 2028, to_year: 2028, rows: 'all' })]
    await tell('account.create', { id: 'slut', name: 'Slut', kind: 'cost', chart: 'prov', valid_to: '2027-12-31' })
    const units = (await rows({ rows: 'all' })) - all
    expect(units).toBeGreaterThan(0)
    expect(await rows({ from_year: 2028, to_year: 2028, rows: 'all' })).toBe(later)
  })
})
