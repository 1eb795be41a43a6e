import { printDate } from '#core/calendar.ts'
import { useReader } from '../language.tsx'

type Decision = { body: string; decided_on: string; paragraph: string | null }

/** Who decided, when, and under which paragraph of the minutes; nothing where no decision is known. */
export function DecisionText({ decision }: { decision: Decision | null }) {
  const { t, language } = useReader()
  if (decision === null) return null
  const { body, decided_on, paragraph } = decision
  const date = decided_on === '' ? t('decision_day_unknown') : printDate(decided_on, 'day', language)
  const item = paragraph === null || paragraph === '' ? '' : `, ${t('decided_paragraph', { paragraph })}`
  return <span>{`${t('decided_by', { body, date })}${item}`}</span>
}
