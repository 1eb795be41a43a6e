import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { Refusal } from '#core/refusal.ts'
import { cityProduct, record, type TestProduct } from '../../../test/city.ts'
import type { City } from '../context.ts'
import { atRowsOfFile, cellsCommand } from './cells-command.ts'
import { runCommand } from './cli.ts'
import { givenOf } from './command.ts'

let product: TestProduct
let city: City
let folder: string
let file: string
let set = 0

const plan = () => `plan-${set}`
const nothing = { amount_ore: null, unknown_count: 0 }
const place = { unit_id: 'BUN', account_id: 'hyra', year: 2027, month: null }

beforeAll(async () => {
  ;({ product, city } = await cityProduct())
  await record(
    product,
    city,
    ['org_unit.create', { id: 'BUN', name: 'Barnnämnden', kind: 'specialist_committee' }],
    ['account.create', { id: 'hyra', name: 'Hyra', kind: 'cost', chart: 'prov' }],
    ['account.create', { id: 'avgifter', name: 'Avgifter', kind: 'revenue', chart: 'prov' }],
    ['account.create', { id: 'gammalt', name: 'Gammalt', kind: 'cost', chart: 'prov', valid_to: '2026-12-31' }],
    ['activity_code.create', { id: 'skola', name: 'Grundskola' }],
    ['activity_code.create', { id: 'vard', name: 'Vård' }],
    ['entry_set.create', { id: 'utfall', name: 'Utfall', kind: 'actual', first_year: 2027, last_year: 2027 }],
  )
  folder = mkdtempSync(join(tmpdir(), 'riktning-cells-'))
  file = join(folder, 'celler.csv')
})

afterAll(async () => {
  await product.close()
  rmSync(folder, { recursive: true })
})

beforeEach(async () => {
  set += 1
  await record(product, city, [
    'entry_set.create',
    { id: plan(), name: 'Plan', kind: 'plan', first_year: 2027, last_year: 2028 },
  ])
})

const write = (...cells: object[]) =>
  record(product, city, ['entry.write_cells', { entry_set_id: plan(), reason: 'prov', cells }])

async function command(...args: string[]) {
  const out: string[] = []
  const output = { stdout: (text: string) => out.push(text), stderr: (text: string) => out.push(text) }
  const code = await runCommand([...args, '--city', 'lillvik'], { DATABASE_URL: product.database.url }, output)
  return { code, out: out.join('\n') }
}

async function cells(rows: readonly string[], ...args: string[]) {
  writeFileSync(file, rows.join('\n'))
  return command('cells', file, '--set', plan(), ...args)
}

const json = async (rows: readonly string[], ...args: string[]) => {
  const { code, out } = await cells(rows, ...args, '--json')
  return { code, body: JSON.parse(out) }
}

/** What the unit has in the set: öre by activity, or null for one that is unknown. */
async function held(by = 'activity') {
  const { out } = await command('totals', '--unit', 'BUN', '--set', plan(), '--by', by, '--json')
  const rows = JSON.parse(out).rows as Record<string, unknown>[]
  return Object.fromEntries(rows.map((row) => [String(row[by]), row.amount_ore]))
}

const because = ['--reason', 'Nytt underlag']

it('shows what cells by activity would become, writes them with their reason, and has then nothing left', async () => {
  await write({ ...place, activity_id: 'skola', was: nothing, amount_ore: 500_000 })
  const rows = [
    'enhet;konto;verksamhet;år;belopp',
    'BUN;hyra;skola;2027;7,5',
    'BUN;hyra;;2027;2',
    'BUN;hyra;vard;2027;okänt',
  ]
  const dry = await cells(rows, '--dry-run')
  expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('ändrar 3 celler, 0 står redan så') })
  expect(dry.out).toMatch(/2 +BUN +hyra +skola +2027 +– +5\s000,00 +7\s500,00/)
  expect(dry.out).toMatch(/4 +BUN +hyra +vard +2027 +– +– +okänt belopp/)
  expect(await held()).toEqual({ skola: 500_000 })
  expect(await cells(rows, ...because)).toMatchObject({ code: 0, out: expect.stringContaining('3 celler är skrivna') })
  expect(await held()).toEqual({ skola: 750_000, null: 200_000, vard: null })
  const input = JSON.stringify({ entry_set_id: plan(), unit_id: 'BUN', year: 2027 })
  const listed = JSON.parse((await command('call', 'entry.list', '--input', input, '--json')).out)
  expect(listed.rows.map(({ reason }: { reason: string }) => reason)).toContain('Nytt underlag')
  expect(await cells(rows, ...because)).toMatchObject({ code: 0, out: expect.stringContaining('ändrar inget') })
})

