import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { z } from 'zod'
import { type WrittenCell, writeCells } from '#modules/ledger/schema.ts'
import { call, Refused } from '../api.ts'
import { readAnew } from '../change.ts'
import { usePlace } from '../place.tsx'
import { randomKey } from '../random-key.ts'

/** A cell as it is sent, with its address in the table. */
export type SentCell = { address: string; cell: WrittenCell }

type Input = z.input<typeof writeCells.input>

/** Saves cells of a set, all of them or none. What holds is read anew when it is over, also when it was refused. */
export function useSaving(set: string) {
  const { where } = usePlace()
  const queries = useQueryClient()
  // One key until it has succeeded, so that the same cells sent again are written once.
  const sent = useRef<{ what: string; key: string } | null>(null)
  const saving = useMutation({
    mutationFn: async ({ reason, cells }: { reason: string; cells: readonly SentCell[] }) => {
      const input: Input = { entry_set_id: set, reason, cells: cells.map(({ cell }) => cell) }
      const what = JSON.stringify(input)
      if (sent.current?.what !== what) sent.current = { what, key: randomKey() }
      try {
        await call(writeCells, input, where, { key: sent.current.key })
      } catch (error) {
        // What the others wrote is read first, so that the next save is made from what holds now.
        if (error instanceof Refused) await readAnew(queries)
        throw error
      }
      sent.current = null
      await readAnew(queries)
    },
  })
  return { save: saving.mutateAsync, isPending: saving.isPending }
}
