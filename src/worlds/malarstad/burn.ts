import { firstDayOf, lastDayOf, monthsOf } from '#core/calendar.ts'
import type { WorldStep } from '#server/world.ts'
import { between, chance } from './chance.ts'
import { mnkr, told } from './made.ts'
import type { Project } from './project-list.ts'

type Burned = { id: string; at: string; forecast_ore: number; actual_ore: number }

export const firstDay = (month: string) => firstDayOf(Number(month.slice(0, 4)), Number(month.slice(5)))
export const lastDay = (month: string) => lastDayOf(Number(month.slice(0, 4)), Number(month.slice(5)))

/** What a project is expected to use and then does use, month by month to the end of its money. */
export function burnOf(project: Project): Burned[] {
  const next = chance([...project.id].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7))
  const months = monthsOf(firstDay(project.from), lastDay(project.funded_to))
  return months.map(({ year, month }, index) => {
    const rises = Math.min(1, 0.55 + index * 0.09)
    const forecast = project.monthly * rises
    const at = `${year}-${String(month).padStart(2, '0')}`
    return {
      id: `FORB-${project.id}-${at}`,
      at,
      forecast_ore: mnkr(forecast),
      actual_ore: mnkr(forecast * between(next, 0.9, 1.14)),
    }
  })
}

/** The burn as it is known in a month: used before it, expected from it on. */
export function burnKnownIn(projects: readonly Project[], now: string): WorldStep[] {
  return projects.flatMap((project) =>
    burnOf(project).map((each) =>
      told('burn_point.create', 'verksamhetsprojekt', {
        id: each.id,
        project_id: project.id,
        year: Number(each.at.slice(0, 4)),
        month: Number(each.at.slice(5)),
        account_id: project.account,
        kind: each.at < now ? 'actual' : 'forecast',
        amount_ore: each.at < now ? each.actual_ore : each.forecast_ore,
      }),
    ),
  )
}

/** The months since the last time, now that they are booked. */
export function burnBooked(projects: readonly Project[], since: string, now: string): WorldStep[] {
  return projects.flatMap((project) =>
    burnOf(project)
      .filter(({ at }) => since <= at && at < now)
      .map(({ id, actual_ore }): WorldStep => ['burn_point.revise', { id, kind: 'actual', amount_ore: actual_ore }]),
  )
}
