import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import type { Endpoint } from '#core/endpoint.ts'
import { listWarnings } from '#modules/warnings/schema.ts'
import { call, type Guard } from './api.ts'
import { usePlace } from './place.tsx'
import { randomKey } from './random-key.ts'

/** The warnings are looked for in the whole city after each change, which takes its time: no form waits for them. */
const areWarnings = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] === listWarnings.name

/** Reads all that the page shows anew, after a change. */
export async function readAnew(queries: QueryClient): Promise<void> {
  void queries.invalidateQueries({ predicate: areWarnings })
  await queries.invalidateQueries({ predicate: (query) => !areWarnings(query) })
}

/**
 * Sends changes through an endpoint; everything on the page is read anew afterwards. One key is kept until a change has
 * succeeded, so that sending the same form twice does the thing once.
 */
export function useChange<In extends z.ZodType, Out extends z.ZodType>(
  endpoint: Endpoint<In, Out>,
  onDone: (answer: z.output<Out>) => void = () => undefined,
) {
  const { where } = usePlace()
  const queries = useQueryClient()
  const [key, setKey] = useState(() => randomKey())
  return useMutation<z.output<Out>, Error, { input: z.input<In>; version?: number }>({
    mutationFn: ({ input, version }) => {
      const guard: Guard = version === undefined ? { key } : { version }
      return call(endpoint, input, where, guard)
    },
    onSuccess: async (answer) => {
      setKey(randomKey())
      await readAnew(queries)
      onDone(answer)
    },
  })
}
