import { goal, listLevels } from '#modules/steering/schema.ts'
import { useAnswer } from './answer.ts'
import { useReader } from './language.tsx'

/** Whether the field names a level of the city's steering model, whose words are the city's. */
export const namesLevel = (kind: string, field: string) => kind === goal.name && field === 'level'

/** The levels of the steering model with their words, in its order. */
export function useLevels(isWanted: boolean): { id: string; title: string }[] {
  const { language } = useReader()
  const found = useAnswer(listLevels, {}, { enabled: isWanted })
  return (found.data?.rows ?? []).map((level) => ({
    id: level.key,
    title: language === 'sv' ? level.name_sv : level.name_en,
  }))
}
