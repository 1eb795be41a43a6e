import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedSample, sampleBytes, sampleNames, sampleText } from '../../../test/sie/samples.ts'
import { sieChecksum } from './checksum.ts'
import { sieControl } from './control.ts'
import { cp437Bytes, decodeSie } from './encoding.ts'
import { type SieField, sieLine } from './fields.ts'
import { sieLimits } from './gate.ts'
import { readSie } from './read.ts'
import { sieAmount, sieAmountText, sieDate, sieMonth } from './values.ts'

const codesOf = (bytes: Uint8Array) => {
  const file = readSie(bytes)
  return [...file.faults, ...sieControl(file).faults].map(({ code, line, voucher, column }) => [
    code,
    line,
    voucher,
    column,
  ])
}

const lineOf = (text: string, from: string) => text.split(/\r?\n/).findIndex((line) => line.includes(from)) + 1

describe('the letters', () => {
  it.each([
    ['cp437', 'swedish_letters', [0x23, 0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99]],
    ['latin1', 'swedish_letters', [0x23, 0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6]],
    ['utf8', 'valid_utf8', [...Buffer.from('#åäöÅÄÖ')]],
    ['utf8', 'byte_order_mark', [0xef, 0xbb, 0xbf, ...Buffer.from('#åäöÅÄÖ')]],
  ])('are found in %s by %s', (encoding, reason, bytes) => {
    expect(decodeSie(Uint8Array.from(bytes))).toEqual({ text: '#åäöÅÄÖ', encoding, reason })
  })

  it('are those that were declared where nothing tells otherwise', () => {
    expect(decodeSie(Uint8Array.from([0x23, 0xb3]))).toEqual({ text: '#│', encoding: 'cp437', reason: 'as_declared' })
    expect(decodeSie(Uint8Array.from([0x23]))).toMatchObject({ encoding: 'cp437', reason: 'only_ascii' })
  })

  it('give the same file in all three encodings', () => {
    const text = sampleText('type4')
    const read = (bytes: Uint8Array) => ({ ...readSie(bytes), encoding: null, encoding_reason: null })
    const pc8 = read(cp437Bytes(text))
    expect(pc8.company.name).toBe('Lillviks Återbruk AB')
    expect(read(Buffer.from(text, 'latin1'))).toEqual(pc8)
    expect(read(Buffer.from(text, 'utf8'))).toEqual(pc8)
  })
})

describe('a line', () => {
  it.each<[string, SieField[]]>([
    ['#X a "b c" \t"d\\"e"', ['a', 'b c', 'd"e']],
    ['#X {1 "Nord"} {"7" "1"} { }', [['1', 'Nord'], ['7', '1'], []]],
    ['#x "" {} "{1}"', ['', [], '{1}']],
    ['  #X C:\\mapp', ['C:\\mapp']],
  ])('%s', (line, fields) => expect(sieLine(line)).toEqual({ kind: 'label', label: '#X', fields }))

  it.each([
    ['{', { kind: 'open' }],
    [' } ', { kind: 'close' }],
    [' \t', { kind: 'empty' }],
    ['#X "a', { kind: 'wrong', code: 'import.unclosed_quote' }],
    ['#X {1 a', { kind: 'wrong', code: 'import.unclosed_list' }],
    ['hej', { kind: 'wrong', code: 'import.stray_text' }],
  ])('%s is read for what it is', (line, read) => expect(sieLine(line)).toEqual(read))
})

describe('an amount', () => {
  it.each([
    ['0', 0],
    ['-0.00', 0],
    ['1', 100],
    ['-212.5', -21250],
    ['0.29', 29],
    ['1.10', 110],
    ['1.100', 110],
    ['999999999999.99', 99_999_999_999_999],
    ['1000000000000.01', null],
    ['1.105', null],
    ['1,50', null],
    ['1e3', null],
    ['+1', null],
    ['', null],
    ['--1', null],
  ])('%s', (text, amount) => expect(sieAmount(text)).toBe(amount))

  it('comes back as it was written, for every number of öre', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), (amount) => {
        expect(sieAmount(sieAmountText(amount))).toBe(amount === 0 ? 0 : amount)
      }),
    )
  })

  it('has a day and a month that there are', () => {
    expect([sieDate('20240229'), sieDate('20230229'), sieMonth('202412'), sieMonth('202413')]).toEqual([
      '2024-02-29',
      null,
      '2024-12',
      null,
    ])
  })
})

