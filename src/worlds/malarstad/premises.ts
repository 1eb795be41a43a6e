import type { WorldStep } from '#server/world.ts'
import { decision } from './decisions.ts'
import { made, mnkr, told } from './made.ts'
import { planning } from './organisation.ts'
import { type Premise, premiseList } from './premise-list.ts'

/** Who answers for a premise towards others: the committee, whose unit uses it. */
const own = (row: Premise): WorldStep[] => [
  made('premise.create', 'lokaler', {
    id: row.id,
    name: row.name,
    unit_id: row.unit,
    landlord_unit_id: row.lease === null || row.kinds.includes('office') ? null : 'FSN',
    kinds: row.kinds,
    area_m2: row.area,
    places: row.places,
    strategic: row.kinds.includes('school') && (row.area ?? 0) > 9000,
    constraints: row.constraints ?? [],
    inventory_on: '2025-01-31',
  }),
  ...leaseStep(row),
]

function leaseStep({ id, name, unit, lease }: Premise): WorldStep[] {
  if (lease === null) return []
  const { from, to, state, rent, rest } = lease
  return [
    told('lease.create', 'hyresavtal', {
      id: lease.id,
      title: name,
      premise_id: id,
      unit_id: unit,
      starts_on: from,
      ends_on: to === 'open' ? null : to,
      open_end: to === 'open',
      state,
      rent_ore_per_year: rent === null ? null : mnkr(rent),
      account_id: 'hyra',
      ...rest,
    }),
  ]
}

const soon = new Set(['PAVILJONGEN', 'STRANDSKOLAN', 'HAMNFORSKOLAN', 'NYA-TORGET', 'EKHAGEN', 'KONTAKT'])

/** The premises and leases of the spring of 2025. */
export function premises2025(): WorldStep[] {
  return premiseList.filter(({ id }) => !soon.has(id)).flatMap(own)
}

/** Those that were signed for later, and what they are for. */
export function premises2026(): WorldStep[] {
  return [
    decision('BESLUT-EKHAGEN', 'Ekhagens boende för äldre hyrs från 2028', 'KF', '2026-06-08'),
    ...premiseList.filter(({ id }) => soon.has(id)).flatMap(own),
    ['premise.revise', { id: 'DRIFTGARDEN', unit_id: 'TPN-DRI' }],
    ['lease.revise', { id: 'HYRA-DRIFTGARDEN', unit_id: 'TPN-DRI' }],
    ...chains(),
    ...shared(),
  ]
}

type Change = readonly [
  id: string,
  title: string,
  kind: string,
  from: string | null,
  to: string | null,
  starts_on: string | null,
  ends_on: string | null,
  cost: number | null,
]

function chain(id: string, title: string, unit_id: string, state: string, changes: readonly Change[]): WorldStep[] {
  return [
    made('move_chain.create', 'flyttkedjor', { id, title, unit_id, state }),
    ...changes.map(([change, name, kind, from, to, starts_on, ends_on, cost], index) =>
      made('premise_change.create', 'flyttkedjor', {
        id: change,
        title: name,
        unit_id,
        kind,
        from_premise_id: from,
        to_premise_id: to,
        starts_on,
        ends_on,
        cost_ore: cost === null ? null : mnkr(cost),
        works_by_unit_id: kind === 'rebuild' ? 'FSN' : null,
        move_chain_id: id,
        position: index + 1,
      }),
    ),
  ]
}

