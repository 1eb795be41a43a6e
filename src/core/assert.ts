/** Stops at a mistake of ours (never the user's): the door answers 500 and logs it. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`)
}
