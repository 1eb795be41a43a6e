import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { RowOf } from '#core/record.ts'
import {
  type ForecastView,
  type forecast,
  type forecastRound,
  showForecast,
  submitForecast,
  writeForecast,
  writeOfficeForecast,
} from '#modules/forecasts/schema.ts'
import { useAnswer } from '../answer.ts'
import { useChange } from '../change.ts'
import { amountInField, changedLines, type Draft, savedDraft } from '../forecast-drafts.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { useRights } from '../rights.ts'
import { RowsSkeleton } from '../skeletons.tsx'
import { Failed } from '../states.tsx'
import { ForecastSteps } from './forecast-steps.tsx'
import { ForecastTable } from './forecast-table.tsx'

type Forecast = RowOf<typeof forecast>
type Props = { row: Forecast; round: RowOf<typeof forecastRound>; name: string }

const writable: Record<ForecastView, readonly Forecast['state'][]> = {
  committee: ['open', 'returned'],
  office: ['open', 'submitted', 'returned', 'reviewed'],
}

/** One unit's forecast as a sheet to fill in: the suggestions, what the unit says, and what the office says. */
export function ForecastSheet({ row, round, name }: Props) {
  const { t } = useReader()
  const { where } = usePlace()
  const { mayIn } = useRights()
  const found = useAnswer(showForecast, { id: row.id })
  const isOpen = round.state === 'open' && where.asOf === null
  const may: Record<ForecastView, boolean> = {
    committee: isOpen && writable.committee.includes(row.state) && mayIn('economy', 'write', row.unit_id),
    office: isOpen && writable.office.includes(row.state) && mayIn('economy', 'approve', row.unit_id),
  }
  const [asked, setAsked] = useState<ForecastView | null>(null)
  const first = may.committee ? 'committee' : may.office ? 'office' : null
  const view = asked !== null && may[asked] ? asked : first
  return (
    <section className="pane" aria-labelledby="lines">
      <header>
        <h2 id="lines">{`${name}, ${t('lines_of_forecast').toLowerCase()}`}</h2>
        {may.committee && may.office ? <WriteAs view={view} choose={setAsked} /> : null}
      </header>
      <ForecastSteps row={row} isOpen={isOpen} />
      {found.error === null ? null : <Failed error={found.error} />}
      {found.data === undefined ? (
        <RowsSkeleton count={8} />
      ) : (
        <Writing shown={found.data} view={view} row={row} round={round} />
      )}
    </section>
  )
}

function WriteAs({ view, choose }: { view: ForecastView | null; choose: (view: ForecastView) => void }) {
  const { t } = useReader()
  return (
    <fieldset className="row n push screen-only">
      <legend className="vh">{t('write_as')}</legend>
      <span className="sm soft" aria-hidden="true">
        {t('write_as')}
      </span>
      {(['committee', 'office'] as const).map((one) => (
        <label key={one} className="chk">
          <input type="radio" name="view" checked={view === one} onChange={() => choose(one)} />
          {t(one === 'committee' ? 'write_as_unit' : 'write_as_office')}
        </label>
      ))}
    </fieldset>
  )
}

type Shown = NonNullable<ReturnType<typeof useAnswer<typeof showForecast.input, typeof showForecast.output>>['data']>

type Drafts = ReadonlyMap<string, Draft>

const none: Drafts = new Map()

type WritingProps = { shown: Shown; view: ForecastView | null; row: Forecast; round: Props['round'] }

function Writing({ shown, view, row, round }: WritingProps) {
  const { t } = useReader()
  // Each view keeps its own unsaved words while the other is looked at.
  const [all, setAll] = useState<ReadonlyMap<ForecastView | null, Drafts>>(new Map())
  const drafts = all.get(view) ?? none
  const setDrafts = (next: (current: Drafts) => Drafts) =>
    setAll((current) => new Map(current).set(view, next(current.get(view) ?? none)))
  const [bad, setBad] = useState<readonly string[]>([])
  const submitting = useChange(submitForecast)
  const saving = useChange(view === 'office' ? writeOfficeForecast : writeForecast)
  const change = (account_id: string, draft: Draft) => setDrafts((current) => new Map(current).set(account_id, draft))
  const send = async (isReady: boolean) => {
    if (view === null) return
    const { lines, bad: unread } = changedLines(shown.rows, view, drafts)
    setBad(unread)
    if (unread.length > 0) return
    submitting.reset()
    let version = row.version
    if (lines.length > 0) {
      const saved = await saving.mutateAsync({ input: { id: row.id, lines }, version }).catch(() => null)
      if (saved === null) return
      version = Number(saved.version)
      // What has been written while it was on its way stays.
      setDrafts((current) => new Map([...current].filter(([id, draft]) => drafts.get(id) !== draft)))
    }
    if (isReady) submitting.mutate({ input: { id: row.id }, version })
  }
  const acceptAll = () => {
    if (view !== null) setDrafts((current) => accepted(shown.rows, view, current))
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void send(false)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    if (event.ctrlKey || event.metaKey) void send(false)
    else nextRow(event.currentTarget, event.target)
  }
  const error = saving.error ?? submitting.error
  return (
    <form onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <ForecastTable shown={shown} view={view} round={round} drafts={drafts} bad={bad} change={change} />
      {view === null ? null : (
        <div className="calmline row wrap screen-only">
          {view === 'committee' ? (
            <button type="button" className="btn sm" onClick={acceptAll}>
              {t('accept_all')}
            </button>
          ) : null}
          <button type="submit" className="btn sm">
            {t('save')}
          </button>
          {view === 'committee' ? (
            <button type="button" className="btn primary sm" onClick={() => void send(true)}>
              {t('mark_ready')}
            </button>
          ) : null}
          <span className="sm soft">{t('forecast_hint')}</span>
        </div>
      )}
      {error === null ? null : <Failed error={error} />}
    </form>
  )
}

/** The drafts with the suggestion wherever nothing is written. */
function accepted(rows: Shown['rows'], view: ForecastView, drafts: Drafts): Drafts {
  const next = new Map(drafts)
  for (const line of rows) {
    const draft = next.get(line.account_id) ?? savedDraft(line, view)
    const { amount_ore } = line.suggestion
    if (draft.amount === '' && amount_ore !== null)
      next.set(line.account_id, { ...draft, amount: amountInField(amount_ore) })
  }
  return next
}

/** The same field of the next row, as in a spreadsheet. */
function nextRow(form: HTMLFormElement, from: HTMLInputElement): void {
  const column = from.name.split('.')[0]
  const fields = [...form.querySelectorAll<HTMLInputElement>(`input[name^="${column}."]`)]
  const next = fields[fields.indexOf(from) + 1]
  next?.focus()
  next?.select()
}
