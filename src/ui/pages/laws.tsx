import { useState } from 'react'
import { daysBetween, printDate } from '#core/calendar.ts'
import { lawItem, lawStages, lawTask } from '#modules/laws/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { listWarnings } from '#modules/warnings/schema.ts'
import { useAnswer } from '../answer.ts'
import { capital } from '../kind-names.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { RecordAmount, RecordLink } from '../record-value.tsx'
import { type AnyRow, useAnyComing, useRows, useTitles } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, FailedPage } from '../states.tsx'
import { WhyDrawer } from '../why-drawer.tsx'
import { fieldWord, valueWord } from '../words/record-words.ts'
import { concerns, WarningCount } from './projects.tsx'
import { Finder } from './register-list.tsx'

type Law = NonNullable<ReturnType<typeof useRows<typeof lawItem>>['rows']>[number]

/** Laws by how far they have come: when they hold, who owns them, what they cost and whether anyone has counted. */
export function LawsPage() {
  const { t } = useReader()
  const [wanted, setWanted] = useState('')
  const found = useRows(lawItem)
  const isListing = useAnyComing([lawTask, orgUnit])
  const warnings = useAnswer(listWarnings, {})
  const isComing = found.isPending || isListing || warnings.isPending
  const rows = isComing ? [] : (found.rows ?? [])
  const word = wanted.trim().toLowerCase()
  const shown = rows.filter((row) => `${row.title} ${row.reference ?? ''}`.toLowerCase().includes(word))
  const uncosted = rows.filter((row) => row.effect_ore_per_year === null && row.stage !== 'dropped').length
  const unowned = rows.filter((row) => row.owner_unit_id === null && row.stage !== 'dropped').length
  return (
    <>
      <PageHead
        title={t('laws')}
        lead={
          isComing || found.rows === undefined ? '\u00a0' : t('laws_lead', { count: rows.length, unowned, uncosted })
        }
      />
      {found.isError ? <FailedPage error={found.error} retry={() => void found.refetch()} /> : null}
      {isComing && !found.isError ? <RowsSkeleton count={10} /> : null}
      {found.rows?.length === 0 ? <Empty title={t('no_laws')} why={t('no_laws_why')} /> : null}
      {rows.length === 0 ? null : (
        <section className="pane" aria-label={t('laws')}>
          <Finder wanted={wanted} onWanted={setWanted} count={shown.length} />
          <LawTable rows={shown} />
        </section>
      )}
      <WhyDrawer />
    </>
  )
}

function LawTable({ rows }: { rows: readonly Law[] }) {
  const { t, language } = useReader()
  // What has come furthest first; what has been dropped asks for nothing and comes last.
  const stages = lawStages
    .toReversed()
    .toSorted((a, b) => Number(a === 'dropped') - Number(b === 'dropped'))
    .filter((stage) => rows.some((row) => row.stage === stage))
  const columns = [t('law'), t('in_force'), fieldWord('owner_unit_id', language), fieldWord('effect', language)]
  return (
    <ScrollFrame label={t('laws')}>
      <table className="rows laws">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col" className="num">
              {`${fieldWord('effect_ore_per_year', language)}, ${t('million')}`}
            </th>
            <th scope="col">{t('tasks')}</th>
            <th scope="col">{t('warnings')}</th>
          </tr>
        </thead>
        {stages.map((stage) => (
          <tbody key={stage}>
            <tr className="grouphead">
              <th scope="rowgroup" colSpan={7}>
                {capital(valueWord('law_item', 'stage', stage, language))}
              </th>
            </tr>
            {rows
              .filter((row) => row.stage === stage)
              .toSorted((a, b) => (a.in_force_on ?? '9999').localeCompare(b.in_force_on ?? '9999'))
              .map((row) => (
                <LawRow key={row.id} row={row} />
              ))}
          </tbody>
        ))}
      </table>
    </ScrollFrame>
  )
}

function LawRow({ row }: { row: Law }) {
  const { t } = useReader()
  const titles = useTitles([orgUnit.name])
  const warnings = useAnswer(listWarnings, {}).data
  const tasks = (useRows(lawTask).rows ?? []).filter((task) => task.law_item_id === row.id)
  const done = tasks.filter((task) => task.state === 'done').length
  return (
    <tr>
      <th scope="row">
        <RecordLink kind="law_item" id={row.id} titles={new Map([[`law_item/${row.id}`, row.title]])} />
        {row.reference === null ? null : <span className="sm mute block">{row.reference}</span>}
      </th>
      <td>
        <InForce row={row} today={warnings?.today ?? null} />
      </td>
      <td>
        {row.owner_unit_id === null ? (
          <span className="unk">{t('owner_missing')}</span>
        ) : (
          <RecordLink kind="org_unit" id={row.owner_unit_id} titles={titles} />
        )}
      </td>
      <td>{row.effect ?? '–'}</td>
      <td className="num">
        {row.effect_ore_per_year === null ? (
          <span className="unk">{t('not_costed')}</span>
        ) : (
          <RecordAmount kind="law_item" field="effect_ore_per_year" row={row as AnyRow} />
        )}
      </td>
      <td>{tasks.length === 0 ? t('no_plan') : t('tasks_done', { done, count: tasks.length })}</td>
      <td>
        <WarningCount rows={(warnings?.rows ?? []).filter((warning) => concerns(warning, row.id))} />
      </td>
    </tr>
  )
}

function InForce({ row, today }: { row: Law; today: string | null }) {
  const { t, language } = useReader()
  if (row.in_force_on === null) return <span className="unk">{t('day_unknown')}</span>
  const days = today === null ? null : daysBetween(today, row.in_force_on)
  return (
    <>
      {printDate(row.in_force_on, row.in_force_precision, language)}
      <span className="sm mute block">
        {row.in_force_state === 'proposed' ? `${t('proposed_day')} ` : ''}
        {days === null ? '' : days >= 0 ? t('days_ahead', { count: days }) : t('days_behind', { count: -days })}
      </span>
    </>
  )
}
