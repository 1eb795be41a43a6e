import type { WorldStep } from '#server/world.ts'
import { made } from './made.ts'
import { priorityList, schoolPriorities2026 } from './priority-list.ts'
import type { Priority } from './priority-row.ts'

const numbered = (number: number) => String(number).padStart(2, '0')

/** The sections of the education committee's document where its priorities are developed. */
const sections = ['3.1', '3.1', '3.1', '5', '5', '4.3', '3.1', '3.1']

function priorityStep(prefix: string, round: string, each: Priority, index: number): WorldStep {
  const { unit, owner, title } = each
  const id = `${prefix}-${numbered(index + 1)}`
  return made('priority.create', 'prioriteringar', {
    id,
    number: (prefix === 'PF' ? 100 : 0) + index + 1,
    title,
    unit_id: unit,
    owner_unit_id: owner,
    round_id: round,
    sections: unit === 'UBN' ? [sections[index] ?? '3'] : [],
  })
}

function targetStep({ unit, title, measure }: Priority, index: number): WorldStep[] {
  if (measure === null) return []
  const [what, value_unit, from, to, by] = measure
  return [
    made('target.create', 'prioriteringar', {
      id: `MATT-${numbered(index + 1)}`,
      title: `${title}: ${what}`,
      unit_id: unit,
      kind: 'absolute',
      measure: what,
      value_unit,
      baseline_value: from,
      baseline_year: 2025,
      target_value: to,
      deadline: `${by}-12-31`,
      priority_id: `PR-${numbered(index + 1)}`,
    }),
  ]
}

function activityStep({ unit, activity }: Priority, index: number): WorldStep[] {
  if (activity === null) return []
  const states = ['running', 'planned', 'running', 'done', 'running', 'stopped', 'planned']
  const begins = 2026 + (index % 2)
  return [
    made('activity.create', 'prioriteringar', {
      id: `AKT-${numbered(index + 1)}`,
      title: activity,
      unit_id: unit,
      starts_on: `${begins}-0${(index % 8) + 1}-01`,
      // One that began early should already be over.
      ends_on: index === 4 ? '2026-09-30' : `${begins + 1}-12-31`,
      date_precision: 'month',
      state: begins === 2027 ? 'planned' : states[index % states.length],
      resources: resourcesOf(index),
    }),
  ]
}

/** Most are done within the unit's budget; a few lack resources, and of a few nobody has said. */
function resourcesOf(index: number): string {
  if (index % 29 === 3) return 'lacking'
  return index % 21 === 7 ? 'unknown' : 'within_budget'
}

/** What the targets for 2026 showed in 2025: two have no value yet, and one is not told for men. */
function values2025(): WorldStep[] {
  const measured = schoolPriorities2026.flatMap(({ measure }, index) => {
    const [, , from, to] = measure ?? []
    if (from === undefined || to === undefined || index === 3 || index === 4) return []
    const value = Math.round((from + (to - from) / 3) * 10) / 10
    if (index > 1) return [measuredIn(index, 'all', value)]
    return [measuredIn(index, 'women', value + 1.5), ...(index === 0 ? [measuredIn(index, 'men', value - 1.5)] : [])]
  })
  return [...[0, 1].map((index): WorldStep => ['target.revise', { id: `MATT-PF-${index}`, by_sex: true }]), ...measured]
}

const measuredIn = (index: number, sex: string, value: number): WorldStep =>
  made(
    'indicator_value.create',
    'prioriteringar',
    { id: `VARDE-PF-${index}-${sex}`, target_id: `MATT-PF-${index}`, year: 2025, sex, value },
    'actual',
  )

/** What the education committee put first for 2026. They are measured by their own targets. */
export function priorities2026(): WorldStep[] {
  return schoolPriorities2026.flatMap((each, index) => [
    priorityStep('PF', 'omgang-2026', each, index),
    made('link.create', 'prioriteringar', {
      id: `LANK-PF-${index}`,
      from_id: `PF-${numbered(index + 1)}`,
      to_id: each.goal,
      kind: 'serves',
    }),
    made('target.create', 'prioriteringar', {
      id: `MATT-PF-${index}`,
      title: `${each.title}, inför 2026`,
      unit_id: 'UBN',
      kind: 'absolute',
      measure: each.measure?.[0] ?? null,
      value_unit: each.measure?.[1] ?? null,
      baseline_value: each.measure?.[2] ?? null,
      baseline_year: 2024,
      target_value: each.measure?.[3] ?? null,
      deadline: '2026-12-31',
      priority_id: `PF-${numbered(index + 1)}`,
    }),
  ])
}

/** The priorities of every committee for 2027, what they are measured by and what carries them out. */
export function priorities2027(): WorldStep[] {
  return [
    ...priorityList.map((each, index) => priorityStep('PR', 'omgang-2027', each, index)),
    ...priorityList.flatMap(targetStep),
    ...priorityList.flatMap(activityStep),
    ...values2025(),
    made('target.create', 'prioriteringar', {
      id: 'MATT-BILTRAFIK',
      title: 'Biltrafiken i centrum ska minska',
      unit_id: 'TPN',
      kind: 'relative',
      measure: 'fordon per dygn',
      value_unit: '%',
      target_value: -20,
      deadline: '2030-12-31',
    }),
    made('target.create', 'prioriteringar', {
      id: 'MATT-EU',
      title: 'Mer pengar ur EU:s fonder',
      unit_id: 'KS',
      kind: 'relative',
      measure: 'beviljade projekt',
      baseline_value: 11,
      baseline_year: 2025,
      deadline: '2029-12-31',
    }),
    made('target.create', 'prioriteringar', {
      id: 'MATT-FORENING',
      title: 'Ett föreningsliv att vara stolt över',
      unit_id: 'KUN',
      kind: 'ambition',
    }),
    ...assignments(),
  ]
}

const assignment = (id: string, title: string, unit_id: string, due_on: string, state = 'given') =>
  made('assignment.create', 'uppdrag', { id, title, unit_id, given_by_unit_id: 'KF', due_on, state })

function assignments(): WorldStep[] {
  return [
    assignment('UPPDRAG-01', 'Föreslå en gemensam modell för hyror inom staden', 'FSN', '2027-03-31', 'running'),
    assignment(
      'UPPDRAG-02',
      'Redovisa hur stadsdelsnämndernas lokala behov har besvarats',
      'KS',
      '2026-12-31',
      'running',
    ),
    assignment('UPPDRAG-03', 'Utreda en skolbuss mellan Björkmalen och Ekvreten', 'UBN', '2026-10-31', 'reported'),
    assignment('UPPDRAG-04', 'Ta fram en plan för svala platser i varje stadsdel', 'TPN', '2027-05-31', 'planned'),
    assignment('UPPDRAG-05', 'Utvärdera sammanslagningen av trafiknämnden och parknämnden', 'KS', '2027-06-30'),
    assignment('UPPDRAG-06', 'Föreslå hur e-arkivet ska betalas efter 2028', 'KS', '2026-11-30', 'running'),
    assignment('UPPDRAG-07', 'Pröva avgiftsfri kulturskola i fokusområdena', 'KUN', '2027-12-31'),
    assignment('UPPDRAG-08', 'Redovisa väntetider till vård- och omsorgsboende', 'ALN', '2026-09-30', 'accepted'),
    assignment('UPPDRAG-09', 'Se över reglerna för föreningsbidrag', 'IDN', '2026-12-15', 'running'),
    assignment('UPPDRAG-10', 'Kartlägga skyddsrum och övriga skydd', 'FSN', '2027-01-31', 'planned'),
  ]
}
