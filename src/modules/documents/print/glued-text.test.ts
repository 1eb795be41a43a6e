import { expect, test } from 'vitest'
import { gluedText } from './glued-text.ts'

const texts: [plain: string, glued: string][] = [
  ['svårare (avsnitt 3.9).', 'svårare (avsnitt_3.9).'],
  ['Avsnitt 3 utvecklar dem', 'Avsnitt_3 utvecklar dem'],
  ['minska med 30 procent till 2030', 'minska med 30_procent till 2030'],
  ['10,1 miljoner kronor', '10,1_miljoner kronor'],
  ['börjar den 1 oktober', 'börjar den 1_oktober'],
  ['Hantverkargatan 2 B och 3 A–C', 'Hantverkargatan 2_B och 3_A–C'],
  ['In section 4.1, 30 percent', 'In section_4.1, 30_percent'],
  ['§ 12', '§_12'],
  ['år 2026 Stockholm', 'år 2026 Stockholm'],
  ['2027 års belopp', '2027 års belopp'],
  ['under 2025 och 2026', 'under 2025 och 2026'],
]

test.each(texts)('%s', (plain, glued) => {
  expect(gluedText(plain)).toBe(glued.replaceAll('_', '\u00a0'))
})
