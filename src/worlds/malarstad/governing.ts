import type { WorldStep } from '#server/world.ts'
import { made } from './made.ts'

type Governing = readonly [
  id: string,
  title: string,
  kind: string,
  unit: string,
  state: string,
  from: string | null,
  review_on: string | null,
]

const documents: readonly Governing[] = [
  ['STYR-KLIMAT', 'Klimatplan', 'plan', 'MHN', 'valid', '2023-01-01', '2026-12-31'],
  ['STYR-OVERSIKT', 'Översiktsplan', 'plan', 'SBN', 'valid', '2021-06-01', '2027-06-30'],
  ['STYR-LOKAL', 'Riktlinje för lokaler', 'guideline', 'KS', 'review_due', '2019-01-01', '2026-06-30'],
  ['STYR-BARN', 'Program för barns rättigheter', 'programme', 'KS', 'valid', '2024-01-01', '2028-12-31'],
  ['STYR-INKOP', 'Policy för inköp', 'policy', 'KS', 'valid', '2022-03-01', '2027-03-31'],
  ['STYR-CYKEL', 'Cykelplan', 'plan', 'TRN', 'valid', '2020-01-01', '2026-12-31'],
  ['STYR-ALDRE', 'Strategi för boende för äldre', 'strategy', 'ALN', 'valid', '2023-09-01', '2028-09-30'],
  ['STYR-KULTUR', 'Kulturprogram', 'programme', 'KUN', 'decided', '2025-01-01', '2029-12-31'],
  ['STYR-FORENING', 'Regler för föreningsbidrag', 'guideline', 'IDN', 'valid', '2018-01-01', '2026-12-31'],
  ['STYR-MOTTAGNING', 'Överenskommelse om gemensam mottagning', 'agreement', 'SON', 'valid', '2024-05-01', null],
]

const governing = ([id, title, kind, unit_id, state, valid_from, review_on]: Governing, rest = {}): WorldStep =>
  made('steering_document.create', 'styrdokument', {
    id,
    title,
    kind,
    unit_id,
    decider_unit_id: 'KF',
    state,
    valid_from,
    review_on,
    needs_money: 'no',
    ...rest,
  })

export function governing2025(): WorldStep[] {
  return documents.map((row) => governing(row))
}

/** Plans on their way in 2026. One of them rests on equity that ends before it does. */
export function governing2026(): WorldStep[] {
  const draft = { certainty: 'conditional', condition: 'fullmäktige beslutar om planen' }
  return [
    governing(
      ['STYR-DIGITAL-SKOLA', 'Plan för digital skola 2027–2030', 'action_plan', 'UBN', 'drafting', null, null],
      {
        ...draft,
        needs_money: 'yes',
      },
    ),
    governing(['STYR-SKYFALL', 'Plan för skyfall och värme', 'plan', 'TPN', 'consultation', null, null], {
      ...draft,
      needs_money: 'unknown',
    }),
    governing(['STYR-AI', 'Riktlinje för AI', 'guideline', 'KS', 'proposed', null, null], draft),
    governing(['STYR-KRIS', 'Plan för kris och beredskap', 'plan', 'KS', 'drafting', null, null], draft),
    governing(['STYR-LOKAL-27', 'Ny riktlinje för lokaler', 'guideline', 'KS', 'drafting', null, null], {
      ...draft,
      replaces_id: 'STYR-LOKAL',
    }),
    ['steering_document.revise', { id: 'STYR-CYKEL', unit_id: 'TPN' }],
  ]
}
