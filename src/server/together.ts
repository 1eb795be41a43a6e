import { setImmediate } from 'node:timers/promises'
import type { Context } from './context.ts'

type Ask<Value> = (context: Context, keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>

type Batch<Value> = { keys: Set<string>; answer: Promise<ReadonlyMap<string, Value>> }

/**
 * Makes one question to the database of all that are asked in the same moment: a sum of forty leases reads them in one
 * statement and not one after the other on the transaction's only connection. Only for reading: what is asked for
 * beside a change may be read before or after it.
 */
export function together<Value>(ask: Ask<Value>): (context: Context, key: string) => Promise<Value | undefined> {
  const waiting = new WeakMap<Context, Batch<Value>>()
  const begun = (context: Context): Batch<Value> => {
    const keys = new Set<string>()
    const answer = setImmediate().then(() => {
      waiting.delete(context)
      return ask(context, [...keys])
    })
    const batch = { keys, answer }
    waiting.set(context, batch)
    return batch
  }
  return async (context, key) => {
    const batch = waiting.get(context) ?? begun(context)
    batch.keys.add(key)
    return (await batch.answer).get(key)
  }
}
