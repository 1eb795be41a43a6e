import { cp437Bytes } from '#core/sie/encoding.ts'
import type { WorldStep } from '#server/world.ts'
import { made, told } from './made.ts'

/** The first vouchers of the culture committee's year as its accounting system gives them: a small SIE file. */
const file = [
  '#FLAGGA 0',
  '#PROGRAM "Exempelbokföring" "1.0"',
  '#FORMAT PC8',
  '#GEN 20261030',
  '#SIETYP 4',
  '#FNAMN "Kulturnämnden (exempeldata)"',
  '#RAR 0 20260101 20261231',
  '#DIM 1 "Kostnadsställe"',
  '#OBJEKT 1 "BIB" "Stadsbiblioteket"',
  '#KONTO 1930 "Bank"',
  '#KONTO 3110 "Uthyrning av lokaler"',
  '#KONTO 4010 "Böcker och tidskrifter"',
  '#KONTO 6010 "Hyra"',
  '#VER A 1 20260115 "Hyra januari"',
  '{',
  '#TRANS 6010 {1 "BIB"} 412500.00 20260115 "Stadsbiblioteket"',
  '#TRANS 1930 {} -412500.00 20260115',
  '}',
  '#VER A 2 20260203 "Bokinköp"',
  '{',
  '#TRANS 4010 {1 "BIB"} 86240.50 20260203 "Nyförvärv våren"',
  '#TRANS 1930 {} -86240.50 20260203',
  '}',
  '#VER A 3 20260210 "Uthyrd hörsal"',
  '{',
  '#TRANS 1930 {} 5400.00 20260210',
  '#TRANS 3110 {1 "BIB"} -5400.00 20260210 "Hörsalen, två kvällar"',
  '}',
]

/** What has been read in from the accounts so far in 2026. */
export function booked2026(): WorldStep[] {
  const set = { id: 'bokfort-2026', name: 'Bokfört 2026', kind: 'actual', first_year: 2026, last_year: 2026 }
  return [
    told('entry_set.create', 'bokföring', set),
    made('import_profile.create', 'bokföring', {
      id: 'lon-och-bemanning',
      name: 'Lön och bemanning, månadsutdrag',
      account_column: 'Lönekonto',
      amount_column: 'Lönekostnad',
      period_column: 'Löneperiod',
      unit_column: 'Kostnadsställe',
      text_column: 'Befattning',
      account_codes: '50*=personal,51*=personal',
      unit_codes: 'BIB*=KUN',
    }),
    [
      'import_run.make',
      {
        file_name: 'kulturnamnden-2026.se',
        unit_id: 'KUN',
        entry_set_id: set.id,
        accounts: '3*=avgifter,4*=material,6010=hyra',
        synthetic: true,
        content: Buffer.from(cp437Bytes(`${file.join('\r\n')}\r\n`)).toString('base64'),
      },
    ],
  ]
}
