import { type FormEvent, useState } from 'react'
import { type AmountUnit, parseAmount, printAmount } from '#core/amount-text.ts'
import { periodisationProfile, weightsOf } from '#modules/ledger/schema.ts'
import { useReader } from '../language.tsx'
import { useRows } from '../records.ts'
import { Learnt, type NamedAccount, ProfileShares } from './month-shares.tsx'
import type { PlanWriting } from './plan-writing.ts'
import { useSeasons } from './seasons.ts'
import { faultOf, type SpreadBy, type SpreadFault, type Spreading, spreadWhole } from './spread.ts'

type Props = {
  spreading: Spreading
  unit: AmountUnit
  hasOther: boolean
  /** The unit at the top of the table, whose outcome the months are learnt from, and its accounts. */
  top: string
  accounts: readonly NamedAccount[]
  writing: PlanWriting
  close: () => void
}

/** Spreads one amount over the marked cells, or over what a sum is made of, so that they add up to it exactly. */
export function SpreadForm(props: Props) {
  const { t } = useReader()
  const { spreading, close } = props
  const fault = faultOf(spreading)
  if (fault === null) return <Amount {...props} />
  return (
    <div className="cellline" role="status">
      {t(`grid_spread_${fault}`, { count: spreading.kept_count })}
      <button type="button" className="btn quiet sm push" onClick={close}>
        {t('close')}
      </button>
    </div>
  )
}

const profileWay = (id: string) => `profile ${id}`

function Amount({ spreading, unit, hasOther, top, accounts, writing, close }: Props) {
  const { t } = useReader()
  const [amount, setAmount] = useState('')
  // A way, or the code of a profile.
  const [how, setHow] = useState('even')
  const [fault, setFault] = useState<'write_amount' | `grid_spread_${SpreadFault}` | null>(null)
  const isMonths = spreading.parts.every(({ month }) => month !== null)
  const seasons = useSeasons(top, accounts, isMonths)
  const profiles = useRows(periodisationProfile, { enabled: isMonths }).rows ?? []
  const profile = profiles.find(({ id }) => profileWay(id) === how)
  const ways: readonly SpreadBy[] = [
    ...(['even', 'as_now'] as const),
    ...(hasOther ? (['other_set'] as const) : []),
    ...(isMonths ? (['season'] as const) : []),
  ]
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = parseAmount(amount, unit)
    if (!parsed.ok || parsed.amount_ore === null) return setFault('write_amount')
    const monthsOf = (account: string) =>
      profile === undefined ? (seasons(account)?.months ?? null) : weightsOf(profile)
    const way = profile === undefined ? (how as SpreadBy) : 'season'
    const changes = spreadWhole(spreading, parsed.amount_ore, way, monthsOf)
    if (typeof changes === 'string') return setFault(`grid_spread_${changes}`)
    writing.write(changes)
    close()
  }
  const described = `grid-spread-kept${fault === null ? '' : ' grid-spread-fault'}`
  return (
    <form
      className="savebar"
      onSubmit={onSubmit}
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <div className="field">
        <label htmlFor="grid-spread">{`${t('grid_spread_amount', { count: spreading.parts.length })}, ${unit}`}</label>
        <input
          id="grid-spread"
          className="in num"
          inputMode="decimal"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field.
          autoFocus
          value={amount}
          aria-invalid={fault !== null}
          aria-describedby={described}
          onChange={(event) => setAmount(event.target.value)}
        />
        {fault === null ? null : (
          <span className="err" role="alert" id="grid-spread-fault">
            {t(fault)}
          </span>
        )}
      </div>
      <Way ways={ways} profiles={isMonths ? profiles : []} how={how} choose={setHow} />
      <button type="submit" className="btn primary">
        {t('grid_spread')}
      </button>
      <button type="button" className="btn quiet" onClick={close}>
        {t('cancel')}
      </button>
      <Kept spreading={spreading} unit={unit} amount={amount} />
      {how === 'season' ? <Learnt spreading={spreading} seasonOf={seasons} accounts={accounts} /> : null}
      {profile === undefined ? null : <ProfileShares profile={profile} />}
    </form>
  )
}

type WayProps = {
  ways: readonly SpreadBy[]
  profiles: readonly { id: string; name: string }[]
  how: string
  choose: (how: string) => void
}

function Way({ ways, profiles, how, choose }: WayProps) {
  const { t } = useReader()
  return (
    <div className="field">
      <label htmlFor="grid-how">{t('grid_spread_how')}</label>
      <select id="grid-how" className="in" value={how} onChange={(event) => choose(event.target.value)}>
        {ways.map((way) => (
          <option key={way} value={way}>
            {t(`grid_spread_${way}`)}
          </option>
        ))}
        {profiles.map(({ id, name }) => (
          <option key={id} value={profileWay(id)}>
            {t('grid_spread_profile', { name })}
          </option>
        ))}
      </select>
    </div>
  )
}

/** What of the amount stays as it is, and what is left to spread. */
function Kept({
  spreading: { kept_ore, fixed_count },
  unit,
  amount,
}: Pick<Props, 'spreading' | 'unit'> & { amount: string }) {
  const { t, language } = useReader()
  const print = (amount_ore: number) => printAmount(amount_ore, { unit, language, decimals: 'exact', withUnit: true })
  const parsed = parseAmount(amount, unit)
  const isAll = kept_ore === 0 && fixed_count === 0
  const left = parsed.ok && parsed.amount_ore !== null ? print(parsed.amount_ore - (kept_ore ?? 0)) : null
  return (
    <p className="hint" id="grid-spread-kept">
      {isAll ? '' : t('grid_spread_kept', { amount: print(kept_ore ?? 0), count: fixed_count })}
      {isAll || left === null ? '' : ` ${t('grid_spread_left', { amount: left })}`}
    </p>
  )
}