/** A chain in which nobody is without a place a single day, and one with two months between two offices. */
function chains(): WorldStep[] {
  const [school, pavilion] = ['KVARNLUNDASKOLAN', 'PAVILJONGEN']
  return [
    ...chain('KEDJA-KVARNLUNDA', 'Kvarnlundaskolan byggs om', 'UBN', 'checked', [
      [
        'FLYTT-PAV-IN',
        'Undervisningen flyttar till Paviljongen',
        'decant',
        school,
        pavilion,
        '2027-06-01',
        '2027-08-15',
        2.6,
      ],
      [
        'BYGG-KVARNLUNDA',
        'Ombyggnad med kök och ventilation',
        'rebuild',
        school,
        null,
        '2027-08-16',
        '2029-05-31',
        118,
      ],
      ['FLYTT-PAV-UT', 'Undervisningen flyttar tillbaka', 'move', pavilion, school, '2029-06-01', '2029-08-15', 2.4],
      ['LAMNA-PAV', 'Paviljongen lämnas', 'leave', pavilion, null, '2029-08-16', '2029-08-31', 0.8],
    ]),
    ...chain('KEDJA-BRYGGERIET', 'Bryggeriet lämnas för Nya torget', 'SLK', 'planned', [
      ['LAMNA-BRYGGERIET', 'Bryggeriet töms och lämnas', 'leave', 'BRYGGERIET', null, '2027-03-01', '2027-03-31', 1.2],
      [
        'FLYTT-TORGET',
        'Inflyttning på Nya torget',
        'move',
        'BRYGGERIET',
        'NYA-TORGET',
        '2027-06-01',
        '2027-06-30',
        3.1,
      ],
      [
        'FLYTT-RADHUSET',
        'Delar av personalen flyttar från Rådhuset',
        'move',
        'RADHUSET',
        'NYA-TORGET',
        null,
        null,
        null,
      ],
    ]),
    made('premise_change.create', 'lokaler', {
      id: 'NY-STRANDSKOLAN',
      title: 'Strandskolan öppnar',
      unit_id: 'UBN',
      kind: 'new',
      to_premise_id: 'STRANDSKOLAN',
      starts_on: '2027-08-01',
      cost_ore: mnkr(11),
    }),
    made('premise_change.create', 'lokaler', {
      id: 'NY-EKHAGEN',
      title: 'Ekhagen öppnar',
      unit_id: 'ALN',
      kind: 'new',
      to_premise_id: 'EKHAGEN',
      starts_on: '2028-01-01',
    }),
  ]
}

function shared(): WorldStep[] {
  const service = (id: string, title: string, premise_id: string, unit_id: string, used_by_unit_ids: string[]) =>
    made('shared_service.create', 'delade funktioner', {
      id,
      title,
      premise_id,
      unit_id,
      opening: 'kontorstid',
      used_by_unit_ids,
    })
  const share = (shared_service_id: string, payer_unit_id: string, share_ppm: number) =>
    made('cost_share.create', 'delade funktioner', {
      id: `ANDEL-${shared_service_id}-${payer_unit_id}`,
      shared_service_id,
      payer_unit_id,
      share_ppm,
      from_on: '2026-01-01',
    })
  return [
    service('RECEPTION-RADHUSET', 'Receptionen i Rådhuset', 'RADHUSET', 'SLK', ['KS', 'SBN', 'REVK']),
    share('RECEPTION-RADHUSET', 'KS', 500_000),
    share('RECEPTION-RADHUSET', 'SBN', 400_000),
    share('RECEPTION-RADHUSET', 'REVK', 100_000),
    service('KOK-LARCENTRUM', 'Restaurangen i Lärcentrum', 'LARCENTRUM', 'UBN', ['AMN', 'KUN']),
    share('KOK-LARCENTRUM', 'UBN', 600_000),
    share('KOK-LARCENTRUM', 'AMN', 250_000),
    service('MOTESRUM-KVARNLUNDA', 'Mötesrummen i Kvarnlunda', 'KVARNLUNDA-KONTOR', 'KVA', ['SON']),
    share('MOTESRUM-KVARNLUNDA', 'KVA', 700_000),
    share('MOTESRUM-KVARNLUNDA', 'SON', 300_000),
  ]
}

type Need = readonly [
  id: string,
  unit: string,
  title: string,
  kind: string,
  direction: string,
  places: number | null,
  years: readonly [number, number],
  driver: string,
]

