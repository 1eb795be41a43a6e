import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openXlsx, saveXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cityProduct, record, type TestProduct } from '../../../test/city.ts'
import { changedSample, sampleBytes } from '../../../test/sie/samples.ts'
import type { City } from '../context.ts'
import { runCommand } from './cli.ts'

let product: TestProduct
let city: City
let folder: string

beforeAll(async () => {
  ;({ product, city } = await cityProduct())
  await record(
    product,
    city,
    ['org_unit.create', { id: 'BUN', name: 'Barnnämnden', kind: 'specialist_committee' }],
    ['account.create', { id: '3010', name: 'Försäljning', kind: 'revenue', chart: 'prov' }],
    ['account.create', { id: 'hyra', name: 'Hyra', kind: 'cost', chart: 'prov' }],
    ['entry_set.create', { id: 'utfall', name: 'Utfall', kind: 'actual', first_year: 2024, last_year: 2025 }],
  )
  folder = mkdtempSync(join(tmpdir(), 'riktning-import-'))
})

afterAll(async () => {
  await product.close()
  rmSync(folder, { recursive: true })
})

async function run(bytes: Uint8Array | null, ...args: string[]) {
  const file = join(folder, 'prov.se')
  if (bytes !== null) writeFileSync(file, bytes)
  const out: string[] = []
  const output = { stdout: (text: string) => out.push(text), stderr: (text: string) => out.push(text) }
  const where = ['--city', 'lillvik', '--unit', 'BUN', '--set', 'utfall', '--accounts', '5*=hyra']
  const code = await runCommand(
    ['import', 'sie', file, ...where, ...args],
    { DATABASE_URL: product.database.url },
    output,
  )
  return { code, out: out.join('\n') }
}

const json = async (bytes: Uint8Array, ...args: string[]) => {
  const { code, out } = await run(bytes, ...args, '--json')
  return { code, body: JSON.parse(out) }
}

it('a file is shown, read in and told as read in already', async () => {
  const sums = { ok: true, vouchers: 3, rows: 6, sum_ore: -59_925, errors: [] }
  expect(await json(sampleBytes('type4'), '--dry-run')).toMatchObject({ code: 0, body: { ...sums, id: null } })
  expect((await run(sampleBytes('type4'), '--dry-run')).out).toBe(
    'prov.se går att läsa in: 3 verifikat, 3 poster, −599,25 kr.',
  )
  expect(await json(sampleBytes('type4'))).toMatchObject({ code: 0, body: { ...sums, already: false } })
  expect((await run(sampleBytes('type4'))).out).toContain('är redan inläst')
})

it('an imbalance stops the file until it is accepted by name', async () => {
  const unbalanced = changedSample('type4i', '#TRANS 2440 {} -250.25', '#TRANS 2440 {} -248.25')
  const error = { code: 'import.unbalanced', row: 24, column: null, voucher: 'A 2', imbalance: 'A/2:2.00' }
  const dry = await json(unbalanced, '--dry-run')
  expect(dry).toMatchObject({ code: 1, body: { ok: false, errors: [error] } })
  expect(await json(unbalanced)).toMatchObject({ code: 2, body: { ok: false, code: 'import.faulty', errors: [error] } })
  const told = await run(unbalanced)
  expect([told.code, told.out]).toEqual([2, expect.stringMatching(/24 +A 2 +Verifikat A 2 går inte jämnt ut\./)])
  expect(await json(unbalanced, '--accept-imbalance', 'A/2:2.00')).toMatchObject({ code: 0, body: { ok: true } })
})

