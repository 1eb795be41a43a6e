import type { RowOf } from '#core/record.ts'
import type { decision } from '#modules/rounds/schema.ts'
import { useReader } from '../language.tsx'
import { Field } from './field.tsx'

/** Which of the decisions it was. */
export function DecisionField({ decisions }: { decisions: readonly RowOf<typeof decision>[] }) {
  const { t } = useReader()
  return (
    <Field label={t('decision')}>
      {(id) => (
        <select className="in" id={id} name="decision_id" required defaultValue="">
          <option value="" disabled>
            {t('choose')}
          </option>
          {decisions.map((row) => (
            <option key={row.id} value={row.id}>
              {[row.title, row.decided_on, row.paragraph].filter((part) => part !== null).join(', ')}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
