import { expect, it } from 'vitest'
import type { BookedLine } from '#modules/imports/booked-line.ts'
import { importProfile, type Reading } from '#modules/imports/schema-profile.ts'
import { readCsv } from '#modules/imports/table/csv.ts'
import { tableLines } from '#modules/imports/table/lines.ts'
import type { Table } from '#modules/imports/table/rows.ts'
import { readXlsx } from '#modules/imports/table/xlsx.ts'
import { packed, workbookParts } from '../tables/workbook.ts'
import { chance, files, hurt, hurts, type Pick, seed } from './hurt.ts'

const reading: Reading = importProfile.fields.parse({
  name: 'prov',
  account_column: 'Konto',
  amount_column: 'Belopp',
  period_column: 'Period',
  text_column: 'Text',
})

const csv = [
  'Konto;Period;Belopp;Text',
  '5010;202601;1200,50;Hyra',
  '3010;2026-02-15;-99;Avgift',
  '4010;202603;unknown;Böcker',
  '4010;202604;33,1;Böcker',
]

/** Two in three without quotes, which the other way of summing can follow. */
const quoted = [...csv, '5010;202602;"1 200,50";"Hyra; februari"']

const rows = [
  ['Konto', 'Period', 'Belopp', 'Text'],
  [5010, 202601, 1200.5, 'Hyra'],
  [5010, '2026-02', 1200.5, 'Hyra'],
  ['3010 Avgifter', 202602, -99, 'Avgift'],
  [4010, 202604, 33.1, '=1+1'],
]

type Made = { read: () => Promise<Table> | Table; sum: bigint | null }

/** A text file, with the sum of its amounts read in another way where nothing is quoted. */
function hurtCsv(pick: Pick): Made {
  const text = (pick(3) === 0 ? quoted : csv).join('\r\n')
  const bytes = hurt([...Buffer.from(text, 'latin1')], pick)
  return { read: () => readCsv(bytes, { delimiter: 'semicolon', encoding: 'latin1' }), sum: simpleSum(bytes) }
}

function simpleSum(bytes: Uint8Array): bigint | null {
  const text = Buffer.from(bytes).toString('latin1')
  if (text.includes('"') || !text.startsWith('Konto;Period;Belopp;Text')) return null
  const amounts = text.split(/\r\n|\n|\r/).slice(1)
  return amounts.reduce((sum, line) => {
    const [, sign = '', kronor = '', ore = ''] =
      /^([-−]?)([\d \u00a0]+)(?:,(\d+))?$/.exec(line.split(';')[2]?.trim() ?? '') ?? []
    const size = BigInt(kronor.replaceAll(/\D/g, '') || '0') * 100n + BigInt(ore.slice(0, 2).padEnd(2, '0'))
    return sum + (sign === '' ? size : -size)
  }, 0n)
}

/** A workbook whose archive is hurt, or one whose archive holds around a sheet that is hurt. */
function hurtXlsx(pick: Pick): Made {
  const parts = workbookParts(rows)
  if (pick(2) === 0) {
    const bytes = hurt([...packed(parts)], pick)
    return { read: () => readXlsx(bytes, null), sum: null }
  }
  const changed = parts.map(([name, text]) => {
    if (name !== 'xl/worksheets/sheet1.xml') return [name, text] as const
    const bytes = [...Buffer.from(text)]
    if (pick(3) === 0) hurts[3]?.(bytes, pick)
    else return [name, Buffer.from(hurt(bytes, pick)).toString('utf8')] as const
    return [name, Buffer.from(bytes).toString('utf8')] as const
  })
  return { read: () => readXlsx(packed(changed), null), sum: null }
}

const sumOf = (lines: readonly BookedLine[]) => lines.reduce((sum, { amount_ore }) => sum + BigInt(amount_ore ?? 0), 0n)

it(`${files} hurt tables are read or refused, soon, and never to a wrong sum`, async () => {
  const pick = chance(seed)
  const seen = { taken: 0, refused: 0, summed: 0, slowest_ms: 0 }
  for (let number = 0; number < files; number += 1) {
    const { read, sum } = number % 2 === 0 ? hurtCsv(pick) : hurtXlsx(pick)
    const started = performance.now()
    const table = await read()
    const { lines, faults } = tableLines(table, reading, null)
    seen.slowest_ms = Math.max(seen.slowest_ms, performance.now() - started)
    if (table.faults.length + faults.length > 0) {
      seen.refused += 1
      continue
    }
    seen.taken += 1
    for (const { amount_ore } of lines) expect(amount_ore === null || Number.isSafeInteger(amount_ore)).toBe(true)
    if (sum === null) continue
    seen.summed += 1
    expect(sumOf(lines), `file ${number} of seed ${seed}`).toBe(sum)
  }
  expect(seen.slowest_ms).toBeLessThan(1000)
  expect(seen.taken).toBeGreaterThan(files / 20)
  expect(seen.refused).toBeGreaterThan(files / 20)
  expect(seen.summed).toBeGreaterThan(files / 50)
}, 60_000)
