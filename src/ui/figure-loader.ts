import type { QueryClient } from '@tanstack/react-query'
import type { ShortFigure } from '#core/figure.ts'
import { explainManyEndpoint, FIGURES_AT_ONCE } from '#core/platform-endpoints.ts'
import { Refused, type Where } from './api.ts'
import { ask as askServer } from './rights.ts'

type Waiting = { figure_id: string; resolve: (tree: ShortFigure) => void; reject: (error: unknown) => void }

type Group = { queries: QueryClient; where: Where; levels: number; figures: Waiting[] }

export type AskedFigure = { figure_id: string; levels: number }

const waiting = new Map<string, Group>()

/** A number with so many levels of parts. All that are asked for in the same moment are one question to the server. */
export function loadFigure(queries: QueryClient, { figure_id, levels }: AskedFigure, where: Where) {
  const key = JSON.stringify([where, levels])
  return new Promise<ShortFigure>((resolve, reject) => {
    const group = waiting.get(key) ?? { queries, where, levels, figures: [] }
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
  const { queries, levels, where } = group
  try {
    const { rows } = await askServer(queries, explainManyEndpoint, { figure_ids: ids.join(' '), levels }, where)
    for (const { figure_id, resolve, reject } of figures) {
      const row = rows.find((one) => one.figure_id === figure_id)
      if (row?.explained) resolve(row.explained as unknown as ShortFigure)
      else reject(new Refused(row?.problem?.status ?? 404, row?.problem ?? {}))
    }
  } catch (error) {
    for (const { reject } of figures) reject(error)
  }
}
