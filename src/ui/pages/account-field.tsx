import { account } from '#modules/ledger/schema.ts'
import { useReader } from '../language.tsx'
import { useRows } from '../records.ts'
import { Field } from './field.tsx'

/** The account of the plan that an amount belongs to, among those for costs and revenues. */
export function AccountField() {
  const { t } = useReader()
  const accounts = (useRows(account).rows ?? []).filter((row) => row.kind === 'cost' || row.kind === 'revenue')
  return (
    <Field label={t('account')}>
      {(id) => (
        <select className="in" id={id} name="account_id">
          {accounts.map((row) => (
            <option key={row.id} value={row.id}>
              {row.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