describe('a whole file', () => {
  it.each(sampleNames)('of %s has no faults', (name) => expect(codesOf(sampleBytes(name))).toEqual([]))

  it('is read into years, accounts, dimensions and objects', () => {
    const file = readSie(sampleBytes('type4'))
    expect(file).toMatchObject({
      type: 4,
      chart: 'BAS2024',
      company: { organisation_number: '556000-0001' },
      years: [
        { number: 0, first_day: '2024-07-01', last_day: '2025-06-30' },
        { number: -1, first_day: '2023-07-01', last_day: '2024-06-30' },
      ],
    })
    expect(file.accounts).toContainEqual({ id: '5010', name: 'Lokalhyra', type: 'K', unit: null, sru: ['7513'] })
    expect(file.dimensions).toContainEqual({ id: '21', name: 'Rum', under: '1', reserved: false })
    expect(file.dimensions).toContainEqual({ id: '6', name: 'Projekt', under: null, reserved: true })
    expect(file.objects).toContainEqual({ dimension: '21', object: 'N1', name: 'Sal "Ett"' })
    expect(file.periods.at(-1)).toMatchObject({
      label: '#PBUDGET',
      month: '2024-08',
      objects: [{ dimension: '1', object: 'Nord' }],
      amount_ore: -120_000,
    })
  })

  it('keeps what was put in and struck apart from what holds', () => {
    const [sale, rent] = readSie(sampleBytes('type4')).vouchers
    expect(sale?.rows[1]).toMatchObject({
      account: '3010',
      objects: [
        { dimension: '1', object: 'Nord' },
        { dimension: '21', object: 'N1' },
      ],
      amount_ore: -109_950,
      text: 'Såld "bänk"',
      quantity: '12.5',
    })
    expect(rent).toMatchObject({ series: 'A', number: '2', date: '2024-09-01', text: 'Hyra september' })
    expect(rent?.rows.map(({ amount_ore, date }) => [amount_ore, date])).toEqual([
      [25_025, '2024-09-02'],
      [-25_025, '2024-09-01'],
    ])
    expect([rent?.added.length, rent?.struck.length]).toEqual([1, 1])
  })

  it('is held against itself', () => {
    expect(sieControl(readSie(sampleBytes('type4'))).control).toEqual({
      vouchers: { checked: 3, differing: 0 },
      closing: { checked: 2, differing: 0 },
      results: { checked: 2, differing: 0 },
      months: { checked: 6, differing: 0 },
      objects: { checked: 1, differing: 0 },
      checksum: 'none',
    })
  })

  it.each<[what: string, lines: string, checked: number, told: string[]]>([
    ['balances of objects', '#OIB 0 5010 {1 "Nord"} 10\n#OUB 0 5010 {1 "Nord"} 260.25\n', 2, []],
    ['a balance without an opening one', '#OUB 0 5010 {1 "Nord"} 250.25\n', 2, []],
    ['one that is wrong', '#OUB 0 5010 {1 "Nord"} 250\n', 2, ['OUB/5010/1.Nord:0.25']],
    ['one of several objects', '#OUB 0 3010 {21 N1 1 "Nord"} -1\n', 2, ['OUB/3010/1.Nord+21.N1:-1098.50']],
    ['a month that is wrong', '#PSALDO 0 202409 5010 {1 "Nord"} 1\n', 2, ['PSALDO/5010/2024-09/1.Nord:249.25']],
    ['an earlier year that the file does not tell', '#OUB -1 5010 {1 "Nord"} 7\n', 1, []],
  ])('with %s holds them against the rows of the objects', (_, lines, checked, told) => {
    const { control, faults } = sieControl(readSie(cp437Bytes(`${sampleText('type4')}${lines}`)))
    expect(control.objects.checked).toBe(checked)
    expect(faults.map(({ imbalance }) => imbalance)).toEqual(told)
  })

  it('says nothing of an object when rows name only what lies under it', () => {
    const text = sampleText('type4')
      .replace('{1 "Nord" 21 N1}', '{21 N1}')
      .replace(/#PSALDO .*\{1 "Nord"\}.*\n/, '')
    const { control } = sieControl(readSie(cp437Bytes(`${text}#OUB 0 3010 {1 "Nord"} -5\n`)))
    expect(control.objects).toEqual({ checked: 0, differing: 0 })
  })

  it('of months alone holds the balances of objects against the months of the same objects', () => {
    const closing = (amount: string) => cp437Bytes(`${sampleText('type3')}#OUB 0 3010 {1 "Nord"} ${amount}\n`)
    expect(sieControl(readSie(closing('-1099.50'))).control.objects).toEqual({ checked: 1, differing: 0 })
    expect(sieControl(readSie(closing('-1100'))).faults).toMatchObject([{ imbalance: 'OUB/3010/1.Nord:0.50' }])
  })
})

describe('what is wrong', () => {
  const text = sampleText('type4')
  it.each<[what: string, from: string, to: string, code: string, column: number | null]>([
    ['an amount with a comma', '#TRANS 2440 {} -250.25', '#TRANS 2440 {} -250,25', 'import.bad_amount', 3],
    ['a day that is none', '#VER B 1 20250115', '#VER B 1 20250132', 'import.bad_date', 3],
    ['a month that is none', '#PSALDO 0 202501 1930', '#PSALDO 0 202513 1930', 'import.bad_month', 2],
    ['a quote left open', '"Lokalhyra"', '"Lokalhyra', 'import.unclosed_quote', null],
    ['objects that come singly', '{1 "Nord" 21 N1}', '{1 "Nord" 21}', 'import.objects_odd', 2],
    ['an account of no type', '#KTYP 5010 K', '#KTYP 5010 X', 'import.bad_account_type', 2],
    ['a type that is none', '#SIETYP 4', '#SIETYP 5', 'import.bad_type', 1],
    ['a year that ends before it begins', '20240701 20250630', '20240701 20230630', 'import.year_backwards', 3],
  ])('%s is told with its place', (_, from, to, code, column) => {
    const found = codesOf(changedSample('type4', from, to))
    expect(found).toContainEqual([code, lineOf(text, from), expect.toSatisfy(() => true), column])
  })

  it('an unbalanced voucher, with the name by which it can be accepted', () => {
    const changed = changedSample('type4i', '#TRANS 2440 {} -250.25', '#TRANS 2440 {} -248.25')
    expect(sieControl(readSie(changed)).faults).toMatchObject([
      { code: 'import.unbalanced', voucher: 'A 2', imbalance: 'A/2:2.00' },
    ])
  })

  it('a row booked on another account shows in every sum that it touches', () => {
    const found = codesOf(changedSample('type4', '#TRANS 5010 { } 250', '#TRANS 5011 { } 250'))
    expect(found.map(([code]) => code).sort()).toEqual([
      'import.closing_missing',
      'import.month_differs',
      'import.result_differs',
    ])
  })

  it('a checksum that no longer fits', () => {
    const body = '#FLAGGA 0\n#KSUMMA\n#SIETYP 1\n#FNAMN "Å {b}"\n'
    // By another implementation, over the bytes that count: å in code page 437, no blanks, quotes or braces of lists.
    const sum = crc32(Buffer.concat([Buffer.from('#SIETYP1#FNAMN'), Buffer.from([0x8f]), Buffer.from(' {b}')]))
    expect(sieControl(readSie(cp437Bytes(`${body}#KSUMMA ${sum}\n`))).control.checksum).toBe('right')
    expect(sieControl(readSie(cp437Bytes(`${body}#KSUMMA ${sum | 0}\n`))).control.checksum).toBe('right')
    expect(codesOf(cp437Bytes(`${body.replace('Å', 'Ä')}#KSUMMA ${sum}\n`))).toEqual([
      ['import.checksum_differs', null, null, null],
    ])
    const summed = sieChecksum()
    summed.add('#X', ['a', ['1', 'b']])
    expect(summed.value()).toBe(crc32('#Xa1b'))
  })

  it.each([
    ['an error page with the name of a file', '<!DOCTYPE HTML>\n<html>', 'import.html_page', 1],
    ['XML that is no SIE', '<?xml version="1.0"?>\n<Faktura/>', 'import.xml_file', 2],
    ['nothing', ' \n', 'import.empty_file', null],
    ['a picture', '\u0089PNG\r\n', 'import.not_sie', 1],
    ['rows outside vouchers', '#SIETYP 4\n#TRANS 1 {} 1', 'import.row_outside_voucher', 2],
    ['a voucher without an end', '#SIETYP 4\n#VER A 1 20250101\n{', 'import.voucher_not_closed', 2],
    ['a brace by itself', '#SIETYP 4\n}', 'import.stray_brace', 2],
    ['a line without an end', `#SIETYP 4\n#PROSA ${'x'.repeat(sieLimits.line)}`, 'import.line_too_long', 2],
  ])('%s is refused', (_, text, code, line) => {
    expect(codesOf(Buffer.from(text, 'latin1'))[0]?.slice(0, 2)).toEqual([code, line])
  })

  it('a file that is too large is not read, and a list of faults has an end', () => {
    expect(codesOf(new Uint8Array(sieLimits.bytes + 1))).toEqual([['import.too_large', null, null, null]])
    const many = `#SIETYP 4\n${'fel\n'.repeat(sieLimits.faults + 50)}`
    expect(
      codesOf(Buffer.from(many))
        .map(([code]) => code)
        .slice(-2),
    ).toEqual(['import.stray_text', 'import.more_faults'])
  })
})
