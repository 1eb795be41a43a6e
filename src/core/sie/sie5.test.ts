import { describe, expect, it } from 'vitest'
import { sie5Sample as file, sie5Whole } from '../../../test/sie/sie5.ts'
import { sieControl } from './control.ts'
import { sieLimits } from './gate.ts'
import { readSie } from './read.ts'
import { sie5Amount } from './sie5-values.ts'
import { linesOf, walkXml } from './xml.ts'

const read = (text: string) => readSie(new TextEncoder().encode(text))
const codesOf = (text: string) => read(text).faults.map(({ code, line, label }) => [code, line, label])

describe('SIE 5', () => {
  it('is read into the same model as SIE 4, with what is struck, of objects and of months apart', () => {
    const sie = read(file)
    expect(sie.faults).toEqual([])
    expect(sie).toMatchObject({
      ...{ type: 5, encoding: 'utf8', currency: 'SEK' },
      company: { name: 'Lillviks Återbruk & Co', organisation_number: '556000-0001' },
      years: [
        { number: -1, first_day: '2025-01-01', last_day: '2025-12-31' },
        { number: 0, first_day: '2026-01-01', last_day: '2026-12-31' },
      ],
      accounts: [
        { id: '1930', type: 'T' },
        { id: '5010', type: 'K' },
      ],
      periods: [{ label: '#PBUDGET', month: '2026-01', account: '5010', amount_ore: 9000 }],
    })
    expect(sie.balances.map(({ label, account, amount_ore }) => [label, account, amount_ore])).toEqual([
      ['#IB', '1930', 100_000],
      ['#UB', '1930', -19_950],
      ['#RES', '5010', 119_950],
      ['#OUB', '5010', 119_950],
    ])
    expect(sie.vouchers).toMatchObject([
      {
        ...{ series: 'A', number: '1', date: '2026-02-03', text: 'Hyra > februari', line: 27 },
        rows: [
          {
            line: 29,
            account: '5010',
            amount_ore: 119_950,
            text: 'Lokal',
            objects: [{ dimension: '1', object: 'Nord' }],
          },
          { account: '1930', amount_ore: -119_950, objects: [] },
        ],
        struck: [{ account: '5010', amount_ore: 700 }],
      },
    ])
    const { control, faults } = sieControl(sie)
    expect(faults).toEqual([])
    expect(control).toMatchObject({ vouchers: { checked: 1 }, closing: { checked: 1 }, results: { checked: 1 } })
    expect(control.objects).toEqual({ checked: 1, differing: 0 })
  })

  it('is read in its own namespace alone, with the balances within the year and those of objects', () => {
    const sie = read(sie5Whole)
    expect(sie.faults).toEqual([])
    expect(sie).toMatchObject({
      ...{ program: 'Provbokföring 2.1', generated_on: '2026-12-21', covers_to: '2026-11-30' },
      company: { name: 'Lillviks Återbruk', organisation_number: '556000-0001', number: '7' },
      years: [{ number: 0, first_day: '2026-01-01', last_day: '2026-12-31' }],
      accounts: [
        { id: '1930', type: 'T' },
        { id: '5010', type: 'K' },
        { id: '6100', type: 'K' },
        { id: '9000', type: 'statistics', unit: 'st' },
      ],
      objects: [{ dimension: '1', object: 'Nord' }],
      periods: [
        { month: '2026-01', amount_ore: 9000, objects: [] },
        { month: '2026-01', amount_ore: 7000, objects: [{ object: 'Nord' }] },
        { month: '2026-01', amount_ore: 3000, objects: [{ object: 'Nord' }, { object: 'P1' }] },
        { month: null, account: '6100', amount_ore: 1_200_000 },
      ],
      vouchers: [{ date: '2026-02-03', recorded_on: '2026-02-04' }, { date: '2026-04-03' }],
    })
    expect(sie.standings.map(({ label, before, amount_ore }) => [label, before, amount_ore])).toEqual([
      ['#UB', '2026-03-01', 6000],
      ['#IB', '2026-04-01', 6000],
    ])
    const { control, faults } = sieControl(sie)
    expect(faults).toEqual([])
    expect(control).toMatchObject({ closing: { checked: 3 }, results: { checked: 1 }, objects: { checked: 2 } })
  })

  it.each([
    ['month="2026-02" amount="60.00"', 'month="2026-02" amount="61.00"', 'UB/1930/2026-02:-1.00'],
    ['amount="40"><ObjectReference', 'amount="41"><ObjectReference', 'OUB/5010/1.Nord:-1.00'],
    ['amount="40.00">', 'amount="39.50">', 'OUB/5010/1.Nord+6.P1:0.50'],
  ])('that says %s wrongly is told by name', (from, to, name) => {
    expect(sie5Whole).toContain(from)
    expect(sieControl(read(sie5Whole.replace(from, to))).faults.map(({ imbalance }) => imbalance)).toEqual([name])
  })

  it.each([
    ['+1.5', 150],
    ['.5', 50],
    ['-007.', -700],
    ['1.500', 150],
    ['1.505', null],
    ['.', null],
    ['1e2', null],
  ])('has the amount %s as XML Schema writes decimals', (text, amount) => {
    expect(sie5Amount(text)).toBe(amount)
  })

  it('with two years of its own, or the same year twice, is told', () => {
    const year = '<FiscalYear start="2026-01" end="2026-12" primary="true"/>'
    const other = year.replace('2026-01', '2025-01').replace('2026-12', '2025-12')
    expect(codesOf(`<Sie>${year}${other}</Sie>`)).toEqual([['import.primary_years', null, 'FiscalYear/primary']])
    expect(codesOf(`<Sie>${year}${year}</Sie>`)).toEqual([['import.year_twice', 1, 'FiscalYear/start']])
  })

  it('is held against itself like SIE 4, difference by difference', () => {
    const wrong = read(file.replace('amount="-1199.50"', 'amount="-1190.00"'))
    expect(sieControl(wrong).faults.map(({ imbalance }) => imbalance)).toEqual(['A/1:9.50', 'UB/1930:9.50'])
  })

  it('of entries alone is read, and everything that is wrong is told at its line', () => {
    const entries = (row: string) =>
      [
        '<SieEntry>',
        '<Journal id="B">',
        '<JournalEntry id="2" journalDate="2026-02-30">',
        row,
        '</JournalEntry></Journal></SieEntry>',
      ].join('\n')
    expect(codesOf(entries('<LedgerEntry accountId="5010" amount="1,50"/>'))).toEqual([
      ['import.bad_date', 3, 'JournalEntry/journalDate'],
      ['import.bad_amount', 4, 'LedgerEntry/amount'],
    ])
    expect(codesOf('<SieEntry><LedgerEntry accountId="1" amount="1"/></SieEntry>')).toEqual([
      ['import.row_outside_voucher', 1, 'LedgerEntry'],
    ])
  })

  it.each([
    ['a document type', '<?xml version="1.0"?><!DOCTYPE Sie SYSTEM "http://a/b"><Sie/>', 'import.xml_declares'],
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY b "c">]><Sie/>', 'import.not_sie'],
    ['an entity that is none', '<Sie><Journal id="&b;"/></Sie>', 'import.broken_xml'],
    ['a tag that never ends', '<Sie><Journal id="', 'import.broken_xml'],
    ['elements that cross', '<Sie><Journal></Sie></Journal>', 'import.broken_xml'],
    ['two roots', '<Sie/><Sie/>', 'import.broken_xml'],
    ['a file cut short', file.slice(0, 900), 'import.broken_xml'],
    ['elements too deep', `<Sie>${'<a>'.repeat(40)}`, 'import.broken_xml'],
  ])('with %s is refused', (_, text, code) => {
    expect(codesOf(text)[0]?.[0]).toBe(code)
  })

  it.each(['__proto__', 'constructor', 'toString', '__defineGetter__', 'hasOwnProperty', 'valueOf'])(
    'takes %s for the name that it is, of no element, no sign and no kind of account',
    (name) => {
      expect(codesOf(`<Sie><${name}/></Sie>`)).toEqual(codesOf('<Sie><unknown/></Sie>'))
      expect(codesOf(`<${name}/>`)).toEqual(codesOf('<unknown/>'))
      // Whole in the ten signs that a name may have; longer names are none for that reason alone.
      expect(codesOf(`<Sie><Journal id="&${name};"/></Sie>`)[0]?.[0]).toBe('import.broken_xml')
      expect(read(`<Sie><Account id="1" name="a" type="${name}"/></Sie>`).accounts).toMatchObject([{ type: null }])
      expect(codesOf(`<Sie ${name}="1"><Company ${name}="1"/></Sie>`)).toEqual(codesOf('<Sie><Company a="1"/></Sie>'))
    },
  )

  it('that is too large is not read', () => {
    const bytes = new Uint8Array(sieLimits.bytes + 1)
    bytes.set(new TextEncoder().encode('<?xml version="1.0"?><Sie>'))
    expect(readSie(bytes).faults).toMatchObject([{ code: 'import.too_large' }])
  })
})

