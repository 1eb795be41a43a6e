import type { WorldStep } from '#server/world.ts'
import { fact, mnkr } from './fact.ts'

const premise = (id: string, section: string, name: string, kinds: string[], rest: Record<string, unknown> = {}) =>
  fact('premise.create', section, { id, name, kinds, unit_id: 'KS', ...rest })

const unionLease = (id: string, premise_id: string, title: string) =>
  fact('lease.create', '5.5.2', { id, title, premise_id, unit_id: 'KS', state: 'notice_given', account_id: 'hyra' })

export const premises: WorldStep[] = [
  // The source lists the uses for all the premises together and does not say which building has which.
  premise(
    'BESTAND',
    '5.5.1',
    'Nämndens lokaler sammantaget',
    ['office', 'banqueting', 'storage', 'meeting', 'access', 'plant', 'restaurant'],
    { inventory_on: '2025-01-31' },
  ),
  premise('STADSHUSET', '5.2', 'Stadshuset', ['reception'], {
    constraints: ['heritage', 'care_plan', 'protected_object', 'hard_to_fit'],
  }),
  premise('H3AC', '5.1', 'Hantverkargatan 3 A–C', []),
  premise('H3D', '5.4', 'Hantverkargatan 3 D', ['reception']),
  premise('H3IL', '5.5.2', 'Hantverkargatan 3 I–L', []),
  premise('H2B', '4.2', 'Hantverkargatan 2 B, Kanalhuset', ['office']),
  premise('PIPERS', '5.5.2', 'Pipersgatan', []),
  premise('GULLMARS', '5.5.2', 'Gullmarsvägen', []),
  premise('BREDHOLM', '5.5.2', 'Bredholmsgatan', []),

  fact('lease.create', '5.3', {
    id: 'AVTAL-2B',
    title: 'Hantverkargatan 2 B',
    premise_id: 'H2B',
    unit_id: 'SLK',
    starts_on: '2026-10-01',
    starts_precision: 'quarter',
    state: 'signed',
    rent_ore_per_year: mnkr(10.1),
    rent_approximate: true,
    account_id: 'hyra',
  }),
  fact('lease.create', '5.5.2', {
    id: 'AVTAL-3IL',
    title: 'Hantverkargatan 3 I–L',
    premise_id: 'H3IL',
    unit_id: 'SLK',
    state: 'active',
    account_id: 'hyra',
  }),
  unionLease('AVTAL-PIPERS', 'PIPERS', 'Pipersgatan, fackliga lokaler'),
  unionLease('AVTAL-GULLMARS', 'GULLMARS', 'Gullmarsvägen, fackliga lokaler'),
  unionLease('AVTAL-BREDHOLM', 'BREDHOLM', 'Bredholmsgatan, fackliga lokaler'),

  fact('move_chain.create', '5.5.2', {
    id: 'FLYTTKEDJA',
    title: 'Hantverkargatan: evakuering och flytt',
    unit_id: 'SLK',
  }),
  fact('premise_change.create', '5.5.2', {
    id: 'RENOVERING-3AC',
    title: 'Renovering: stammar, dränering, ventilation och drift',
    unit_id: 'SLK',
    kind: 'rebuild',
    from_premise_id: 'H3AC',
    starts_on: '2025-01-01',
    ends_on: '2026-12-31',
    date_precision: 'year',
    works_by_unit_id: 'FASTK',
    move_chain_id: 'FLYTTKEDJA',
    position: 1,
  }),
  fact(
    'premise_change.create',
    '5.5.2',
    {
      id: 'EVAKUERING-3IL',
      title: 'Vissa verksamheter evakueras till 3 I–L',
      unit_id: 'SLK',
      kind: 'decant',
      from_premise_id: 'H3AC',
      to_premise_id: 'H3IL',
      starts_on: '2025-01-01',
      ends_on: '2026-12-31',
      date_precision: 'year',
      move_chain_id: 'FLYTTKEDJA',
      position: 2,
    },
    'estimated',
  ),
  fact('premise_change.create', '5.5.2', {
    id: 'FLYTT-2B',
    title: 'Flytt till Hantverkargatan 2 B',
    unit_id: 'SLK',
    kind: 'move',
    from_premise_id: 'H3IL',
    to_premise_id: 'H2B',
    date_precision: 'year',
    move_chain_id: 'FLYTTKEDJA',
    position: 3,
  }),
  fact('premise_change.create', '5.5.2', {
    id: 'LAMNA-3IL',
    title: 'Hantverkargatan 3 I–L lämnas',
    unit_id: 'SLK',
    kind: 'leave',
    from_premise_id: 'H3IL',
    date_precision: 'year',
    move_chain_id: 'FLYTTKEDJA',
    position: 4,
  }),

  fact('shared_service.create', '5.4', {
    id: 'RECEPTION-STADSHUSET',
    title: 'Receptionen i Stadshuset',
    premise_id: 'STADSHUSET',
    unit_id: 'KS',
    opening: 'dygnet runt',
    used_by_unit_ids: ['SSHAB', 'REVK', 'VALN'],
  }),
  fact('shared_service.create', '5.4', {
    id: 'RECEPTION-3D',
    title: 'Receptionen på Hantverkargatan 3 D',
    premise_id: 'H3D',
    unit_id: 'KS',
    opening: 'kontorstid',
    used_by_unit_ids: ['SSHAB', 'REVK', 'VALN'],
  }),

  fact('premise_need.create', '5.1', {
    id: 'BEHOV-KONSTANT',
    title: 'Lokalbehovet i stort oförändrat',
    unit_id: 'KS',
    kind: 'all',
    direction: 'constant',
    from_year: 2026,
    to_year: 2045,
  }),
  fact(
    'premise_need.create',
    '4.2',
    {
      id: 'BEHOV-ARBETSPLATSER',
      title: 'Fler arbetsplatser att utrusta',
      unit_id: 'KS',
      kind: 'office',
      direction: 'rises',
      from_year: 2026,
      to_year: 2027,
      driver: 'nya lokaler på Hantverkargatan 2 B',
    },
    'estimated',
  ),

  fact('premises_plan_period.create', '5.5.2', {
    id: 'PERIOD-1',
    title: 'Första planeringsperioden',
    unit_id: 'KS',
    round_id: 'omgang-2026',
    from_year: 2026,
    to_year: 2033,
    no_changes: false,
  }),
  fact('premises_plan_period.create', '5.5.3', {
    id: 'PERIOD-2',
    title: 'Andra planeringsperioden',
    unit_id: 'KS',
    round_id: 'omgang-2026',
    from_year: 2034,
    to_year: 2045,
    no_changes: true,
  }),
]