it('without a column for activities moves the whole cell by what lies on none', async () => {
  await write({ ...place, activity_id: 'skola', was: nothing, amount_ore: 500_000 })
  const { body } = await json(['unit,account,year,amount', 'BUN,hyra,2027,"6,5"'], ...because, '--amount-unit', 'mnkr')
  expect(body).toMatchObject({
    ...{ ok: true, rows: 1, errors: [], posting_id: expect.stringMatching(/./) },
    cells: [{ row: 2, was: { amount_ore: 500_000, unknown_count: 0 }, amount_ore: 650_000_000 }],
  })
  expect(await held()).toEqual({ skola: 500_000, null: 649_500_000 })
})

it('tells every bad row at once, with row, column, code and text, and writes none of them', async () => {
  const rows = [
    'enhet;konto;verksamhet;projekt;år;månad;belopp',
    'BUN;hyra;skola;;2027;;1',
    'INGEN;hyra;;;2027;;1',
    'BUN;9999;;;2027;;1',
    'BUN;hyra;ingen;INGET;2027;;1',
    'BUN;hyra;skola;;2027;;2',
    'BUN;hyra;;;2040;;1',
    'BUN;avgifter;;;2027;;5',
    'BUN;gammalt;;;2027;;5',
    'BUN;hyra;;;2028;14;1,2,3',
  ]
  const { code, body } = await json(rows, ...because)
  expect([code, body.ok, body.cells]).toEqual([2, false, []])
  const told = body.errors.map((fault: Record<string, unknown>) => [fault.row, fault.label, fault.code])
  expect(told).toEqual([
    [3, 'enhet', 'ledger.unknown_unit'],
    [4, 'konto', 'ledger.unknown_account'],
    [5, 'verksamhet', 'cells.unknown_activity'],
    [5, 'projekt', 'cells.unknown_project'],
    [6, 'belopp', 'ledger.cell_twice'],
    [7, 'år', 'ledger.cell_outside_set'],
    [8, 'belopp', 'ledger.wrong_sign'],
    [9, 'konto', 'ledger.account_ended'],
    [10, 'månad', 'import.not_month'],
    [10, 'belopp', 'amount.two_commas'],
  ])
  expect(body.errors[0].message).toContain('Rad 3: enheten INGEN finns inte.')
  expect((await cells(rows, '--dry-run')).out).toMatch(/8 +belopp +ledger\.wrong_sign +Rad 8: ett intäktskonto/)
  expect((await cells(rows, '--dry-run', '--lang', 'en')).out).toMatch(/3 +enhet +ledger\.unknown_unit +Line 3/)
  expect(await held()).toEqual({})
})

it('tells no more faults than anybody reads, and that there are more', async () => {
  const rows = Array.from({ length: 300 }, (_, at) => `BUN;hyra;2040;${at}`)
  const { body } = await json(['enhet;konto;år;belopp', ...rows], '--dry-run')
  expect(body.errors).toHaveLength(201)
  expect(body.errors.at(-1)).toMatchObject({ code: 'import.more_faults', row: 102 })
})

