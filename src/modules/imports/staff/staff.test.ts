import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { City } from '#server/context.ts'
import { getRecord, listRecords } from '#server/records.ts'
import { cityProduct, read, record, type TestProduct } from '../../../../test/city.ts'
import { staffGroup } from '../../cost-drivers/schema.ts'
import { entriesOf } from '../../ledger/service.ts'
import { type StaffResult, staffExtract } from '../schema-staff.ts'
import { hasPersonalNumber } from './personal-number.ts'

let product: TestProduct
let city: City

beforeAll(async () => {
  ;({ product, city } = await cityProduct())
  await record(
    product,
    city,
    ['org_unit.create', { id: 'BUN', name: 'Barnnämnden', kind: 'specialist_committee' }],
    ['org_unit.create', { id: 'BUN-1', name: 'Norra skolan', kind: 'unit', parent_id: 'BUN' }],
    ['org_unit.create', { id: 'KUN', name: 'Kulturnämnden', kind: 'specialist_committee' }],
    ['account.create', { id: 'lon', name: 'Lön', kind: 'cost', chart: 'prov' }],
    ['account.create', { id: 'po', name: 'Avgifter', kind: 'cost', chart: 'prov' }],
    ['entry_set.create', { id: 'plan', name: 'Plan', kind: 'plan', first_year: 2027, last_year: 2027 }],
    ['entry_set.create', { id: 'utfall', name: 'Utfall', kind: 'actual', first_year: 2027, last_year: 2027 }],
  )
})

afterAll(() => product.close())

const head = 'Befattning;Kostnadsställe;Antal;Sysselsättningsgrad;Vakans;Månadslön;PO'
const rows = ['Lärare;norra skolan;10;90 %;5;40 000;40,25', 'Rektorer;;2;;;62 000,50;40,25', 'Vikarier;BUN-1;okänt;;;;']

const wish = (lines: readonly string[], changes: Record<string, unknown> = {}) => ({
  ...{ file_name: 'personal.csv', import_kind: 'csv', unit_id: 'BUN', entry_set_id: 'plan', starts_on: '2027-01-01' },
  ...{ pay_account_id: 'lon', social_fee_account_id: 'po' },
  content: Buffer.from(lines.join('\n')).toString('base64'),
  ...changes,
})

const tell = async (verb: string, input: Record<string, unknown>) =>
  (await record(product, city, [verb, input])) as StaffResult
const preview = (lines: readonly string[], changes = {}) => tell('staff_extract.preview', wish(lines, changes))
const profile = async (fields: Record<string, unknown>) =>
  ((await record(product, city, ['import_profile.create', fields])) as { id: string }).id
const extract = (id: string) => read(product, city, (context) => getRecord(context, staffExtract, id))
const groups = () => read(product, city, (context) => listRecords(context, staffGroup))
const costs = async () => {
  const entries = await read(product, city, (context) =>
    entriesOf(context, { entry_set_id: 'plan', unit_ids: ['BUN', 'BUN-1'], year: 2027 }),
  )
  return entries.reduce((sum, { amount_ore }) => sum + (amount_ore ?? 0), 0)
}

