import { cp437Bytes } from '#core/sie/encoding.ts'

/** Small SIE files of our own making: an invented company with a broken year, one text for each type. */
const head = (type: number) => [
  '#FLAGGA 0',
  '#PROGRAM "Provbokföring" "1.0"',
  '#FORMAT PC8',
  '#GEN 20250701 "ÅÄ"',
  `#SIETYP ${type}`,
  '#FNAMN "Lillviks Återbruk AB"',
  '#ORGNR 5560000001',
  '#RAR 0 20240701 20250630',
  '#RAR -1 20230701 20240630',
  '#KPTYP BAS2024',
  '#KONTO 1930 "Företagskonto"',
  '#KTYP 1930 T',
  '#KONTO 2440 "Leverantörsskulder"',
  '#KTYP 2440 S',
  '#KONTO 3010 "Försäljning"',
  '#KTYP 3010 I',
  '#KONTO 5010 "Lokalhyra"',
  '#KTYP 5010 K',
  '#SRU 5010 7513',
]

const dimensions = [
  '#DIM 1 "Kostnadsställe"',
  '#UNDERDIM 21 "Rum" 1',
  '#OBJEKT 1 "Nord" "Norra huset"',
  '#OBJEKT 21 "N1" "Sal \\"Ett\\""',
]

/** What the vouchers below come to, in the months that they stand in. */
const balances = [
  '#IB 0 1930 1000.00',
  '#IB 0 2440 0',
  '#UB 0 1930 1849.50',
  '#UB 0 2440 -250.25',
  '#RES 0 3010 -1099.5',
  '#RES 0 5010 500.25',
]

const months = [
  '#PSALDO 0 202408 1930 {} 1099.50',
  '#PSALDO 0 202409 2440 {} -250.25',
  '#PSALDO 0 202501 1930 {} -250',
  '#PSALDO 0 202408 3010 {} -1099.50',
  '#PSALDO 0 202409 5010 {} 250.25',
  '#PSALDO 0 202501 5010 {} 250.00',
]

const objectMonths = ['#PSALDO 0 202408 3010 {1 "Nord"} -1099.50 12.5', '#PBUDGET 0 202408 3010 {"1" "Nord"} -1200']

const vouchers = [
  '#VER A 1 20240815 "Försäljning" 20240816 "EA"',
  '{',
  '\t#TRANS\t1930\t{}\t1099.50\t20240815\t"Kontant"',
  '\t#TRANS 3010 {1 "Nord" 21 N1} -1099.5 20240815 "Såld \\"bänk\\"" 12.5',
  '}',
  '#VER "A" "2" 20240901 "Hyra september"',
  '{',
  '#BTRANS 5010 {} 200.25 20240901 "" "" "EA"',
  '#RTRANS 5010 {"1" "Nord"} 250.25 20240902 "" "" "EA"',
  '#TRANS 5010 {"1" "Nord"} 250.25 20240902 ""',
  '#TRANS 2440 {} -250.25',
  '}',
  '#VER B 1 20250115 ""',
  '{',
  '#TRANS 5010 { } 250 20250115',
  '#TRANS 1930 { } -250.00 20250115',
  '}',
]

const lines = {
  type1: [...head(1), ...balances],
  type2: [...head(2), '#OMFATTN 20250630', ...balances, ...months],
  type3: [...head(3), ...dimensions, ...balances, ...months, ...objectMonths],
  type4: [...head(4), ...dimensions, ...balances, ...months, ...objectMonths, ...vouchers],
  type4i: [...head(4).filter((line) => !line.startsWith('#RAR')), '#RAR 0  ', ...vouchers],
} as const

export const sampleNames = ['type1', 'type2', 'type3', 'type4', 'type4i'] as const
export type SampleName = (typeof sampleNames)[number]

/** The sample as text, its lines ended by CRLF and LF in turn. */
export function sampleText(name: SampleName): string {
  return lines[name].map((line, index) => `${line}${index % 2 === 0 ? '\r\n' : '\n'}`).join('')
}

/** The sample as the format prescribes it: code page 437. */
export function sampleBytes(name: SampleName): Uint8Array {
  return cp437Bytes(sampleText(name))
}

/** A text in the sample exchanged for another; fails when it is not there. */
export function changedSample(name: SampleName, from: string, to: string): Uint8Array {
  const text = sampleText(name)
  if (!text.includes(from)) throw new Error(`the sample ${name} has no ${from}`)
  return cp437Bytes(text.replace(from, to))
}
