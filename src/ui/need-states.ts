import { unitsUnder } from './tasks.ts'

/** How far a need, or a whole place, has come; the first of these that any of its needs is in. */
export const needStates = ['raised', 'waiting', 'answered'] as const
export type NeedState = (typeof needStates)[number]
export type PlaceState = NeedState | 'none'

type Need = { id: string; area_id: string }
type Answer = { need_id: string; answer: string }
type Area = { id: string; name: string; kind: string; parent_id: string | null; shape_code: string | null }

/** A place on the map or in the register: its needs are those of the area and of every area below it. */
export type Place = {
  /** The area's id, or the shape's code where the register knows no such area. */
  key: string
  name: string
  shape_code: string | null
  kind: string | null
  /** The ids of the area and those below; empty where there is no area. */
  area_ids: readonly string[]
  counts: Readonly<Record<NeedState, number>>
  state: PlaceState
}

/** Raised while nobody is asked, waiting while somebody who is asked has not answered, and then answered. */
export function stateOfNeed(need: Need, answers: readonly Answer[]): NeedState {
  const own = answers.filter((answer) => answer.need_id === need.id)
  if (own.length === 0) return 'raised'
  return own.some(({ answer }) => answer === 'pending') ? 'waiting' : 'answered'
}

/** Every area with its needs, and every shape of the map that no area is drawn as; there no needs are known. */
export function placesOf(
  areas: readonly Area[],
  shapes: readonly { code: string; name: string }[],
  needs: readonly Need[],
  answers: readonly Answer[],
): Place[] {
  const states = needs.map((need) => ({ area_id: need.area_id, state: stateOfNeed(need, answers) }))
  const recorded = areas.map((area): Place => {
    const area_ids = unitsUnder(area.id, areas)
    const own = states.filter(({ area_id }) => area_ids.includes(area_id))
    const count = (state: NeedState) => own.filter((need) => need.state === state).length
    const counts = { raised: count('raised'), waiting: count('waiting'), answered: count('answered') }
    const state = needStates.find((candidate) => counts[candidate] > 0) ?? 'none'
    return { key: area.id, name: area.name, shape_code: area.shape_code, kind: area.kind, area_ids, counts, state }
  })
  const drawn = new Set(areas.map(({ shape_code }) => shape_code))
  const bare = shapes
    .filter(({ code }) => !drawn.has(code))
    .map(({ code, name }): Place => {
      const counts = { raised: 0, waiting: 0, answered: 0 }
      return { key: code, name, shape_code: code, kind: null, area_ids: [], counts, state: 'none' }
    })
  return [...recorded, ...bare]
}
