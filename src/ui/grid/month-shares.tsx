import { printPercent } from '#core/amount-text.ts'
import { printDate } from '#core/calendar.ts'
import type { RowOf } from '#core/record.ts'
import type { Language } from '#core/texts.ts'
import type { TreeRow } from '#core/tree.ts'
import { periodisationProfile, weightsOf } from '#modules/ledger/schema.ts'
import { useChange } from '../change.ts'
import { useReader } from '../language.tsx'
import { endpointsOf } from '../records.ts'
import { useRights } from '../rights.ts'
import { Failed } from '../states.tsx'
import { permilleOf, type Season } from './season.ts'
import type { Spreading } from './spread.ts'

export type NamedAccount = TreeRow & { name: string }

/** The months with their parts, to a tenth of a percent: the amounts themselves are exact. */
function sharesIn(months: readonly number[], language: Language): string {
  const shares = permilleOf(months).map((permille, at) => {
    const name = printDate(`2000-${String(at + 1).padStart(2, '0')}-01`, 'month', language).slice(0, 3)
    return `${name} ${printPercent(permille * 1000, language)}`
  })
  return shares.join(', ')
}

type Props = {
  spreading: Spreading
  seasonOf: (account: string) => Season | null
  accounts: readonly NamedAccount[]
}

/** What the months are learnt from: the years, and for one account how large each month is. */
export function Learnt({ spreading, seasonOf, accounts }: Props) {
  const { t, language } = useReader()
  const used = [...new Set(spreading.parts.map(({ account }) => account))]
  const found = used.flatMap((account) => seasonOf(account) ?? [])
  if (found.length < used.length) return <p className="hint">{t('grid_spread_no_season')}</p>
  const years = [...new Set(found.flatMap((season) => season.years))].toSorted((a, b) => a - b).join(', ')
  const [only] = used.length === 1 ? found : []
  const name = accounts.find(({ id }) => id === used[0])?.name ?? ''
  return (
    <p className="hint">
      {t('grid_spread_learnt', { years })} {only === undefined ? null : sharesIn(only.months, language)}{' '}
      {only === undefined ? null : <Keep months={only.months} name={`${name}, ${years}`} years={years} />}
    </p>
  )
}

/** Keeps what was learnt as a profile, by its name, for those who may write what is the whole city's. */
function Keep({ months, name, years }: { months: readonly number[]; name: string; years: string }) {
  const { t } = useReader()
  const { mayIn } = useRights()
  const keeping = useChange(endpointsOf(periodisationProfile).create)
  if (!mayIn('economy', 'write', null)) return null
  if (keeping.isSuccess) return <span role="status">{t('grid_profile_kept', { name })}</span>
  const [january = 0, february = 0, march = 0, april = 0, may = 0, june = 0, ...rest] = permilleOf(months)
  const [july = 0, august = 0, september = 0, october = 0, november = 0, december = 0] = rest
  const weights = { january, february, march, april, may, june, july, august, september, october, november, december }
  // The endpoints of records know their fields by name alone.
  const input: object = { name, reason: t('grid_spread_learnt', { years }), ...weights }
  return (
    <>
      <button type="button" className="btn sm" onClick={() => keeping.mutate({ input })}>
        {t('grid_profile_keep')}
      </button>
      {keeping.error === null ? null : <Failed error={keeping.error} />}
    </>
  )
}

/** How large a profile makes each month, and why. */
export function ProfileShares({ profile }: { profile: RowOf<typeof periodisationProfile> }) {
  const { language } = useReader()
  return (
    <p className="hint">
      {profile.reason} {sharesIn(weightsOf(profile), language)}
    </p>
  )
}
