import { compareSwedish } from '#core/order.ts'
import type { ImportResult } from '#modules/imports/schema.ts'
import { account } from '#modules/ledger/schema.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { useRows } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'

type FileAccount = ImportResult['accounts'][number]

type Props = {
  accounts: readonly FileAccount[]
  chosen: Readonly<Record<string, string>>
  onChoose: (from: string, to: string) => void
}

const isMissing = ({ account_id, is_balance }: FileAccount) => account_id === null && !is_balance
const isOutside = ({ account_id, is_balance }: FileAccount) => account_id === null && is_balance

/** Each account of the file beside the city's: first and open those that lack one, last those that stay outside. */
export function ImportAccounts({ accounts, ...rest }: Props) {
  const missing = accounts.filter(isMissing)
  const outside = accounts.filter(isOutside)
  const known = accounts.filter((one) => !missing.includes(one) && !outside.includes(one))
  return (
    <>
      <Group text="accounts_missing" accounts={missing} isOpen {...rest} />
      <Group text="accounts_known" accounts={known} {...rest} />
      <Group text="accounts_outside" accounts={outside} {...rest} />
    </>
  )
}

type GroupProps = Props & { text: 'accounts_missing' | 'accounts_known' | 'accounts_outside'; isOpen?: boolean }

function Group({ text, accounts, chosen, onChoose, isOpen = false }: GroupProps) {
  const { t } = useReader()
  const known = useRows(account).rows ?? []
  const named = known.toSorted((a, b) => compareSwedish(a.name, b.name))
  const head = t(text, { count: accounts.length })
  if (accounts.length === 0) return null
  return (
    <details open={isOpen}>
      <summary className="calmline row">
        <Icon name="down" className="i14 turn" />
        {head}
      </summary>
      <ScrollFrame label={head}>
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{t('account_in_file')}</th>
              <th scope="col">{t('account_in_city')}</th>
            </tr>
          </thead>
          <tbody>
            {accounts
              .toSorted((a, b) => compareSwedish(a.id, b.id))
              .map((one) => (
                <tr key={one.id}>
                  <th scope="row">{`${one.id} ${one.name}`.trim()}</th>
                  <td>
                    <select
                      className="in"
                      aria-label={t('account_becomes', { account: `${one.id} ${one.name}`.trim() })}
                      value={chosen[one.id] ?? one.account_id ?? ''}
                      onChange={(event) => onChoose(one.id, event.target.value)}
                    >
                      <option value="" disabled>
                        {t(one.is_balance ? 'balance_outside' : 'account_missing')}
                      </option>
                      {named.map(({ id, name }) => (
                        <option key={id} value={id}>
                          {id === name ? name : `${name} (${id})`}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </ScrollFrame>
    </details>
  )
}
