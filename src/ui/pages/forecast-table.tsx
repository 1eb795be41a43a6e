import type { z } from 'zod'
import { printDate } from '#core/calendar.ts'
import { type FigureInput, figureId } from '#core/figure.ts'
import type { RowOf } from '#core/record.ts'
import {
  type ForecastView,
  forecastLine,
  type forecastRound,
  type ShownLine,
  type showForecast,
} from '#modules/forecasts/schema.ts'
import { FigureText } from '../figure.tsx'
import { FigureCell } from '../figure-cell.tsx'
import { type Draft, savedDraft } from '../forecast-drafts.ts'
import { useReader } from '../language.tsx'
import { ScrollFrame } from '../scroll-frame.tsx'
import { valueWord } from '../words/record-words.ts'
import { CommitteeFields, OfficeFields } from './forecast-fields.tsx'
import { Known } from './forecast-known.tsx'

type Shown = z.output<typeof showForecast.output>
type Props = {
  shown: Shown
  /** The view that is written; null when the reader only reads. */
  view: ForecastView | null
  round: RowOf<typeof forecastRound>
  drafts: ReadonlyMap<string, Draft>
  bad: readonly string[]
  change: (account_id: string, draft: Draft) => void
}

/** The forecast line by line: budget, outcome, suggestion with why, the unit's view and why, and the office's. */
export function ForecastTable(props: Props) {
  const { t, language } = useReader()
  const { shown, round } = props
  const of = { forecast: shown.id }
  const month = printDate(`${round.year}-${String(round.through_month).padStart(2, '0')}-01`, 'month', language)
  return (
    <ScrollFrame label={t('lines_of_forecast')}>
      <table className="rows money sheet">
        <caption className="vh">{t('lines_of_forecast')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('account_and_reason')}</th>
            <Amount head={`${t('budget')} ${round.year}`} />
            <Amount head={t('outcome_through', { month: month.replace(/ \d{4}$/, '') })} />
            <Amount head={t('suggestion')} />
            <Amount head={t('own_forecast')} />
            <Amount head={t('deviation')} />
            <th scope="col" className="left">
              {t('cause')}
            </th>
            <th scope="col" className="left">
              {t('comment_and_measures')}
            </th>
            <Amount head={t('office_view')} />
          </tr>
        </thead>
        <tbody>
          {shown.rows.map((row) => (
            <Line key={row.account_id} row={row} {...props} />
          ))}
        </tbody>
        <tfoot>
          <tr className="sum">
            <th scope="row">{t('net_row')}</th>
            <Sum id={figureId('forecast_budget', of)} />
            <Sum id={figureId('forecast_outcome', of)} />
            <Sum id={figureId('forecast_suggestion', of)} />
            <Sum id={figureId('forecast', { ...of, view: 'committee' })} />
            <Sum id={figureId('forecast_deviation', { ...of, view: 'committee' })} sign />
            <td colSpan={2} />
            <td className="num">
              <FigureCell figure_id={figureId('forecast', { ...of, view: 'office' })} />
              <small>
                <FigureCell figure_id={figureId('forecast_deviation', { ...of, view: 'office' })} sign="always" />
              </small>
            </td>
          </tr>
        </tfoot>
      </table>
    </ScrollFrame>
  )
}

const Amount = ({ head }: { head: string }) => (
  <th scope="col" className="num">
    {head}
  </th>
)

const Sum = ({ id, sign = false }: { id: string; sign?: boolean }) => (
  <td className="num">
    <FigureCell figure_id={id} {...(sign ? { sign: 'always' } : {})} />
  </td>
)

function Line({ row, shown, view, drafts, bad, change }: Props & { row: ShownLine }) {
  const of = { account: row.account_id, forecast: shown.id }
  const draft = view === null ? null : (drafts.get(row.account_id) ?? savedDraft(row, view))
  const fields = draft === null ? null : { row, draft, isBad: bad.includes(row.account_id), of, change }
  return (
    <tr>
      <th scope="row">
        {row.account_name}
        {row.suggestion.reasons.map((reason) => (
          <small key={reason}>
            <FigureText text={reason} />
          </small>
        ))}
      </th>
      <td className="num">
        <Known kind="forecast_budget" of={of} sum={row.budget} certainty="decided" />
      </td>
      <td className="num">
        <Known kind="forecast_outcome" of={of} sum={row.outcome} certainty="actual" />
      </td>
      <td className="num">
        <Known kind="forecast_suggestion" of={of} sum={whole(row.suggestion.amount_ore)} certainty="estimated" />
      </td>
      {view === 'committee' && fields !== null ? <CommitteeFields {...fields} /> : <Committee row={row} of={of} />}
      {view === 'office' && fields !== null ? <OfficeFields {...fields} /> : <Office row={row} of={of} />}
    </tr>
  )
}

type SaidProps = { row: ShownLine; of: FigureInput }

const whole = (amount_ore: number | null) => ({ amount_ore, unknown_count: 0 })

function Unwritten() {
  const { t } = useReader()
  return <span className="unk">{t('not_written')}</span>
}

/** What the unit says of the line, to be read: amount, deviation, cause, and what it says and does about it. */
function Committee({ row, of }: SaidProps) {
  const { t, language } = useReader()
  const line = row.committee
  const own = { ...of, view: 'committee' }
  const cause = line?.cause ?? null
  return (
    <>
      <td className="num">
        {line === null ? (
          <Unwritten />
        ) : (
          <Known kind="forecast" of={own} sum={whole(line.amount_ore)} certainty="estimated" />
        )}
      </td>
      <td className="num">
        {line === null ? (
          '–'
        ) : (
          <Known kind="forecast_deviation" of={own} sum={line.deviation} certainty="estimated" sign />
        )}
      </td>
      <td className="left">
        {cause !== null ? (
          valueWord(forecastLine.name, 'cause', cause, language)
        ) : line?.accepted === true ? (
          <span className="soft">{t('accepted_mark')}</span>
        ) : (
          '–'
        )}
      </td>
      <td className="left">
        {line?.comment ?? (line?.measures ? '' : '–')}
        {line?.measures ? (
          <small>
            {t('measures_field')}: {line.measures}
          </small>
        ) : null}
      </td>
    </>
  )
}

/** The executive office's own view of the line, to be read: amount, deviation and why. */
function Office({ row: { office }, of }: SaidProps) {
  if (office === null)
    return (
      <td className="num">
        <Unwritten />
      </td>
    )
  const own = { ...of, view: 'office' }
  return (
    <td className="num">
      <Known kind="forecast" of={own} sum={whole(office.amount_ore)} certainty="estimated" />
      <small>
        <Known kind="forecast_deviation" of={own} sum={office.deviation} certainty="estimated" sign />
      </small>
      {office.comment === null ? null : <small>{office.comment}</small>}
    </td>
  )
}
