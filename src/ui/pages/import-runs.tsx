import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { printAmount, printPlain } from '#core/amount-text.ts'
import { dateInStockholm, printDate, printTime } from '#core/calendar.ts'
import { figureId } from '#core/figure.ts'
import type { RowOf } from '#core/record.ts'
import { importRun, undoImport } from '#modules/imports/schema.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { LiveFigure } from '../figure.tsx'
import { useReader } from '../language.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { useTitles } from '../records.ts'
import { useRights } from '../rights.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { valueWord } from '../words/record-words.ts'
import { UndoFile } from './undo-file.tsx'

type Run = RowOf<typeof importRun>

/** Every file that has been read in, the latest first: by whom, how much, and the way to undo it as a whole. */
export function ImportRuns({ runs }: { runs: readonly Run[] }) {
  const { t } = useReader()
  const { where } = usePlace()
  const { mayChange } = useRights()
  const [undoing, setUndoing] = useState<Run | null>(null)
  const sorted = runs.toSorted((a, b) => (a.recorded_at < b.recorded_at ? 1 : -1))
  const mayUndo = (run: Run) => where.asOf === null && run.state === 'posted' && mayChange(importRun, run)
  return (
    <section className="pane importing" aria-labelledby="import-runs">
      <header>
        <h2 id="import-runs">{t('import_runs')}</h2>
      </header>
      {undoing === null ? null : (
        <UndoFile
          key={undoing.id}
          endpoint={undoImport}
          row={undoing}
          why={t('undo_why', { count: undoing.entries })}
          onDone={() => setUndoing(null)}
        />
      )}
      {runs.length === 0 ? (
        <p className="calmline soft">{t('no_runs')}</p>
      ) : (
        <ScrollFrame label={t('import_runs')}>
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{t('file')}</th>
                <th scope="col">{t('when')}</th>
                <th scope="col">{t('who')}</th>
                <th scope="col">{t('unit')}</th>
                <th scope="col">{t('into_set')}</th>
                <th scope="col" className="num">
                  {t('in_rows')}
                </th>
                <th scope="col" className="num">
                  {t('sum_in_kronor')}
                </th>
                <th scope="col">{t('state')}</th>
                <th scope="col">
                  <span className="vh">{t('undo')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {sorted.map((run) => (
                <Row key={run.id} run={run} onUndo={mayUndo(run) ? () => setUndoing(run) : null} />
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </section>
  )
}

function Row({ run, onUndo }: { run: Run; onUndo: (() => void) | null }) {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  const titles = useTitles([orgUnit.name, entrySet.name])
  const titleOf = (kind: string, id: string) => titles.get(`${kind}/${id}`) ?? id
  return (
    <tr>
      <th scope="row">
        <Link
          to="/stad/$city/register/$path/$id"
          params={{ city: where.city, path: importRun.path, id: run.id }}
          search={keptSearch(search)}
        >
          {run.file_name}
        </Link>{' '}
        {run.synthetic ? <span className="synth">{t('example_data')}</span> : null}
      </th>
      <td>
        {printDate(dateInStockholm(run.recorded_at), 'day', language)} {printTime(run.recorded_at, language)}
      </td>
      <td>{run.recorded_by}</td>
      <td>{titleOf(orgUnit.name, run.unit_id)}</td>
      <td>{titleOf(entrySet.name, run.entry_set_id)}</td>
      <td className="num">{run.rows.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB')}</td>
      <td className="num">
        {run.state === 'posted' ? (
          <LiveFigure
            figure_id={figureId('import_sum', { run: run.id })}
            place=""
            className="numb"
            certainty={run.certainty}
            exact={printPlain(run.sum_ore, { unit: 'kr', language })}
          >
            {printAmount(run.sum_ore, { unit: 'kr', language })}
          </LiveFigure>
        ) : (
          '–'
        )}
      </td>
      <td>
        {valueWord(importRun.name, 'state', run.state, language)}
        {run.undone_reason === null ? null : <span className="soft block">{run.undone_reason}</span>}
      </td>
      <td>
        {onUndo === null ? null : (
          <button type="button" className="btn sm" aria-label={`${t('undo')}: ${run.file_name}`} onClick={onUndo}>
            {t('undo')}
          </button>
        )}
      </td>
    </tr>
  )
}
