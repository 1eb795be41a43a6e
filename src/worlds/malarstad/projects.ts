import type { WorldStep } from '#server/world.ts'
import { burnOf, firstDay, lastDay } from './burn.ts'
import { made, mnkr, told } from './made.ts'
import { firstProjects, laterProjects, type Phase, type Project } from './project-list.ts'

function projectSteps(project: Project, position: number, decision_id: string, now: string): WorldStep[] {
  const { id, title, purpose, unit, owner, from, to } = project
  return [
    made('project.create', 'verksamhetsprojekt', {
      id,
      title,
      purpose,
      unit_id: unit,
      owner_unit_id: owner,
      state: from <= now ? 'procurement' : 'decision',
      starts_on: firstDay(from),
      ends_on: to === null ? null : lastDay(to),
      date_precision: 'month',
      position,
    }),
    ...phases(project, now),
    decidedMoney(project, decision_id),
    ...around(project),
  ]
}

function phases({ id, phases: rows }: Project, now: string): WorldStep[] {
  return rows.map((phase, index) => {
    const [title, from, to, cost] = phase
    return told('project_phase.create', 'verksamhetsprojekt', {
      id: `${id}-${index + 1}`,
      project_id: id,
      title,
      starts_on: from === null ? null : firstDay(from),
      ends_on: to === null ? null : lastDay(to),
      date_precision: 'month',
      state: stateOf(phase, now),
      planned_cost_ore: cost === null ? null : mnkr(cost),
    })
  })
}

/** How far a phase has come in a month. */
function stateOf([, from, to]: Phase, now: string): string {
  if (from === null || now < from) return 'planned'
  return to !== null && to < now ? 'done' : 'running'
}

/** The phases that have begun or ended since the last time, and in the end what has become of the projects. */
export function progress(projects: readonly Project[], since: string, now: string): WorldStep[] {
  return projects.flatMap(({ id, phases: rows }) =>
    rows.flatMap((phase, index): WorldStep[] => {
      const state = stateOf(phase, now)
      return state === stateOf(phase, since) ? [] : [['project_phase.revise', { id: `${id}-${index + 1}`, state }]]
    }),
  )
}

/** Every project in its state of today, with its contract signed. */
export function today(projects: readonly Project[]): WorldStep[] {
  return projects.flatMap(({ id, state, contract }) => [
    ['project.revise', { id, state }],
    ...(contract === null ? [] : [['contract.revise', { id: `KONTRAKT-${id}`, state: 'signed' }] as const]),
  ])
}

/** Enough for what the project expects to use and a little more, when no other amount is told. */
function decidedMoney(project: Project, decision_id: string): WorldStep {
  const { id, title, unit, from, funded_to, account, money_from } = project
  const expected_ore = burnOf(project).reduce((sum, each) => sum + each.forecast_ore, 0)
  const amount = project.amount ?? Math.ceil((expected_ore / 100_000_000) * 1.08)
  return told('funding.create', 'verksamhetsprojekt', {
    id: `PENGAR-${id}`,
    title: `${title}, beslutade pengar`,
    subject_id: id,
    unit_id: unit,
    amount_ore: mnkr(amount),
    valid_from: firstDay(from),
    valid_to: lastDay(funded_to),
    account_id: account,
    state: 'decided',
    money_from,
    lasts: 'unknown',
    decision_id,
  })
}

/** What a project buys, waits for and is meant to give. */
function around({ id, unit, owner, from, funded_to, contract, benefit, waits }: Project): WorldStep[] {
  const steps: WorldStep[] = [
    made('benefit.create', 'verksamhetsprojekt', {
      id: `NYTTA-${id}`,
      project_id: id,
      title: benefit[0],
      measure: benefit[1],
      owner_unit_id: owner,
      realised: id === 'MEROPPET',
    }),
  ]
  if (contract !== null) {
    const [title, service_area, supplier] = contract
    const days = { starts_on: firstDay(from), ends_on: `${Number(funded_to.slice(0, 4)) + 2}-12-31` }
    const rest = { service_area, supplier, date_precision: 'month', state: 'procuring', project_id: id, unit_id: unit }
    steps.push(made('contract.create', 'verksamhetsprojekt', { id: `KONTRAKT-${id}`, title, ...rest, ...days }))
  }
  if (waits !== null && waits[1] === null) {
    steps.push(
      made('project_dependency.create', 'verksamhetsprojekt', {
        id: `BEROR-${id}`,
        project_id: id,
        title: waits[0],
        effect: waits[2],
      }),
    )
  }
  return steps
}

