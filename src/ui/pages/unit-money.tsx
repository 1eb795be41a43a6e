import type { ReactNode } from 'react'
import type { Frame } from '../frame.ts'
import { useReader } from '../language.tsx'
import { useRights } from '../rights.ts'
import { Empty } from '../states.tsx'

/** What shows a unit's money, or one sentence to whoever may not read it, instead of a table of dashes. */
export function UnitMoney({ frame, children }: { frame: Frame; children: ReactNode }) {
  const { t } = useReader()
  const { mayIn } = useRights()
  if (mayIn('economy', 'read', frame.unit)) return children
  return <Empty title={t('no_money_right', { unit: frame.unit_name })} why={t('no_money_right_why')} />
}
