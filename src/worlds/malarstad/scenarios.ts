import type { WorldStep } from '#server/world.ts'
import { mnkr, told } from './made.ts'

const section = 'scenarier'

const scenario = (id: string, title: string, rest: Record<string, unknown>) =>
  told('scenario.create', section, { id, title, base_set_id: 'budget-2027', ...rest })

const change = (scenario_id: string, position: number, title: string, rest: Record<string, unknown>) =>
  told('scenario_change.create', section, {
    ...{ id: `${scenario_id}-${position}`, scenario_id, position, title },
    ...rest,
  })

/** The scenarios of the autumn: what the equalisation, the wages and the premises could do to the budget for 2027. */
export function scenarios2027(): WorldStep[] {
  return [...equalisation(), ...wages(), ...premises()]
}

function equalisation(): WorldStep[] {
  const condition = 'riksdagen antar förslaget om utjämningen'
  return [
    told('entry_set.create', section, {
      ...{ id: 'scenario-utjamning', name: 'Om utjämningen ändras', kind: 'scenario', base_set_id: 'budget-2027' },
      ...{ first_year: 2027, last_year: 2029 },
    }),
    told('saving_requirement.create', section, {
      ...{ id: 'SPARKRAV-UTJ', title: 'Sparkrav om utjämningen ändras', unit_id: 'KF', share_ppm: 15_000 },
      ...{ state: 'potential', condition, scenario_set_id: 'scenario-utjamning', account_id: 'sparkrav' },
    }),
    scenario('SCENARIO-UTJ', 'Utjämningen ändras', {
      purpose: 'Vad händer med planen om staden får mindre i utjämning från 2028, och vad måste sparas?',
      condition,
      state: 'shared',
    }),
    change('SCENARIO-UTJ', 1, 'Mindre i kommunalekonomisk utjämning', {
      ...{ kind: 'amount', unit_id: 'KS', account_id: 'skatter', from_year: 2028, amount_ore: mnkr(240) },
      reason: 'Stadsledningskontorets räkning på förslaget. Införandet kan bli mjukare.',
    }),
    change('SCENARIO-UTJ', 2, 'Sparkrav på all verksamhet', {
      ...{ kind: 'saving', subject_id: 'SPARKRAV-UTJ', from_year: 2028 },
      reason: 'Det som staden förlorar ska sparas. Ingen har valt vad kravet räknas på.',
    }),
  ]
}

function wages(): WorldStep[] {
  return [
    scenario('SCENARIO-LON', 'Lönerna ökar 1 procent mer', {
      purpose: 'Hur känslig är planen för löneökningarna?',
      condition: 'löneavtalet blir 1 procentenhet högre än planen',
    }),
    change('SCENARIO-LON', 1, 'En procent mer på personal', {
      ...{ kind: 'share', unit_id: 'KF', account_id: 'personal', share_ppm: 10_000, counted_on: 'base' },
      reason: 'Känslighet, inte en prognos: planen räknar med 3,1 procent.',
    }),
  ]
}

function premises(): WorldStep[] {
  return [
    scenario('SCENARIO-LOKAL', 'Hyrorna följer index och Strandskolan dröjer', {
      purpose: 'Vad kostar lokalerna om hyrorna räknas upp och skolan blir klar ett halvår senare?',
      condition: 'hyrorna räknas upp och Strandskolan blir klar ett halvår senare',
    }),
    change('SCENARIO-LOKAL', 1, 'Hyror räknas upp med 2 procent om året', {
      ...{ kind: 'index', unit_id: 'KF', account_id: 'hyra', share_ppm: 20_000, counted_on: 'base' },
      reason: 'De flesta avtal följer ett index.',
    }),
    change('SCENARIO-LOKAL', 2, 'Strandskolan ett halvår senare', {
      ...{ kind: 'lease_move', subject_id: 'HYRA-STRANDSKOLAN', months: 6, moved: 'start' },
      reason: 'Entreprenören har flaggat för förseningar.',
    }),
  ]
}