it('lines are counted by looking at each place of the text once, however many tags are on a line', () => {
  const tags = 10_000
  const one = `${'<a/>'.repeat(tags)}\n${'<a/>'.repeat(tags)}`
  let looked = 0
  const indexOf = (sought: string, from = 0) => {
    const found = one.indexOf(sought, from)
    looked += (found === -1 ? one.length : found) - from
    return found
  }
  const lineAt = linesOf({ indexOf })
  const lines = Array.from(one.matchAll(/<a/g), ({ index }) => lineAt(index))
  expect([lines[0], lines[tags - 1], lines[tags], lines.at(-1)]).toEqual([1, 1, 2, 2])
  expect(looked).toBeLessThanOrEqual(one.length)
})

it('a file of some megabytes in one line is read like the same file with line ends', () => {
  const row = '<LedgerEntry accountId="5010" amount="1.50"/><LedgerEntry accountId="1930" amount="-1.50"/>'
  const voucher = (number: number) => `<JournalEntry id="${number}" journalDate="2026-02-03">${row}</JournalEntry>`
  const vouchers = Array.from({ length: 30_000 }, (_, index) => voucher(index + 1)).join('')
  const text = `<SieEntry><Journal id="B">${vouchers}</Journal></SieEntry>`
  const sumsOf = (sie: ReturnType<typeof read>) =>
    sie.vouchers.map(({ number, rows }) => [number, ...rows.map(({ amount_ore }) => amount_ore)].join(' '))
  const [oneLine, lines] = [read(text), read(text.replaceAll('><', '>\n<'))]
  expect([oneLine.faults, lines.faults]).toEqual([[], []])
  expect(sumsOf(oneLine)).toEqual(sumsOf(lines))
  expect(oneLine.vouchers).toHaveLength(30_000)
})

it('XML passes over comments, instructions and text, and reads numbered signs', () => {
  const seen: string[] = []
  const open = ({ name, attributes, line }: { name: string; attributes: ReadonlyMap<string, string>; line: number }) =>
    seen.push(`${name} ${attributes.get('b') ?? ''} ${line}`)
  const text = `<?a?>\n<!-- <c> -->\n<x:a b='&#229;&#x41;"'>text <![CDATA[<d>]]><e/></x:a>\n`
  expect(walkXml(text, { open, close: (name) => seen.push(`/${name}`) })).toBeNull()
  expect(seen).toEqual(['a åA" 3', 'e  3', '/e', '/a'])
})
