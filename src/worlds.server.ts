import type { World } from '#server/world.ts'

/** The example cities, in the order they are shown. */
export const worlds: readonly World[] = []
