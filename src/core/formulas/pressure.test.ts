import { expect, test } from 'vitest'
import { type Row, readGolden } from '../../../test/golden-table.ts'
import { printAmount } from '../amount-text.ts'
import { type Certainty, certainties } from '../certainty.ts'
import { type PressurePart, pressureKinds, pressureOf } from './pressure.ts'

const { Tryck } = readGolden(new URL('./golden/pressure.md', import.meta.url), 'Tryck')

function certaintyOf(text: string | undefined): Certainty {
  const certainty = certainties.find((each) => each === text)
  if (!certainty) throw new Error(`no certainty ${text}`)
  return certainty
}

function partsOf(row: Row): PressurePart[] {
  return row.list('delar').map((part, index) => {
    const [kindText, amount = '', grade] = part.split(' ')
    const kind = pressureKinds.find((each) => each === kindText)
    if (!kind) throw new Error(`${row.place}: no kind ${kindText}`)
    return { id: `part ${index}`, kind, amount_ore: row.amount(amount, 'mnkr'), certainty: certaintyOf(grade) }
  })
}

test.each(Tryck)('$title', (row) => {
  const parts = partsOf(row)
  const pressure = pressureOf(
    {
      reference_net_ore: row.ore('netto 2025', 'mnkr'),
      net_ore: row.ore('netto', 'mnkr'),
      certainty: certaintyOf(row.text('grad')),
    },
    parts,
  )
  const unknown_count = row.number('okända')
  expect(pressure.expected).toEqual({ known_ore: row.ore('= tryck', 'mnkr'), unknown_count })
  expect(pressure.expected_if).toEqual({ known_ore: row.ore('= om', 'mnkr'), unknown_count })
  expect(pressure.certainty).toBe(row.text('säkerhet'))
  const printed = { unit: 'mnkr', language: 'sv' } as const
  expect(printAmount(pressure.expected.known_ore, printed)).toBe(row.text('tryckt'))
  expect(printAmount(pressure.expected_if.known_ore, printed)).toBe(row.text('tryckt om'))
  expect(pressure.parts.map((part) => part.id)).toEqual(['net', ...parts.map((part) => part.id)])
})
