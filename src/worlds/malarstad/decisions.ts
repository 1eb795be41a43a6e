import type { WorldStep } from '#server/world.ts'
import { told } from './made.ts'

/** A decision with its day, paragraph and case number. One that says no has another kind. */
export function decision(
  id: string,
  title: string,
  body_id: string,
  decided_on: string,
  rest: Record<string, unknown> = {},
): WorldStep {
  const number = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  return told('decision.create', 'beslut', {
    id,
    title,
    body_id,
    decided_on,
    kind: 'approved',
    paragraph: `${(number % 180) + 1}`,
    case_no: `${body_id} ${decided_on.slice(0, 4)}/${number}`,
    ...rest,
  })
}
