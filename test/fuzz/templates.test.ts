import { inflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import type { Template } from '#modules/imports/template/layout.ts'
import { readTemplateFile } from '#modules/imports/template/read.ts'
import { templateBytes } from '#modules/imports/template/write.ts'
import { type Part, packed } from '../tables/workbook.ts'
import { chance, files, hurt, hurts, seed } from './hurt.ts'

const cell = { unknown_count: 0, is_split: false, certainty: 'Beräknad' }

const template: Template = {
  ...{ city_id: 'lillvik', entry_set_id: 'plan', set_name: 'Plan', unit_id: 'BUN', unit_name: 'Barnnämnden' },
  ...{ fetched_at: '2026-11-26T08:00:00.000Z', amount_unit: 'tkr', years: [2027, 2028], has_parts: true },
  rows: ['hyra', 'personal', '=avgift'].map((account_id) => ({
    ...{ unit_id: 'BUN', unit_name: 'Barnnämnden', account_id, account_name: account_id },
    part: { activity_id: 'skola', activity_name: 'Grundskola', project_id: null, project_name: '' },
    cells: [
      { ...cell, amount_ore: 160_550_00 },
      { ...cell, amount_ore: null, unknown_count: 1, certainty: 'Okänd' },
    ],
  })),
}

/** The parts of a workbook, unpacked by its own directory. */
function partsOf(bytes: Uint8Array): Part[] {
  const file = Buffer.from(bytes)
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  let at = file.readUInt32LE(end + 16)
  return Array.from({ length: file.readUInt16LE(end + 10) }, () => {
    const [name, extra, comment] = [28, 30, 32].map((place) => file.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ]
    const start = file.readUInt32LE(at + 42)
    const data = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28)
    const own = file.subarray(data, data + file.readUInt32LE(at + 20))
    const text = (file.readUInt16LE(at + 10) === 0 ? own : inflateRawSync(own)).toString('utf8')
    const part = [file.toString('utf8', at + 46, at + 46 + name), text] as const
    at += 46 + name + extra + comment
    return part
  })
}

it(`${files} hurt templates are read or refused, soon, and propose only cells that were theirs to write`, async () => {
  const parts = partsOf(await templateBytes(template))
  const sheets = parts.flatMap(([name], index) =>
    name.startsWith('xl/worksheets/sheet') || /sharedStrings/.test(name) ? [index] : [],
  )
  expect(sheets.length).toBeGreaterThan(2)
  const keys = new Set(template.rows.map(({ account_id }) => account_id))
  const pick = chance(seed)
  const seen = { whole: 0, proposed: 0, refused: 0, none: 0, slowest_ms: 0 }
  for (let number = 0; number < files; number += 1) {
    const hit = sheets[pick(sheets.length)]
    const changed = parts.map(([name, text], index): Part => {
      if (index !== hit) return [name, text]
      const bytes = [...Buffer.from(text)]
      if (pick(3) > 0) hurts[3]?.(bytes, pick)
      else return [name, Buffer.from(hurt(bytes, pick)).toString('utf8')]
      return [name, Buffer.from(bytes).toString('utf8')]
    })
    const started = performance.now()
    const read = await readTemplateFile(packed(changed))
    seen.slowest_ms = Math.max(seen.slowest_ms, performance.now() - started)
    if (read.template === null) seen.none += 1
    else if (read.faults.length > 0) {
      seen.refused += 1
      expect(read.changes, `file ${number} of seed ${seed}`).toEqual([])
    } else if (read.changes.length === 0) seen.whole += 1
    else seen.proposed += 1
    for (const { of, year, amount_ore } of read.changes) {
      expect([keys.has(of.account_id), of.unit_id, [2027, 2028].includes(year)]).toEqual([true, 'BUN', true])
      expect(amount_ore === null || Number.isSafeInteger(amount_ore)).toBe(true)
    }
  }
  expect(seen.slowest_ms).toBeLessThan(1000)
  // Each happens, or the files are hurt too much or too little to tell anything.
  for (const many of [seen.proposed, seen.refused, seen.whole]) expect(many).toBeGreaterThan(files / 50)
}, 120_000)
