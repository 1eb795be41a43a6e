import { printAmount } from '#core/amount-text.ts'
import type { FigureInput } from '#core/figure.ts'
import { deviationCauses, type ForecastView, forecastLine, type ShownLine } from '#modules/forecasts/schema.ts'
import { type Draft, draftDeviation, isChanged } from '../forecast-drafts.ts'
import { useReader } from '../language.tsx'
import { valueWord } from '../words/record-words.ts'
import { Known } from './forecast-known.tsx'

type Props = {
  row: ShownLine
  draft: Draft
  /** The amount could not be read. */
  isBad: boolean
  of: FigureInput
  change: (account_id: string, draft: Draft) => void
}

/** The unit's fields of a line: what the year ends at, and when it thinks otherwise than the suggestion why. */
export function CommitteeFields(props: Props) {
  const { t } = useReader()
  return (
    <>
      <td className="num">
        <AmountField {...props} label={t('own_forecast')} />
      </td>
      <td className="num">
        <Deviation {...props} view="committee" />
      </td>
      <td className="left">
        <Cause {...props} />
      </td>
      <td className="left two">
        <TextField {...props} field="comment" label={t('comment_field')} />
        <TextField {...props} field="measures" label={t('measures_field')} />
      </td>
    </>
  )
}

/** The executive office's fields: an amount and why. It says nothing about the unit's causes and measures. */
export function OfficeFields(props: Props) {
  const { t } = useReader()
  const label = t('office_view')
  return (
    <td className="num two">
      <AmountField {...props} label={label} />
      <TextField {...props} field="comment" label={`${t('comment_field')}, ${label}`} />
      {props.draft.amount === '' ? null : (
        <small>
          <Deviation {...props} view="office" />
        </small>
      )}
    </td>
  )
}

function AmountField({ row, draft, isBad, change, label }: Props & { label: string }) {
  const { t } = useReader()
  const problem = `bad-${row.account_id}`
  return (
    <>
      <input
        className="in num"
        name={`amount.${row.account_id}`}
        inputMode="decimal"
        autoComplete="off"
        value={draft.amount}
        aria-label={`${label}, ${row.account_name}`}
        aria-invalid={isBad}
        {...(isBad ? { 'aria-describedby': problem } : {})}
        onChange={(event) => change(row.account_id, { ...draft, amount: event.target.value })}
        onFocus={(event) => event.target.select()}
      />
      {isBad ? (
        <span className="err" role="alert" id={problem}>
          {t('write_amount')}
        </span>
      ) : null}
    </>
  )
}

type TextProps = Props & { field: 'comment' | 'measures'; label: string }

function TextField({ row, draft, change, field, label }: TextProps) {
  const { t } = useReader()
  return (
    <input
      className="in"
      name={`${field}.${row.account_id}`}
      maxLength={1000}
      autoComplete="off"
      value={draft[field]}
      placeholder={t(field === 'comment' ? 'comment_field' : 'measures_field')}
      aria-label={`${label}, ${row.account_name}`}
      onChange={(event) => change(row.account_id, { ...draft, [field]: event.target.value })}
    />
  )
}

function Cause({ row, draft, change }: Props) {
  const { t, language } = useReader()
  return (
    <select
      className="in"
      name={`cause.${row.account_id}`}
      value={draft.cause}
      aria-label={`${t('cause')}, ${row.account_name}`}
      onChange={(event) => change(row.account_id, { ...draft, cause: event.target.value })}
    >
      <option value="">{t('no_cause')}</option>
      {deviationCauses.map((cause) => (
        <option key={cause} value={cause}>
          {valueWord(forecastLine.name, 'cause', cause, language)}
        </option>
      ))}
    </select>
  )
}

/** The deviation as it will be: said to be unsaved until it is, and an explained figure after that. */
function Deviation({ row, draft, of, view }: Props & { view: ForecastView }) {
  const { t, language } = useReader()
  const line = row[view]
  if (!isChanged(row, view, draft) && line !== null)
    return <Known kind="forecast_deviation" of={{ ...of, view }} sum={line.deviation} certainty="estimated" sign />
  const amount_ore = draftDeviation(row, view, draft)
  if (amount_ore === null) return '–'
  return (
    <>
      {printAmount(amount_ore, { unit: 'mnkr', language, sign: 'always' })}
      <small>{t('unsaved')}</small>
    </>
  )
}