const needs: readonly Need[] = [
  ['BEHOV-TAL', 'TAL', 'Färre platser i förskolan', 'preschool', 'falls', -60, [2027, 2030], 'färre barn'],
  ['BEHOV-SJO', 'SJO', 'Fler platser i förskolan vid stranden', 'preschool', 'rises', 80, [2028, 2032], 'nya bostäder'],
  ['BEHOV-KVA', 'KVA', 'Färre platser i förskolan', 'preschool', 'falls', -110, [2027, 2031], 'färre barn'],
  ['BEHOV-EKV', 'EKV', 'Färre platser i förskolan', 'preschool', 'falls', -40, [2027, 2029], 'färre barn'],
  ['BEHOV-HAM', 'HAM', 'Fler platser i förskolan', 'preschool', 'rises', 120, [2027, 2031], 'hamnen bebyggs'],
  ['BEHOV-BJO', 'BJO', 'Färre platser i förskolan', 'preschool', 'falls', -70, [2027, 2030], 'färre barn'],
  ['BEHOV-GRUND', 'UBN', 'Fler elever i norra staden', 'school', 'rises', 380, [2027, 2031], 'nya bostäder'],
  ['BEHOV-GY', 'UBN', 'Fler platser i gymnasieskolan', 'school', 'rises', 420, [2027, 2030], 'stora årskullar'],
  ['BEHOV-GRUND-SYD', 'UBN', 'Oförändrat behov i södra staden', 'school', 'constant', 0, [2031, 2036], 'färre barn'],
  ['BEHOV-ALD', 'ALN', 'Fler platser i boende för äldre', 'care', 'rises', 170, [2028, 2034], 'fler över 80 år'],
  ['BEHOV-KONTOR', 'SLK', 'Mindre yta för kontor', 'office', 'falls', null, [2027, 2031], 'arbete på flera platser'],
  ['BEHOV-SIM', 'IDN', 'Mer bassängyta', 'other', 'rises', null, [2030, 2034], 'simhallarna är gamla'],
  [
    'BEHOV-BIB',
    'KUN',
    'Oförändrat behov av bibliotek',
    'meeting',
    'constant',
    null,
    [2027, 2034],
    'fler besök men samma yta',
  ],
]

/** What the units need, and the periods of their plans. Some committees have not told theirs. */
export function plans2027(): WorldStep[] {
  return [
    ...needs.map(([id, unit_id, title, kind, direction, places, [from_year, to_year], driver]) =>
      made('premise_need.create', 'lokalbehov', {
        id,
        title,
        unit_id,
        kind,
        direction,
        places,
        from_year,
        to_year,
        driver,
        certainty: 'estimated',
      }),
    ),
    ...planning
      .filter((unit_id) => planned(unit_id))
      .flatMap((unit_id) => [
        period(unit_id, 1, [2027, 2034], false),
        period(unit_id, 2, [2035, 2046], ['EKV', 'KUN', 'MHN', 'SEN'].includes(unit_id)),
      ]),
    ...planning
      .filter((unit_id) => !planned(unit_id) && unit_id !== 'VAN')
      .slice(0, 2)
      .map((unit_id) => period(unit_id, 1, [2027, 2034], true)),
  ]
}

/** Whether the committee has handed in its premises plan for 2027. */
export function planned(unit_id: string): boolean {
  return !['SON', 'EXN', 'IDN', 'KVA', 'BJO', 'AMN', 'VAN'].includes(unit_id)
}

function period(
  unit_id: string,
  number: number,
  [from_year, to_year]: [number, number],
  no_changes: boolean,
): WorldStep {
  return made('premises_plan_period.create', 'lokalförsörjningsplan', {
    id: `PERIOD-${unit_id}-${number}`,
    title: `${number === 1 ? 'Första' : 'Andra'} perioden, ${from_year}–${to_year}`,
    unit_id,
    round_id: 'omgang-2027',
    from_year,
    to_year,
    no_changes,
  })
}
