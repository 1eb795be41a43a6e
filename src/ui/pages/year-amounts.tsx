import { printAmount } from '#core/amount-text.ts'
import { useReader } from '../language.tsx'

type Props = { amounts: readonly { year: number; account_id: string; amount_ore: number | null }[] }

/** What a proposal changes, year by year, with the sign of the change. */
export function YearAmounts({ amounts }: Props) {
  const { language } = useReader()
  return (
    <p className="row wrap">
      {amounts.map(({ year, account_id, amount_ore }) => (
        <span key={`${year}-${account_id}`}>
          {year}{' '}
          <b className={amount_ore === null ? 'unk' : undefined}>
            {printAmount(amount_ore, { unit: 'mnkr', language, sign: 'always', withUnit: true })}
          </b>
        </span>
      ))}
    </p>
  )
}