it('a template is fetched, never over a file that is there, and comes back as proposals and as amounts', async () => {
  const place = { unit_id: 'BUN', year: 2026, month: null, account_id: 'hyra', amount_ore: 500_000 }
  const was = { amount_ore: null, unknown_count: 0 }
  await record(
    product,
    city,
    ['entry_set.create', { id: 'plan', name: 'Plan', kind: 'plan', first_year: 2026, last_year: 2026 }],
    ['entry.write_cells', { entry_set_id: 'plan', reason: 'Prov', cells: [{ ...place, was }] }],
  )
  const file = join(folder, 'mall.xlsx')
  const command = async (...args: string[]) => {
    const out: string[] = []
    const output = { stdout: (text: string) => out.push(text), stderr: (text: string) => out.push(text) }
    const code = await runCommand([...args, '--city', 'lillvik'], { DATABASE_URL: product.database.url }, output)
    return { code, out: out.join('\n') }
  }
  const wish = ['--unit', 'BUN', '--set', 'plan', '--from', '2026', '--to', '2026', '--amounts', 'kr']
  expect(await command('template', file, ...wish)).toMatchObject({ code: 0, out: expect.stringContaining('1 rader') })
  expect((await command('template', file, ...wish)).code).toBe(2)
  expect((await command('import', 'xlsx', file)).out).toBe('mall.xlsx föreslår inga ändringar.')
  const book = await openXlsx(readFileSync(file))
  const row = book.sheets[0]?.rows[4]
  if (row !== undefined) row[5] = 7500.5
  book.sheets[0]?.cells?.set('4,5', { value: 7500.5, type: 'number' })
  writeFileSync(file, await saveXlsx(book))
  const dry = await command('import', 'xlsx', file, '--dry-run')
  expect(dry).toMatchObject({
    code: 0,
    out: expect.stringMatching(/F5 +Barnnämnden +Hyra +2026 +5\s000,00 +7\s500,50/),
  })
  expect((await command('import', 'xlsx', file, '--reason', 'Nytt avtal')).out).toMatch(/1 celler är skrivna/)
  const stale = await command('import', 'xlsx', file, '--json')
  expect([stale.code, JSON.parse(stale.out).code]).toEqual([2, 'template.cells_changed'])
})

it('a file that is not there, and a kind that is none, are refused', async () => {
  rmSync(join(folder, 'prov.se'))
  expect(await run(null)).toMatchObject({ code: 2, out: expect.stringContaining('går inte att läsa') })
  const output = { stdout: () => undefined, stderr: () => undefined }
  expect(await runCommand(['import', 'xml', 'x'], { DATABASE_URL: product.database.url }, output)).toBe(2)
})

it('reads in a chart of accounts by its own word, told first with --dry-run', async () => {
  const file = join(folder, 'kontoplan.csv')
  writeFileSync(file, 'Konto;Namn;Slag\n3010;Försäljning och taxor;intäkt\nhyra;Hyra;kostnad\n6;Nytt;kostnad\n')
  const asked = ['import', 'accounts', file, '--city', 'lillvik', '--name', 'Plan 27', '--valid-from', '2027-01-01']
  const tell = async (...more: string[]) => {
    const out: string[] = []
    const output = { stdout: (text: string) => out.push(text), stderr: (text: string) => out.push(text) }
    const code = await runCommand([...asked, ...more], { DATABASE_URL: product.database.url }, output)
    return { code, text: out.join('\n') }
  }
  const told = await tell('--dry-run')
  expect(told).toMatchObject({ code: 0, text: expect.stringContaining('1 nya, 1 med nytt namn') })
  expect(told.text).toContain('Försäljning → Försäljning och taxor')
  expect(await tell()).toMatchObject({ code: 0, text: expect.stringContaining('gäller från 2027-01-01') })
  expect(await tell()).toMatchObject({ code: 0, text: expect.stringContaining('redan inläst') })
  writeFileSync(file, 'Konto;Namn;Slag\n6;Nytt;annat\n')
  expect(await tell()).toMatchObject({ code: 2, text: expect.stringContaining('annat är inget slag av konto') })
})

it('reads in an extract of staff by its own word', async () => {
  await record(product, city, [
    'entry_set.create',
    { id: 'bemanning', name: 'Bemanning', kind: 'plan', first_year: 2027, last_year: 2027 },
  ])
  await record(product, city, [
    'import_profile.create',
    { id: 'lon', name: 'Lön', title_column: 'Roll', posts_column: 'Antal', pay_column: 'Lön' },
  ])
  const file = join(folder, 'personal.csv')
  writeFileSync(file, 'Roll;Antal;Lön\nLärare;3;40 000\n')
  const where = ['--city', 'lillvik', '--unit', 'BUN', '--set', 'bemanning', '--pay', 'hyra', '--fees', 'hyra']
  const asked = ['import', 'staff', file, ...where, '--valid-from', '2027-01-01', '--profile', 'lon']
  const tell = async (...more: string[]) => {
    const out: string[] = []
    const output = { stdout: (text: string) => out.push(text), stderr: (text: string) => out.push(text) }
    const code = await runCommand([...asked, ...more], { DATABASE_URL: product.database.url }, output)
    return { code, text: out.join('\n') }
  }
  expect(await tell('--dry-run')).toMatchObject({ code: 0, text: expect.stringContaining('1 grupper, 3 tjänster') })
  expect(await tell()).toMatchObject({ code: 0, text: expect.stringContaining('är inläst') })
  expect(await tell()).toMatchObject({ code: 0, text: expect.stringContaining('redan inläst') })
  writeFileSync(file, 'Roll;Antal\n811218-9876;1\n')
  expect(await tell()).toMatchObject({ code: 2, text: expect.stringContaining('personnummer') })
})
