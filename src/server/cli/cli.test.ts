import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { read, record, type TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'
import { dropCity, getCity, listCities } from '../cities.ts'
import { commands, runCommand } from './cli.ts'

let product: TestProduct
let folder: string

beforeAll(async () => {
  ;({ product } = await underlagProduct())
  folder = mkdtempSync(join(tmpdir(), 'riktning-cli-'))
})

afterAll(async () => {
  await product.close()
  rmSync(folder, { recursive: true })
})

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const output = { stdout: (text: string) => out.push(text), stderr: (text: string) => err.push(text) }
  const code = await runCommand(args, { DATABASE_URL: product.database.url, RIKTNING_DATA: folder }, output)
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const json = async (...args: string[]) => {
  const result = await run(...args, '--json')
  return { code: result.code, body: JSON.parse(result.out), err: result.err }
}

const city = ['--city', 'underlag-2026']

/** What no refused command may change: the cities there are, and the end of each one's audit chain. */
async function state() {
  const cities = await listCities(product.database.db)
  const heads = cities.map((one) =>
    read(product, one, (context) => sql`select seq, hash from audit_head`.execute(context.db)),
  )
  return { cities, heads: (await Promise.all(heads)).map(({ rows }) => rows) }
}

describe('totals', () => {
  it('gives integer öre with certainty, one JSON value and nothing else', async () => {
    const { code, body, err } = await json('totals', ...city, '--unit', 'SLK', '--by', 'kind,year')
    expect([code, err]).toEqual([0, ''])
    const of = (kind: string) =>
      body.rows
        .filter((row: { kind: string }) => row.kind === kind)
        .map((row: { amount_ore: number; certainty: string }) => [row.amount_ore / 10_000_000, row.certainty])
    expect(of('cost')).toEqual([
      [16055, 'decided'],
      [16006, 'decided'],
      [15979, 'decided'],
      [15979, 'carried'],
    ])
    expect(of('revenue')).toEqual([
      [-476, 'decided'],
      [-476, 'decided'],
      [-476, 'decided'],
      [-476, 'carried'],
    ])
    expect(of('net')).toEqual([
      [15579, 'decided'],
      [15530, 'decided'],
      [15503, 'decided'],
      [15503, 'carried'],
    ])
    expect(of('investment_net')).toEqual([
      [33, 'decided'],
      [33, 'decided'],
      [33, 'decided'],
      [33, 'carried'],
    ])
  })

  it('sums a scenario on its base, and explains what it changes', async () => {
    const called = (name: string, input: object) => json('call', name, ...city, '--input', JSON.stringify(input))
    const told = { title: 'Kostnaden ökar 1 procent', purpose: 'prov', condition: 'kostnaden ökar', id: 'PROV' }
    expect((await called('scenario.create', { ...told, base_set_id: 'budget-2025' })).code).toBe(0)
    const change = { scenario_id: 'PROV', title: 'En procent', kind: 'share', reason: 'prov', unit_id: 'SLK' }
    const of = { account_id: 'kostnader', share_ppm: 10_000, counted_on: 'base', from_year: 2026 }
    expect((await called('scenario_change.create', { ...change, ...of })).code).toBe(0)
    const asked = ['totals', ...city, '--unit', 'SLK', '--scenario', 'PROV']
    const { code, body } = await json(...asked)
    expect(code).toBe(0)
    const costs = body.rows.filter((row: { kind: string }) => row.kind === 'cost')
    expect(costs.map((row: { amount_ore: number }) => row.amount_ore / 10_000_000)).toEqual([
      16055, 16166.06, 16138.79, 16138.79,
    ])
    expect(costs[1]).toMatchObject({ certainty: 'conditional', effect_ore: 1_600_600_000, base_ore: 160_060_000_000 })
    expect((await run(...asked)).out).toMatch(/Kostnader +2026 +1\u00a0616,6 +0 +Villkorad/)
    const figure = 'scenario:scenario=PROV,unit=SLK,year=2026,kind=cost'
    expect((await run('explain', figure, ...city)).out).toMatch(
      /En procent: 16,006 mnkr \(Villkorad · om kostnaden ökar/,
    )
    expect((await json(...asked, '--set', 'budget-2025')).body).toMatchObject({ code: 'cli.bad_option' })
  })

  it('prints a table in Swedish, or in English when asked', async () => {
    expect((await run('totals', ...city, '--unit', 'SLK')).out).toMatch(/Netto +2027 +1\u00a0550,3 +0 +Beslutad/)
    expect((await run('totals', ...city, '--unit', 'SLK', '--lang', 'en')).out).toMatch(
      /Net +2028 +1,550\.3 +0 +Carried over/,
    )
  })
})

describe('document', () => {
  it.each([
    ['pdf', '%PDF-1.7'],
    ['docx', 'PK'],
    ['html', '<!doctype html>'],
    ['json', '{'],
  ])('writes %s', async (format, start) => {
    const file = join(folder, `u.${format}`)
    const { code, body } = await json(
      'document',
      'underlag',
      ...city,
      '--unit',
      'KS',
      '--year',
      '2026',
      '--format',
      format,
      '--out',
      file,
    )
    expect(code).toBe(0)
    expect(body).toMatchObject({ ok: true, format, sections: 37 })
    expect(readFileSync(file).subarray(0, start.length).toString('latin1')).toBe(start)
  })
})

describe('explain', () => {
  it('tells the day in Stockholm on which a fact was recorded', async () => {
    product.setClock('2026-11-22T23:30:00.000Z')
    const change = { title: 'Sen kväll', subject_id: 'GSIT3', unit_id: 'SLK', state: 'proposed', amount_ore: 100 }
    await record(product, await getCity(product.database.db, 'underlag-2026'), [
      'funding.create',
      { ...change, id: 'SEN' },
    ])
    product.setClock('2026-11-23T08:00:00.000Z')
    expect((await run('explain', 'funding:id=SEN', ...city)).out).toContain('Planerare Prov 2026-11-23')
  })
})

describe('world load --replace', () => {
  it('takes away the file of the amounts of the city that was there', async () => {
    const cubes = join(folder, 'cubes')
    mkdirSync(cubes)
    const load = ['world', 'load', 'underlag-2026', '--city', 'ersatt']
    expect((await run(...load)).code).toBe(0)
    const [kept, replaced] = await Promise.all(
      ['underlag-2026', 'ersatt'].map((id) => getCity(product.database.db, id)),
    )
    for (const one of [kept, replaced]) writeFileSync(join(cubes, `${one?.role_name}.cube`), '')
    expect((await run(...load, '--replace')).code).toBe(0)
    expect(readdirSync(cubes)).toEqual([`${kept?.role_name}.cube`])
    await dropCity(product.database.db, await getCity(product.database.db, 'ersatt'))
  })
})

describe('backup and restore', () => {
  it('gives the same city back, with a whole chain', async () => {
    const file = join(folder, 'stad.backup.gz')
    expect((await json('backup', ...city, '--out', file)).body).toMatchObject({ ok: true })
    expect((await json('restore', file, '--city', 'kopia')).body).toMatchObject({ ok: true, city: 'kopia' })
    expect((await run('world', 'list')).out).toMatch(/^kopia +Stockholms stad +✓$/m)
    expect((await json('verify', '--city', 'kopia')).body).toMatchObject({ ok: true, broken: null })
    const [first, copy] = await Promise.all([
      json('totals', ...city, '--unit', 'SLK'),
      json('totals', '--city', 'kopia', '--unit', 'SLK'),
    ])
    expect(copy.body).toEqual(first.body)
    const then = await json('warnings', '--city', 'kopia', '--as-of', '2025-04-01')
    expect(then.body.rows.length).toBeGreaterThan(40)
  })

  it('refuses to write over a file, and to read a cut one', async () => {
    const file = join(folder, 'stad.backup.gz')
    expect((await json('backup', ...city, '--out', file)).body).toMatchObject({ code: 'cli.cannot_write' })
    const { writeFileSync } = await import('node:fs')
    const cut = join(folder, 'cut.gz')
    writeFileSync(cut, readFileSync(file).subarray(0, 2000))
    expect((await json('restore', cut, '--city', 'avklippt')).body).toMatchObject({ code: 'backup.damaged' })
    expect((await json('totals', '--city', 'avklippt', '--unit', 'SLK')).body).toMatchObject({ code: 'city.unknown' })
  })
})

describe('call', () => {
  it('reaches any endpoint by its name', async () => {
    const { code, body } = await json('call', 'lease.get', ...city, '--input', '{"id":"AVTAL-2B"}')
    expect(code).toBe(0)
    expect(body).toMatchObject({ id: 'AVTAL-2B', rent_ore_per_year: 1_010_000_000 })
    expect((await json('call')).body.length).toBeGreaterThan(200)
  })
})

describe('a wrong command', () => {
  const document = ['document', 'underlag', '--unit', 'KS', '--year', '2026', '--format', 'pdf', '--out', 'x.pdf']
  const unit = ['--input', '{"id":"NY","name":"Ny","kind":"unit"}']
  const earlier = ['--as-of', '2025-04-01']
  const wrong: [what: string, code: string, ...args: string[]][] = [
    ['an unknown command', 'cli.unknown_command', 'tabell'],
    ['an unknown option', 'cli.bad_option', 'totals', ...city, '--unit', 'SLK', '--farg', 'x'],
    ['no city', 'cli.missing', 'totals', '--unit', 'SLK'],
    ['no unit', 'cli.missing', 'totals', ...city],
    ['an unknown city', 'city.unknown', 'totals', '--city', 'gotham', '--unit', 'SLK'],
    ['an unknown unit', 'organisation.unknown_unit', 'totals', ...city, '--unit', 'XX'],
    ['an unknown dimension', 'ledger.unknown_dimension', 'totals', ...city, '--unit', 'SLK', '--by', 'farg'],
    ['an unknown set', 'ledger.unknown_set', 'totals', ...city, '--unit', 'SLK', '--set', 'x'],
    ['a date that is none', 'as_of.bad_date', 'warnings', ...city, '--as-of', '2026-02-30'],
    ['a date to come', 'as_of.future', 'warnings', ...city, '--as-of', '2999-01-01'],
    ['an unknown figure', 'figure.unknown', 'explain', 'hittepå', ...city],
    ['a figure with bad input', 'figure.bad_input', 'explain', 'net:unit=SLK,year=sent', ...city],
    ['a figure without its name', 'cli.missing', 'explain', ...city],
    ['an unknown format', 'cli.bad_format', ...document.with(7, 'odt'), ...city],
    ['an archive copy that is no PDF', 'cli.bad_option', ...document.with(7, 'docx'), ...city, '--archive'],
    ['a year that is none', 'cli.bad_option', ...document.with(5, 'tjugosex'), ...city],
    ['a year without a document', 'document.none', ...document.with(5, '1999'), ...city],
    ['a unit without a document', 'document.none', ...document.with(3, 'SLK'), ...city],
    ['an unknown kind of document', 'cli.bad_option', ...document.with(1, 'roman'), ...city],
    ['an unknown version', 'document.unknown_version', ...document, ...city, '--version', '7'],
    ['a folder that is not there', 'cli.cannot_write', ...document.with(9, '/finns/inte/x.pdf'), ...city],
    ['a kind of document that every object has', 'cli.bad_option', ...document.with(1, 'toString'), ...city],
    ['a version that is no number', 'cli.bad_option', ...document, ...city, '--version', 'abc'],
    ['a version of nothing', 'cli.bad_option', 'call', 'lease.revise', ...city, '--version', '0'],
    ['warnings of an unknown unit', 'organisation.unknown_unit', 'warnings', ...city, '--unit', 'NOPE'],
    ['warnings of an unknown rule', 'warning.unknown_code', 'warnings', ...city, '--code', 'W99'],
    ['a word too many', 'cli.bad_option', 'totals', 'SLK', ...city, '--unit', 'SLK'],
    ['a second document', 'cli.bad_option', ...document, 'vp', ...city],
    ['the chain as of an earlier day', 'audit.checked_now', 'verify', ...city, ...earlier],
    ['a port that is none', 'cli.bad_option', 'serve', '--port', '99999'],
    ['an unknown world', 'world.unknown', 'world', 'load', 'atlantis'],
    ['a world that is there', 'city.exists', 'world', 'load', 'underlag-2026'],
    ['a backup that is not there', 'backup.no_file', 'restore', '/finns/inte.gz'],
    ['an unknown endpoint', 'endpoint.unknown', 'call', 'lease.fly', ...city],
    ['input that is no JSON', 'input.not_json', 'call', 'lease.get', ...city, '--input', '{'],
    [
      'a change without its version',
      'version.required',
      'call',
      'lease.revise',
      ...city,
      '--input',
      '{"id":"AVTAL-2B"}',
    ],
    ['an empty date, as of a variable that is not set', 'cli.missing', 'warnings', ...city, '--as-of', ''],
    ['an option without its value', 'cli.bad_option', 'totals', ...city, '--unit'],
    ['a value for an option that has none', 'cli.bad_option', 'verify', ...city, '--archive=yes'],
    ['a backup as of an earlier day', 'cli.only_now', 'backup', ...city, '--out', 'x.pdf', ...earlier],
    ['a restoring as of an earlier day', 'cli.only_now', 'restore', 'x.gz', ...earlier],
    ['a world as of an earlier day', 'cli.only_now', 'world', 'list', ...earlier],
    ['a city to serve', 'cli.no_city', 'serve', ...city],
    ['a city id that is none', 'city.bad_id', 'world', 'load', 'underlag-2026', '--city', 'Stor Stad'],
    ['a write as of an earlier day', 'as_of.read_only', 'call', 'org_unit.create', ...city, ...unit, ...earlier],
    ['an unknown language', 'cli.bad_option', 'verify', ...city, '--lang', 'de'],
  ]

  it.each(wrong)('with %s is refused clearly', async (_what, code, ...args) => {
    const before = await state()
    const { code: exit, body, err } = await json(...args)
    expect(exit).toBe(2)
    expect(await state()).toEqual(before)
    expect(body).toMatchObject({ ok: false, code })
    expect(err).toBe('')
    for (const text of [body.texts.sv, body.texts.en]) {
      expect(text.what.length).toBeGreaterThan(5)
      expect(text.remedy.length).toBeGreaterThan(5)
      expect(`${text.what} ${text.remedy}`).not.toMatch(
        /^\[|Unknown option|Option '|E[A-Z]{5}| \[[a-z_.]+\]$|select |\.ts:|node_modules/,
      )
    }
    expect(existsSync('x.pdf')).toBe(false)
  })

  it('says it on stderr without --json, and leaves stdout empty', async () => {
    const result = await run('totals', '--city', 'gotham', '--unit', 'SLK')
    expect(result).toMatchObject({ code: 2, out: '' })
    expect(result.err).toContain('gotham')
  })
})

describe('a database that is not there', () => {
  const attempt = async (environment: Record<string, string>, ...args: string[]) => {
    const out: string[] = []
    const output = { stdout: (text: string) => out.push(text), stderr: (text: string) => out.push(text) }
    const code = await runCommand([...args, '--json'], environment, output)
    return { code, problem: JSON.parse(out.join('')) }
  }

  it('is refused, and a folder written wrongly is not filled with an empty one', async () => {
    const missing = join(folder, 'felskriven')
    const { code, problem } = await attempt({}, 'totals', ...city, '--unit', 'SLK', '--data', missing)
    expect({ code, problem }).toMatchObject({ code: 2, problem: { code: 'instance.no_data' } })
    expect(existsSync(missing)).toBe(false)
  })

  it.each([
    ['an address where nothing answers', 'postgres://x:hemligt@127.0.0.1:1/x', /ingen server svarar/],
    ['an address that is none', 'postgres://x:hemligt@[/x', /adressen går inte att läsa/],
  ])('is refused with its reason and without its password: %s', async (_what, url, reason) => {
    const { code, problem } = await attempt({ DATABASE_URL: url }, 'totals', ...city, '--unit', 'SLK')
    expect({ code, problem }).toMatchObject({ code: 2, problem: { code: 'instance.unreachable' } })
    expect(problem.texts.sv.what).toMatch(reason)
    expect(JSON.stringify(problem)).not.toContain('hemligt')
  })
})

describe('help', () => {
  const all = commands.map((command) => command.name)

  it.each(all)('says in both languages what each option of %s means', async (name) => {
    for (const language of ['sv', 'en']) {
      const { code, body } = await json(name, '--help', '--lang', language)
      expect(code).toBe(0)
      expect(Object.keys(body.options)).toEqual(expect.arrayContaining(['json', 'lang', 'data']))
      for (const meaning of Object.values(body.options)) expect(meaning).toMatch(/^[^[].{5,}/)
      expect((await run(name, '--help', `--lang=${language}`)).out).toContain(Object.values(body.options)[0])
    }
  })

  it('lists every command, as text or as one JSON value', async () => {
    expect((await json()).body.map((command: { name: string }) => command.name)).toEqual(all)
    for (const name of all) expect((await run('--lang', 'en')).out).toContain(`\n  ${name} `)
  })

  it.each(commands.map((command) => command.name))('is there for %s', async (name) => {
    const { code, out } = await run(name, '--help')
    expect(code).toBe(0)
    expect(out).toContain(`riktning ${name}`)
  })
})