it('never counts a year twice: a whole year beside months, and a month beside a whole year, are told', async () => {
  await write(
    { ...place, month: 2, was: nothing, amount_ore: 100 },
    { ...place, year: 2028, was: nothing, amount_ore: 7 },
  )
  const codes = async (...rows: string[]) =>
    (await json(['enhet;konto;år;månad;belopp', ...rows], '--dry-run')).body.errors.map(
      ({ row, code }: { row: number; code: string }) => [row, code],
    )
  expect(await codes('BUN;hyra;2027;;5', 'BUN;hyra;2028;3;5')).toEqual([
    [2, 'cells.by_month'],
    [3, 'cells.whole_year'],
  ])
  expect(await codes('BUN;hyra;2027;;5', 'BUN;hyra;2027;2;0', 'BUN;hyra;2028;3;5', 'BUN;hyra;2028;;0')).toEqual([])
  expect(await codes('BUN;hyra;2027;mars;5')).toEqual([])
})

it('is held to what stood there when it was read, and names the rows that somebody else has changed', async () => {
  writeFileSync(file, 'enhet;konto;år;belopp\nBUN;hyra;2028;1\nBUN;hyra;2027;3\n')
  const given = givenOf(cellsCommand, [file, '--city', 'lillvik', '--set', plan(), ...because], {})
  const call: TestProduct['door']['call'] = async (asked) => {
    await write({ ...place, was: nothing, amount_ore: 900 })
    return product.door.call(asked)
  }
  const late = cellsCommand.run({ ...given, product: { ...product, door: { ...product.door, call } } })
  await expect(late).rejects.toMatchObject({
    code: 'cells.changed',
    params: { rows: '3' },
    places: [{ row: 3 }],
    details: { conflicts: [{ row: 3, amount_ore: 900 }] },
  })
  expect(await held('year')).toEqual({ 2027: 900 })
})

it('is refused without a reason, in a set that nobody writes in, and for a unit or a file that is none', async () => {
  const rows = ['enhet;konto;år;belopp', 'BUN;hyra;2027;1']
  expect(await cells(rows)).toMatchObject({ code: 2, out: expect.stringContaining('--reason') })
  expect((await json(rows, ...because, '--amount-unit', 'öre')).body).toMatchObject({ code: 'cli.bad_option' })
  expect((await json(rows, ...because, '--set', 'utfall')).body).toMatchObject({ code: 'ledger.cells_locked' })
  expect((await json(rows, ...because, '--set', 'ingen')).body).toMatchObject({ code: 'ledger.unknown_set' })
  const missing = await command('cells', join(folder, 'borta.csv'), '--set', plan(), ...because)
  expect(missing).toMatchObject({ code: 2, out: expect.stringContaining('går inte att läsa') })
})

it('says that a whole year and months of it are added together, and nothing when one of them becomes 0', async () => {
  const head = 'enhet;konto;år;månad;belopp'
  const both = await cells([head, 'BUN;hyra;2027;;12', 'BUN;hyra;2027;3;1', 'BUN;hyra;2028;;5'], '--dry-run')
  expect(both).toMatchObject({ code: 0 })
  expect(both.out).toContain('Rad 2: filen har både ett belopp för hela 2027 och belopp per månad. De räknas ihop.')
  expect(both.out).not.toContain('hela 2028')
  const { body } = await json([head, 'BUN;hyra;2027;;12', 'BUN;hyra;2027;3;1'], '--dry-run')
  expect(body.beside_months).toEqual([{ row: 2, year: 2027 }])
  const moved = await json([head, 'BUN;hyra;2027;;0', 'BUN;hyra;2027;3;1'], '--dry-run')
  expect(moved.body.beside_months).toEqual([])
})

it('names the rows of the file in what the ledger refuses, not those of what was sent', () => {
  const refused = new Refusal('ledger.cell_in_cell', 422, { row: 1, other: 2 }, [{ row: 2, column: 'amount_ore' }])
  const told = atRowsOfFile(refused, [{ row: 4 }, { row: 9 }])
  expect(told).toMatchObject({ status: 422, params: { row: 4, other: 9 }, places: [{ row: 9, column: 'amount_ore' }] })
  expect(atRowsOfFile(new Refusal('ledger.cells_locked', 422, {}, [{ field: 'entry_set_id' }]), []).places).toEqual([
    { field: 'entry_set_id' },
  ])
})
