import type { QueryClient } from '@tanstack/react-query'
import type { Explained } from '#core/figure.ts'
import { explainManyEndpoint, FIGURES_AT_ONCE } from '#core/platform-endpoints.ts'
import { Refused, type Where } from './api.ts'
import { ask as askServer } from './rights.ts'

type Waiting = { figure_id: string; resolve: (tree: Explained) => void; reject: (error: unknown) => void }

type Group = { queries: QueryClient; where: Where; figures: Waiting[] }

const waiting = new Map<string, Group>()

/** One explained number. All that are asked for in the same moment go to the server in one question. */
export function loadFigure(queries: QueryClient, figure_id: string, where: Where): Promise<Explained> {
  const key = JSON.stringify(where)
  return new Promise((resolve, reject) => {
    const group = waiting.get(key) ?? { queries, where, figures: [] }
    if (group.figures.length === 0) setTimeout(() => send(key))
    group.figures.push({ figure_id, resolve, reject })
    waiting.set(key, group)
  })
}

function send(key: string): void {
  const group = waiting.get(key)
  waiting.delete(key)
  if (group === undefined) return
  const ids = [...new Set(group.figures.map(({ figure_id }) => figure_id))]
  for (let start = 0; start < ids.length; start += FIGURES_AT_ONCE) {
    const part = ids.slice(start, start + FIGURES_AT_ONCE)
    void answer(
      group.figures.filter(({ figure_id }) => part.includes(figure_id)),
      part,
      group,
    )
  }
}

async function answer(figures: readonly Waiting[], ids: readonly string[], group: Group): Promise<void> {
  try {
    const { rows } = await askServer(group.queries, explainManyEndpoint, { figure_ids: ids.join(' ') }, group.where)
    for (const { figure_id, resolve, reject } of figures) {
      const row = rows.find((one) => one.figure_id === figure_id)
      if (row?.explained) resolve(row.explained as unknown as Explained)
      else reject(new Refused(row?.problem?.status ?? 404, row?.problem ?? {}))
    }
  } catch (error) {
    for (const { reject } of figures) reject(error)
  }
}
