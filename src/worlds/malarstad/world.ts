import type { World, WorldBatch, WorldStep } from '#server/world.ts'
import { accounts, firstChart, nextChart } from './accounts.ts'
import { adjustments2025, adjustments2026, adjustments2027 } from './adjustments.ts'
import { draftAlternative, publishedAlternative } from './alternatives.ts'
import { booked2026 } from './booked.ts'
import { bookedMonths2026 } from './booked-months.ts'
import { burnBooked, burnKnownIn } from './burn.ts'
import { answers2027, comments2027 } from './comments.ts'
import { decided2026, draft2026, draft2027, revised2027 } from './document.ts'
import { drivers2028 } from './drivers.ts'
import { accounts2025, decidedBudget, derived, openBudget } from './economy.ts'
import { forecasts2025, forecastsBefore, forecastsOfAugust, forecastsOfOctober } from './forecasts.ts'
import { frames2027 } from './frames.ts'
import { fullSize } from './full-size.ts'
import { budgetMoney2027, projectDecisions2025, projectDecisions2026, projectMoney2027 } from './funding.ts'
import { goals } from './goals.ts'
import { governing2025, governing2026 } from './governing.ts'
import { group2027 } from './group.ts'
import { laws2025, lawsBy2026, lawsBy2027 } from './laws.ts'
import { made } from './made.ts'
import { earlyMoney, laterMoney } from './money.ts'
import { answers2026, needs2025 } from './needs.ts'
import { obstacles } from './obstacles.ts'
import { merger, organisation } from './organisation.ts'
import { people, personas } from './people.ts'
import { plans2027, premises2025, premises2026 } from './premises.ts'
import { priorities2026, priorities2027 } from './priorities.ts'
import { firstProjects, laterProjects } from './project-list.ts'
import { dependencies, progress, projects2025, projects2026, systems, today } from './projects.ts'
import { promises2025, promises2026 } from './promises.ts'
import { autumn2026, budgetDecided2026, budgetDecided2027, round2026, round2027, submitted2026 } from './rounds.ts'
import { scenarios2027 } from './scenarios.ts'
import { survey2024, survey2025 } from './surveys.ts'
import { taxes2027 } from './taxes.ts'
import { tertialReport } from './tertial.ts'
import { links2027 } from './thread.ts'

const batch = (recorded_on: string, by: string, ...parts: WorldStep[][]): WorldBatch => ({
  recorded_on,
  by,
  steps: parts.flat(),
})

const allProjects = [...firstProjects, ...laterProjects]

/** What became known day by day from the spring of 2025 to the budget for 2026. */
function told2025(): WorldBatch[] {
  return [
    batch(
      '2025-04-01',
      'Ekonomi och styrning',
      organisation(),
      people(),
      accounts(),
      firstChart(),
      derived(),
      decidedBudget(2025, '2024-11-18'),
      goals(),
      round2026(),
      priorities2026(),
      laws2025(),
      governing2025(),
      survey2024(),
      premises2025(),
      projectDecisions2025(),
      projects2025(),
      systems(),
      earlyMoney(),
      promises2025(),
      draft2026(),
      forecastsBefore(),
    ),
    batch('2025-05-21', 'Utbildningsnämnden', decided2026(), submitted2026()),
    batch('2025-09-15', 'Planering och lokaler', needs2025(), adjustments2025()),
    batch(
      '2025-11-18',
      'Kommunfullmäktiges kansli',
      merger(),
      decidedBudget(2026, '2025-11-17'),
      openBudget(2026),
      budgetDecided2026(),
      projectDecisions2026(),
      projects2026(),
      forecasts2025(),
    ),
  ]
}

/** The year 2026, to the week after the budget for 2027. */
function told2026(): WorldBatch[] {
  return [
    batch(
      '2026-02-10',
      'Planering och lokaler',
      progress(firstProjects, '2025-04', '2026-02'),
      progress(laterProjects, '2025-11', '2026-02'),
      burnKnownIn(allProjects, '2026-02'),
      accounts2025(),
      round2027(),
      answers2026(),
      survey2025(),
      lawsBy2026(),
    ),
    batch('2026-04-20', 'Planering och lokaler', priorities2027(), governing2026(), promises2026(), draft2027()),
    batch('2026-06-15', 'Ekonomi och styrning', adjustments2026(), lawsBy2027(), premises2026()),
    batch(
      '2026-11-02',
      'Ekonomi och styrning',
      burnBooked(allProjects, '2026-02', '2026-11'),
      projectMoney2027(),
      closed(),
      autumn2026(),
      booked2026(),
      bookedMonths2026(),
      forecastsOfAugust(),
      tertialReport(),
      plans2027(),
      nextChart(),
    ),
    batch(
      '2026-11-17',
      'Kommunfullmäktiges kansli',
      decidedBudget(2027, '2026-11-16'),
      budgetDecided2027(),
      budgetMoney2027(),
      progress(allProjects, '2026-02', '2026-11'),
      today(allProjects),
    ),
    batch(
      '2026-11-20',
      'Ekonomi och styrning',
      adjustments2027(),
      laterMoney(),
      links2027(),
      dependencies(),
      revised2027(),
      acknowledged(),
      forecastsOfOctober(),
      obstacles(),
      group2027(),
      drivers2028(),
      scenarios2027(),
      taxes2027(),
      frames2027(),
    ),
    {
      ...batch('2026-11-20', 'Partigrupperna', publishedAlternative(), draftAlternative()),
      groups: ['VATTEN', 'SAMLING'],
    },
    batch('2026-11-20', 'Planerare', comments2027()),
    batch('2026-11-20', 'Förvaltningschef', answers2027()),
  ]
}

/** A project that is over has money that is over as well. */
function closed(): WorldStep[] {
  return [['funding.revise', { id: 'PENGAR-MEROPPET', state: 'expired' }]]
}

const seen = (id: string, code: string, subject_kind: string, subject_id: string, stance: string, motive: string) =>
  made('acknowledgement.create', 'varningar', {
    id,
    code,
    subject_kind,
    subject_id,
    stance,
    motive,
    show_again_on: '2027-02-01',
  })

/** Warnings that somebody has taken a stand on. */
function acknowledged(): WorldStep[] {
  return [
    seen('KVITT-1', 'W08', 'lease', 'HYRA-STRANDSKOLAN', 'known', 'Budgetjustering är begärd och prövas i januari.'),
    seen(
      'KVITT-2',
      'W17',
      'system_service',
      'IT-FORENING',
      'known',
      'Idrottsnämnden och kulturnämnden väljer ägare före jul.',
    ),
    seen('KVITT-3', 'W04', 'entry_set', 'budget-2027.VAN.2029', 'accepted', 'Inget val är planerat 2029.'),
  ]
}

/** The invented city, told anew: the same steps every time. */
export function malarstadWorld(): World {
  return {
    id: 'malarstad',
    city_name: 'Mälarstad',
    example_data: true,
    personas,
    full_size: fullSize,
    batches: [...told2025(), ...told2026()],
  }
}

export const malarstad: World = malarstadWorld()
