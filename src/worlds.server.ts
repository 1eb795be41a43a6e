import type { World } from '#server/world.ts'
import { malarstad } from './worlds/malarstad/world.ts'
import { underlag2026 } from './worlds/underlag-2026/world.ts'

/** The example cities, in the order they are shown. */
export const worlds: readonly World[] = [underlag2026, malarstad]
