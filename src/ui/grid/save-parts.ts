import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import { cellsAtOnce, type WrittenCell, writeCells } from '#modules/ledger/schema.ts'
import { call, Refused } from '../api.ts'
import { usePlace } from '../place.tsx'
import { randomKey } from '../random-key.ts'

/** A cell as it is sent, with its address in the table. */
export type SentCell = { address: string; cell: WrittenCell }

/** How far a save has come: the cells that are acknowledged, and what stopped it with the part that was not taken. */
export type Outcome = { saved: readonly SentCell[]; stopped: { error: unknown; part: readonly SentCell[] } | null }

/**
 * Sends cells in parts, one after the other. Each part is saved whole or not at all; the first that is not stops the
 * rest, so that what has been acknowledged is known and nothing is tried twice.
 */
export async function sentInParts(
  cells: readonly SentCell[],
  most: number,
  send: (part: readonly SentCell[]) => Promise<unknown>,
): Promise<Outcome> {
  const saved: SentCell[] = []
  for (let from = 0; from < cells.length; from += most) {
    const part = cells.slice(from, from + most)
    try {
      await send(part)
    } catch (error) {
      return { saved, stopped: { error, part } }
    }
    saved.push(...part)
  }
  return { saved, stopped: null }
}

type Input = z.input<typeof writeCells.input>

/** Saves cells of a set. What holds is read anew when it is over, also when not all of it was saved. */
export function useSaving(set: string) {
  const { where } = usePlace()
  const queries = useQueryClient()
  // One key for each part until it has succeeded, so that the same part sent again is written once.
  const keys = useRef(new Map<string, string>())
  const [done_count, setDone] = useState(0)
  const send = async (reason: string, part: readonly SentCell[]) => {
    const input: Input = { entry_set_id: set, reason, cells: part.map(({ cell }) => cell) }
    const what = JSON.stringify(input)
    const key = keys.current.get(what) ?? randomKey()
    keys.current.set(what, key)
    await call(writeCells, input, where, { key })
    keys.current.delete(what)
    setDone((count) => count + part.length)
  }
  const saving = useMutation({
    mutationFn: async ({ reason, cells }: { reason: string; cells: readonly SentCell[] }) => {
      setDone(0)
      const outcome = await sentInParts(cells, cellsAtOnce, (part) => send(reason, part))
      // What the others wrote is read first, so that the next save is made from what holds now.
      const isAnswered = outcome.saved.length > 0 || outcome.stopped?.error instanceof Refused
      if (isAnswered) await queries.invalidateQueries()
      return outcome
    },
  })
  return { save: saving.mutateAsync, isPending: saving.isPending, done_count }
}
