import type { QueryClient } from '@tanstack/react-query'
import { type ShortFigure, toldTo } from '#core/figure.ts'
import { explainManyEndpoint, FIGURES_AT_ONCE } from '#core/platform-endpoints.ts'
import { Refused, type Where } from './api.ts'
import { ask as askServer } from './rights.ts'

type Waiting = AskedFigure & { resolve: (tree: ShortFigure) => void; reject: (error: unknown) => void }

type Group = { queries: QueryClient; where: Where; figures: Waiting[] }

export type AskedFigure = { figure_id: string; levels: number }

const waiting = new Map<string, Group>()

/**
 * A number with so many levels of parts. All that are asked for in the same moment are one question to the server for
 * each depth; one that is asked for at two depths is asked once, at the greater.
 */
export function loadFigure(queries: QueryClient, { figure_id, levels }: AskedFigure, where: Where) {
  const key = JSON.stringify(where)
  return new Promise<ShortFigure>((resolve, reject) => {
    const group = waiting.get(key) ?? { queries, where, figures: [] }
    if (group.figures.length === 0) setTimeout(() => send(key))
    group.figures.push({ figure_id, levels, resolve, reject })
    waiting.set(key, group)
  })
}

function send(key: string): void {
  const group = waiting.get(key)
  waiting.delete(key)
  if (group === undefined) return
  const asked = Map.groupBy(group.figures, ({ figure_id }) => figure_id)
  const depthOf = (id: string) => Math.max(...(asked.get(id) ?? []).map(({ levels }) => levels))
  for (const [levels, ids] of Map.groupBy(asked.keys(), depthOf)) {
    for (let start = 0; start < ids.length; start += FIGURES_AT_ONCE) {
      const part = ids.slice(start, start + FIGURES_AT_ONCE)
      void answer(
        part.flatMap((id) => asked.get(id) ?? []),
        { figure_ids: part.join(' '), levels },
        group,
      )
    }
  }
}

async function answer(
  figures: readonly Waiting[],
  asked: { figure_ids: string; levels: number },
  { queries, where }: Group,
): Promise<void> {
  try {
    const { rows } = await askServer(queries, explainManyEndpoint, asked, where)
    for (const { figure_id, levels, resolve, reject } of figures) {
      const row = rows.find((one) => one.figure_id === figure_id)
      if (row?.explained) resolve(toldTo(levels, row.explained as unknown as ShortFigure))
      else reject(new Refused(row?.problem?.status ?? 404, row?.problem ?? {}))
    }
  } catch (error) {
    for (const { reject } of figures) reject(error)
  }
}
