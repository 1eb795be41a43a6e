import { useState } from 'react'
import { figureId } from '#core/figure.ts'
import type { RecordType } from '#core/record.ts'
import { changeForms } from '#core/scenario.ts'
import { account } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { scenario, scenarioChange } from '#modules/scenarios/schema.ts'
import { useChange } from '../change.ts'
import { FigureCell } from '../figure-cell.tsx'
import { type Frame, yearsOf } from '../frame.ts'
import { capital } from '../kind-names.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { RecordLink } from '../record-value.tsx'
import { endpointsOf, useRows, useTitles } from '../records.ts'
import { useRights } from '../rights.ts'
import { yearsWords } from '../scenario-words.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { RowsSkeleton } from '../skeletons.tsx'
import { Failed } from '../states.tsx'
import { valueWord } from '../words/record-words.ts'
import { YearHeads } from '../year-heads.tsx'
import { ScenarioChangeForm } from './scenario-change-form.tsx'
import type { Scenario, ScenarioChange } from './scenario-parts.ts'

type Props = { row: Scenario; frame: Frame }

/** The changes in their order, each with what it does to the net of the unit in focus, and the form that adds one. */
export function ScenarioChanges({ row, frame }: Props) {
  const { t } = useReader()
  const { where } = usePlace()
  const found = useRows(scenarioChange)
  const mayChange = useRights().mayChange(scenario, row) && where.asOf === null
  const [open, setOpen] = useState<string | null>(null)
  const rows = found.rows
    ?.filter(({ scenario_id }) => scenario_id === row.id)
    .toSorted((a, b) => a.position - b.position)
  const next = Math.max(0, ...(rows ?? []).map(({ position }) => position)) + 1
  const opened = rows?.find(({ id }) => id === open)
  // Another change may have been opened while what was saved was read in again: that one stays.
  const close = () => setOpen((now) => (now === open ? null : now))
  return (
    <section className="pane" aria-labelledby="changes">
      <header>
        <h2 id="changes">{t('scenario_changes')}</h2>
        <span className="sm soft">{t('scenario_changes_note', { unit: frame.unit_name })}</span>
      </header>
      {found.error === null ? null : <Failed error={found.error} retry={() => void found.refetch()} />}
      {rows === undefined && found.error === null ? <RowsSkeleton count={3} /> : null}
      {rows?.length === 0 ? <p className="calmline soft">{t('scenario_no_changes')}</p> : null}
      {rows && rows.length > 0 ? (
        <ChangeTable row={row} frame={frame} rows={rows} edit={mayChange ? setOpen : null} />
      ) : null}
      {mayChange && open === null ? (
        <p className="calmline screen-only">
          <button type="button" className="btn sm" onClick={() => setOpen('')}>
            {t('scenario_add')}
          </button>
        </p>
      ) : null}
      {open === null ? null : (
        <section aria-labelledby="one-change">
          <h3 className="calmline" id="one-change">
            {opened === undefined ? t('scenario_add') : t('scenario_edit', { title: opened.title })}
          </h3>
          <ScenarioChangeForm
            key={open}
            scenario_id={row.id}
            change={opened ?? null}
            position={opened?.position ?? next}
            onDone={close}
          />
        </section>
      )}
    </section>
  )
}

type TableProps = Props & { rows: readonly ScenarioChange[]; edit: ((id: string) => void) | null }

function ChangeTable({ row, frame, rows, edit }: TableProps) {
  const { t } = useReader()
  const years = yearsOf(frame)
  const effect = (year: number, change?: string) =>
    figureId('scenario_effect', {
      scenario: row.id,
      unit: frame.unit,
      year,
      ...(change === undefined ? {} : { change }),
    })
  return (
    <ScrollFrame label={t('scenario_changes')}>
      <table className="rows money">
        <caption className="vh">{t('scenario_changes')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('scenario_change')}</th>
            <YearHeads years={years} />
            {edit === null ? null : (
              <th scope="col" className="left screen-only">
                <span className="vh">{t('scenario_edit_short')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((change) => (
            <tr key={change.id}>
              <th scope="row">
                {change.title}
                <AboutChange change={change} />
              </th>
              {years.map((year) => (
                <td key={year} className="num">
                  <FigureCell figure_id={effect(year, change.id)} sign="always" />
                </td>
              ))}
              {edit === null ? null : (
                <td className="left screen-only">
                  <Actions change={change} edit={() => edit(change.id)} />
                </td>
              )}
            </tr>
          ))}
          <tr className="sum">
            <th scope="row">{t('scenario_all_changes')}</th>
            {years.map((year) => (
              <td key={year} className="num">
                <FigureCell figure_id={effect(year)} sign="always" />
              </td>
            ))}
            {edit === null ? null : <td className="screen-only" />}
          </tr>
        </tbody>
      </table>
    </ScrollFrame>
  )
}

/** What kind of change it is, what it is about, which years, and why. */
function AboutChange({ change }: { change: ScenarioChange }) {
  const reader = useReader()
  const { language, t } = reader
  const { subject } = changeForms[change.kind]
  const titles = useTitles([orgUnit.name, account.name, ...(subject === null ? [] : [subject])])
  const named = (type: RecordType, id: string | null) => (id === null ? '' : (titles.get(`${type.name}/${id}`) ?? id))
  const place = [named(account, change.account_id), named(orgUnit, change.unit_id)].filter((name) => name !== '')
  const below = change.kind === 'share' || change.kind === 'index' ? ` ${t('scenario_units_below')}` : ''
  return (
    <>
      <span className="sm soft about">
        {capital(valueWord(scenarioChange.name, 'kind', change.kind, language))}
        {place.length === 0 ? '' : `: ${place.join(', ')}${below}`}
        {subject === null || change.subject_id === null ? null : (
          <>
            {': '}
            <RecordLink kind={subject} id={change.subject_id} titles={titles} />
          </>
        )}
        {`. ${capital(yearsWords(reader, change))}.`}
      </span>
      <span className="sm soft about">{change.reason}</span>
    </>
  )
}

function Actions({ change, edit }: { change: ScenarioChange; edit: () => void }) {
  const { t } = useReader()
  const removing = useChange(endpointsOf(scenarioChange).remove)
  const { id, title, version } = change
  return (
    <div className="row">
      <button type="button" className="btn quiet sm" aria-label={t('scenario_edit', { title })} onClick={edit}>
        {t('scenario_edit_short')}
      </button>
      <button
        type="button"
        className="btn quiet sm"
        aria-label={t('scenario_remove_named', { title })}
        onClick={() => removing.mutate({ input: { id }, version })}
      >
        {t('scenario_remove')}
      </button>
      {removing.isError ? <Failed error={removing.error} /> : null}
    </div>
  )
}
