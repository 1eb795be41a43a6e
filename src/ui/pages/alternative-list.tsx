import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { printDate } from '#core/calendar.ts'
import { mayInGroup } from '#core/grants.ts'
import { publishAlternative } from '#modules/alternatives/schema.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { orgUnit, politicalGroup } from '#modules/organisation/schema.ts'
import { AlternativeBalance } from '../alternative-balance.tsx'
import { type EntrySet, resultOf, yearsIn } from '../alternative-years.ts'
import { useChange } from '../change.ts'
import { FigureCell } from '../figure-cell.tsx'
import { useReader } from '../language.tsx'
import { topUnit } from '../own-unit.ts'
import { keptSearch, usePlace } from '../place.tsx'
import { RecordLink } from '../record-value.tsx'
import { useRows, useTitles } from '../records.ts'
import { useGroupRights } from '../rights.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { Failed } from '../states.tsx'

type Props = { rows: readonly EntrySet[]; sets: readonly EntrySet[]; onNewVersion: (set: EntrySet) => void }

/** Every proposal that the reader may see, its result year by year, and what its own group can do with it. */
export function AlternativeList({ rows, sets, onNewVersion }: Props) {
  const { t } = useReader()
  const titles = useTitles([entrySet.name])
  const groups = useRows(politicalGroup).rows ?? []
  const years = [...new Set(rows.flatMap(yearsIn))].toSorted((a, b) => a - b)
  return (
    <section className="pane" aria-labelledby="alternative-list">
      <header>
        <h2 id="alternative-list">{t('alternative_list')}</h2>
      </header>
      <ScrollFrame label={t('alternative_list')}>
        <table className="rows money">
          <thead>
            <tr>
              <th scope="col">{t('alternative_name')}</th>
              <th scope="col" className="left">
                {t('alternative_group')}
              </th>
              <th scope="col" className="left">
                {t('alternative_state')}
              </th>
              <th scope="col" className="left">
                {t('alternative_base')}
              </th>
              {years.map((year) => (
                <th key={year} scope="col" className="num">
                  {t('alternative_result', { year })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((set) => (
              <tr key={set.id}>
                <th scope="row">
                  <RecordLink kind={entrySet.name} id={set.id} titles={titles} />
                  {set.synthetic ? <span className="synth">{t('example_data')}</span> : null}
                </th>
                <td className="left">{groups.find(({ id }) => id === set.group_id)?.name ?? set.group_id}</td>
                <td className="left">
                  <State set={set} />
                </td>
                <td className="left">{sets.find(({ id }) => id === set.base_set_id)?.name ?? '–'}</td>
                {years.map((year) => (
                  <td key={year} className="num">
                    {yearsIn(set).includes(year) ? <FigureCell figure_id={resultOf(set, year)} sign="always" /> : '–'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <ul className="alternatives">
        {rows.map((set) => (
          <Steps key={set.id} set={set} onNewVersion={onNewVersion} />
        ))}
      </ul>
      <p className="calmline sm soft">{t('alternative_result_note')}</p>
    </section>
  )
}

function State({ set: { published_on } }: { set: EntrySet }) {
  const { t, language } = useReader()
  const date = published_on === null ? '' : printDate(published_on, 'day', language)
  return (
    <span className="tagline">
      {published_on === null ? t('alternative_draft') : t('alternative_published', { date })}
    </span>
  )
}

/** Whether the proposal is balanced, in words, and the ways on from it. */
function Steps({ set, onNewVersion }: { set: EntrySet; onNewVersion: (set: EntrySet) => void }) {
  const { t } = useReader()
  const { where, search } = usePlace()
  const groups = useGroupRights()
  const units = useRows(orgUnit).rows ?? []
  const [isSure, setSure] = useState(false)
  const publishing = useChange(publishAlternative, () => setSure(false))
  const may = (verb: 'write' | 'decide') =>
    where.asOf === null && set.group_id !== null && mayInGroup(groups, set.group_id, verb)
  const isDraft = set.published_on === null
  const enhet = search.enhet ?? topUnit(units) ?? undefined
  const grid = {
    ...keptSearch(search),
    ...(enhet === undefined ? {} : { enhet }),
    mangd: set.id,
    ...(set.base_set_id === null ? {} : { mot: set.base_set_id }),
  }
  return (
    <li className="calmline">
      <p>
        <strong>{set.name}</strong>{' '}
        <span className="sm">
          <AlternativeBalance set={set} />
        </span>
      </p>
      <div className="row wrap">
        <Link className="btn sm" to="/stad/$city/tabell" params={{ city: where.city }} search={grid}>
          {t(isDraft && may('write') ? 'alternative_write' : 'alternative_read')}
        </Link>
        {isDraft && may('decide') && !isSure ? (
          <button type="button" className="btn sm" onClick={() => setSure(true)}>
            {t('alternative_publish')}
          </button>
        ) : null}
        {!isDraft && may('write') ? (
          <button type="button" className="btn sm" onClick={() => onNewVersion(set)}>
            {t('alternative_new_version')}
          </button>
        ) : null}
      </div>
      {isSure ? (
        <div className="row wrap" role="alert">
          <span>{t('alternative_publish_sure', { name: set.name })}</span>
          <button type="button" className="btn sm primary" onClick={() => publishing.mutate({ input: { id: set.id } })}>
            {t('alternative_publish_yes')}
          </button>
          <button type="button" className="btn sm quiet" onClick={() => setSure(false)}>
            {t('cancel')}
          </button>
        </div>
      ) : null}
      {publishing.error === null ? null : <Failed error={publishing.error} />}
    </li>
  )
}