describe('an extract of staff', () => {
  it('is told as groups, what is not known as unknown, and changes nothing', async () => {
    const told = await preview([head, ...rows])
    expect(told).toMatchObject({ ok: true, id: null, posts: 12, unknown_posts: 1, errors: [] })
    expect(told.groups).toMatchObject([
      {
        ...{ row: 2, title: 'Lärare', unit_id: 'BUN-1', posts: 10, full_time_ppm: 900_000, vacancy_ppm: 50_000 },
        ...{ monthly_pay_ore: 4_000_000, social_fee_ppm: 402_500, starts_on: '2027-01-01', ends_on: null },
      },
      { title: 'Rektorer', unit_id: 'BUN', full_time_ppm: 1_000_000, vacancy_ppm: 0, monthly_pay_ore: 6_200_050 },
      { title: 'Vikarier', posts: null, monthly_pay_ore: null, social_fee_ppm: null },
    ])
    expect(await groups()).toEqual([])
  })

  it('becomes groups with what they cost the plan, once, and is taken back as a whole', async () => {
    const made = await tell('staff_extract.make', wish([head, ...rows.slice(0, 2)]))
    expect((await groups()).map(({ title, pay_source }) => [title, pay_source]).toSorted()).toEqual([
      ['Lärare', 'personal.csv'],
      ['Rektorer', 'personal.csv'],
    ])
    // 10 × 0,9 × 0,95 × 40 000 × 12 and 2 × 62 000,50 × 12, with social fees of 40,25 per cent.
    expect(await costs()).toBe(Math.round((410_400_000 + 148_801_200) * 1.4025))
    expect(await tell('staff_extract.make', wish([head, ...rows.slice(0, 2)]))).toMatchObject({
      ...{ already: true, id: made.id },
    })
    expect(await groups()).toHaveLength(2)
    await tell('staff_extract.undo', { id: made.id ?? '', reason: 'Fel månad' })
    expect([await groups(), await costs()]).toEqual([[], 0])
    await expect(tell('staff_extract.undo', { id: made.id ?? '', reason: 'Igen' })).rejects.toMatchObject({
      code: 'import.undone',
    })
  })

  it('is another one for another unit or other accounts', async () => {
    const lines = [head, 'Lärare;;10;;;40 000;']
    const { id } = await tell('staff_extract.make', wish(lines))
    const others = [{ unit_id: 'BUN-1' }, { pay_account_id: 'po' }, { social_fee_account_id: 'lon' }]
    const already: boolean[] = []
    for (const changes of [{}, ...others]) already.push((await preview(lines, changes)).already)
    expect(already).toEqual([true, false, false, false])
    const second = await tell('staff_extract.make', wish(lines, { unit_id: 'BUN-1' }))
    expect((await groups()).map(({ unit_id }) => unit_id).toSorted()).toEqual(['BUN', 'BUN-1'])
    for (const one of [id, second.id]) await tell('staff_extract.undo', { id: one ?? '', reason: 'Prov' })
  })

  it('is the same however its columns are read, so that no post is counted twice', async () => {
    const lines = [head, 'Lärare;;10;;;40 000;']
    const columns = { title_column: 'Befattning', posts_column: 'Antal' }
    const named = await profile({ name: 'Bara antal', ...columns })
    const { id } = await tell('staff_extract.make', wish(lines))
    const again = wish(lines, { profile_id: named })
    expect(await tell('staff_extract.make', again)).toMatchObject({ already: true, id })
    expect(await groups()).toHaveLength(1)
    await tell('staff_extract.undo', { id: id ?? '', reason: 'Andra kolumner' })
    const other = await tell('staff_extract.make', again)
    expect(other).toMatchObject({ already: false, groups: [{ monthly_pay_ore: null }] })
    await tell('staff_extract.undo', { id: other.id ?? '', reason: 'Prov' })
  })

  it('is not taken back over what somebody has changed since', async () => {
    const made = await tell('staff_extract.make', wish([head, ...rows.slice(0, 2)]))
    const [first] = await groups()
    await record(product, city, ['staff_group.revise', { id: first?.id ?? '', posts: 3 }])
    const undoing = tell('staff_extract.undo', { id: made.id ?? '', reason: 'Fel' })
    await expect(undoing).rejects.toMatchObject({ code: 'staff.changed_since', params: { groups: first?.title } })
    await record(product, city, ['staff_group.remove', { id: first?.id ?? '' }])
    await tell('staff_extract.undo', { id: made.id ?? '', reason: 'Fel' })
    expect(await groups()).toEqual([])
  })

  it('is not taken back over what somebody has written in its cells, unless they say so', async () => {
    const made = await tell('staff_extract.make', wish([head, 'Lärare;;1;;;40 000;']))
    const cell = { year: 2027, month: 1, unit_id: 'BUN', account_id: 'lon', amount_ore: 4_100_000 }
    const cells = [{ ...cell, was: { amount_ore: 4_000_000, unknown_count: 0 } }]
    await record(product, city, ['entry.write_cells', { entry_set_id: 'plan', reason: 'Högre lön', cells }])
    const undo = { id: made.id ?? '', reason: 'Fel' }
    await expect(tell('staff_extract.undo', undo)).rejects.toMatchObject({
      ...{ code: 'import.changed_since', params: { file: 'personal.csv', count: 1, cell: 'BUN lon 2027' } },
    })
    expect(await groups()).toHaveLength(1)
    await tell('staff_extract.undo', { ...undo, over: true })
    expect([await groups(), await costs()]).toEqual([[], 100_000])
  })

  it('that tells of persons is refused whole, and the answer does not tell the number', async () => {
    const persons = [`${head};Personnummer`, `${rows[0]};19811218-9876`]
    const told = await preview(persons)
    expect(told.groups).toEqual([])
    expect(told.errors).toMatchObject([{ code: 'staff.personal_number', row: 2, column: 8 }])
    expect(JSON.stringify(told)).not.toContain('9876')
    expect(told.table).toBeNull()
    await expect(tell('staff_extract.make', wish(persons))).rejects.toMatchObject({ code: 'chart.faulty' })
  })

  it('is read by a saved profile, which the headings suggest: columns, units and how numbers stand', async () => {
    const lines = ['Utdrag mars;;;', 'Roll;Kst;Årsarbetare 2027;Lön', 'Kuratorer;4711;4;41.5', 'Skolvärdar;9;2;']
    const told = await preview(lines)
    expect(told.errors.map(({ code }) => code)).toEqual(['chart.heading_missing', 'chart.heading_missing'])
    expect(told.table).toMatchObject({
      headings: ['Roll', 'Kst', 'Årsarbetare 2027', 'Lön'],
      sample: [
        ['Kuratorer', '4711', '4', '41.5'],
        ['Skolvärdar', '9', '2', ''],
      ],
      suggested: { header_row: 2, title_column: null, pay_column: 'Lön' },
    })
    const roles = { title_column: 'Roll', posts_column: 'årsarbetare 2027', unit_column: 'Kst', pay_column: 'Lön' }
    const how = { header_row: 2, decimal: 'point', amount_unit: 'tkr', unit_codes: '47*=BUN-1,9=BUN' }
    const profile_id = await profile({ name: 'Lönesystemet', ...roles, ...how })
    const read = await preview(lines, { profile_id })
    expect(read).toMatchObject({ ok: true, profile_id })
    expect(read.groups).toMatchObject([
      { title: 'Kuratorer', posts: 4, unit_id: 'BUN-1', monthly_pay_ore: 4_150_000 },
      { title: 'Skolvärdar', posts: 2, unit_id: 'BUN', monthly_pay_ore: null },
    ])
    const made = await tell('staff_extract.make', wish(lines, { profile_id }))
    await record(product, city, ['import_profile.revise', { id: profile_id, unit_codes: '47*=BUN,9=BUN' }])
    const kept = await extract(made.id ?? '')
    expect(kept).toMatchObject({ profile_id, columns: expect.stringContaining('unit_codes=47*=BUN-1,9=BUN') })
    await tell('staff_extract.undo', { id: made.id ?? '', reason: 'Prov' })
  })

  it('is told what its profile lacks, or has that the file has not', async () => {
    const codesBy = async (fields: Record<string, unknown>, lines = ['Roll;Antal;Antal', 'Kuratorer;4;4']) => {
      const profile_id = await profile({ name: 'Prov', ...fields })
      return (await preview(lines, { profile_id })).errors.map(({ code }) => code)
    }
    expect(await codesBy({})).toEqual(['import.profile_lacks_title', 'import.profile_lacks_posts'])
    const both = { title_column: 'Befattning', posts_column: 'Antal' }
    expect(await codesBy(both)).toEqual(['import.column_missing', 'import.column_twice'])
    const numbered = { title_column: '1', posts_column: '2', header_row: 0 }
    expect(await codesBy(numbered, ['Kuratorer;4', 'Skolvärdar;2'])).toEqual([])
    await expect(preview([head], { profile_id: 'finns-inte' })).rejects.toMatchObject({ code: 'record.unknown' })
  })

  it('goes to a plan, and never to what is booked', async () => {
    const making = tell('staff_extract.make', wish([head, ...rows], { entry_set_id: 'utfall' }))
    await expect(making).rejects.toMatchObject({ code: 'cost_driver.not_a_plan' })
    expect(await groups()).toEqual([])
  })
})