/** What projects wait for that is in the product: leases, laws, systems and money. They are told after all of those. */
export function dependencies(): WorldStep[] {
  return [...firstProjects, ...laterProjects].flatMap(({ id, waits }) =>
    waits === null || waits[1] === null
      ? []
      : [
          made('project_dependency.create', 'verksamhetsprojekt', {
            id: `BEROR-${id}`,
            project_id: id,
            title: waits[0],
            on_id: waits[1],
            effect: waits[2],
          }),
        ],
  )
}

/** The projects of the spring of 2025. */
export function projects2025(): WorldStep[] {
  return firstProjects.flatMap((each, index) => projectSteps(each, index + 1, 'BESLUT-PROJEKT-2025', '2025-04'))
}

/** The projects of the budget for 2026. */
export function projects2026(): WorldStep[] {
  return laterProjects.flatMap((each, index) =>
    projectSteps(each, firstProjects.length + index + 1, 'BESLUT-PROJEKT-2026', '2025-11'),
  )
}

const contract = (id: string, title: string, unit_id: string, service_area: string, rest: Record<string, unknown>) =>
  made('contract.create', 'avtal', { id, title, unit_id, service_area, state: 'signed', ...rest })

/** Contracts and systems outside the projects. */
export function systems(): WorldStep[] {
  const system = (id: string, title: string, unit_id: string, rest: Record<string, unknown> = {}) =>
    made('system_service.create', 'system', {
      id,
      title,
      unit_id,
      owner_unit_id: unit_id,
      maintainer_unit_id: 'SEN-IT',
      shared: false,
      ...rest,
    })
  return [
    contract('AVTAL-SKOLSKJUTS', 'Skolskjuts', 'UBN', 'skolskjuts', { starts_on: '2023-08-01', ends_on: '2027-12-31' }),
    contract('AVTAL-LIVSMEDEL', 'Livsmedel', 'UBN', 'livsmedel', { starts_on: '2024-10-01', ends_on: '2028-09-30' }),
    contract('AVTAL-STAD', 'Städning', 'SEN', 'städning', { starts_on: '2022-04-01', ends_on: '2027-03-31' }),
    contract('AVTAL-SNO', 'Snöröjning', 'SEN', 'vinterdrift', { starts_on: '2024-10-01', ends_on: '2027-09-30' }),
    contract('AVTAL-HEMTJANST', 'Hemtjänst i två stadsdelar', 'ALN', 'hemtjänst', {
      starts_on: '2023-01-01',
      ends_on: '2026-12-31',
    }),
    contract('AVTAL-NAT', 'Datanät', 'SEN', 'datanät', { starts_on: '2021-01-01', ends_on: '2028-12-31' }),
    contract('AVTAL-EVAKUERING', 'Paviljonger', 'FSN', 'paviljonger', { state: 'procuring' }),
    system('IT-INLOGGNING', 'Gemensam inloggning', 'SEN-IT', { shared: true }),
    system('IT-EKONOMI', 'Ekonomisystemet', 'SLK-EKO', { shared: true, end_of_support_on: '2028-12-31' }),
    system('IT-SKOLA', 'Elevregistret', 'UBN-LOK', { end_of_support_on: '2027-06-30', project_id: 'SKOLPLATTFORM' }),
    system('IT-SOCIALT', 'Socialtjänstens system', 'SON-FUN', {
      shared: true,
      end_of_support_on: '2028-06-30',
      project_id: 'SOCSYS',
    }),
    system('IT-KARTA', 'Stadskartan', 'SBN-KAR', { shared: true }),
    system('IT-BYGGLOV', 'Bygglovssystemet', 'SBN-LOV', { project_id: 'BYGGLOV' }),
    system('IT-BIBLIOTEK', 'Bibliotekskatalogen', 'KUN-BIB'),
    system('IT-FORENING', 'Bokning och föreningsbidrag', 'IDN-FOR', { owner_unit_id: null, shared: true }),
    system('IT-LON', 'Lönesystemet', 'SEN-LON', { shared: true }),
    system('IT-ARKIV', 'E-arkivet', 'SLK-DIG', { shared: true, project_id: 'EARKIV' }),
  ]
}