it.each<[what: string, row: string, code: string, column: number | null]>([
  ['no group', ';BUN;1;;;;', 'staff.bad_title', 1],
  ['a unit that is not there', 'Lärare;XX;1;;;;', 'import.unknown_unit', null],
  ['a unit elsewhere', 'Lärare;KUN;1;;;;', 'import.outside_unit', null],
  ['half a post', 'Lärare;BUN;1,5;;;;', 'staff.bad_posts', 3],
  ['more than full time', 'Lärare;BUN;1;101;;;', 'staff.bad_share', 4],
  ['a vacancy below nothing', 'Lärare;BUN;1;;-5;;', 'staff.bad_share', 5],
  ['a pay below nothing', 'Lärare;BUN;1;;;-1;', 'staff.bad_pay', 6],
  ['the same row again', rows[0] ?? '', 'staff.row_twice', null],
])('a row with %s is told with its place', async (_, row, code, column) => {
  const { ok, errors } = await preview([head, rows[0] ?? '', row])
  expect(ok).toBe(false)
  expect(errors.map((error) => [error.code, error.row, error.column])).toEqual([[code, 3, column]])
})

it.each([
  ['811218-9876', true],
  ['198112189876', true],
  ['Anna 19811218 9876', true],
  // The day of a coordination number has 60 added to it.
  ['701063-2391', true],
  // Any dash, point or space, and the zeros that a spreadsheet drops.
  ['811218\u20139876', true],
  ['811218\u22129876', true],
  ['811218\u00a09876', true],
  ['811218 - 9876', true],
  ['1981-12-18-9876', true],
  ['811218.9876', true],
  ['512183450', true],
  ['12181236', true],
  ['2027-01-03 – 2027-12-31', false],
  ['20271231', false],
  ['811218-9875', false],
  ['556000-0001', false],
  ['991399-1234', false],
  ['4150000', false],
  ['2027-01-01', false],
])('%s is a personal identity number: %s', (text, isOne) => expect(hasPersonalNumber(text)).toBe(isOne))
