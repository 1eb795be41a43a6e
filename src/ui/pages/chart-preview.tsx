import { printDate } from '#core/calendar.ts'
import { type ChartResult, type ChartRow, chartAccount } from '#modules/imports/schema-chart.ts'
import { useReader } from '../language.tsx'
import { ScrollFrame } from '../scroll-frame.tsx'
import { valueWord } from '../words/record-words.ts'
import type { Looked } from './table-file.tsx'
import { TablePreview } from './table-preview.tsx'

/** What a version of the chart changes beside the one before, account by account. */
export function ChartPreview({ result, isBusy, error, onLook, onMake }: Looked<{ accept: string }, ChartResult>) {
  const { t, language } = useReader()
  const { ok, file_name, errors, accounts, before, changes, waiting_names, valid_from } = result
  const day = (date: string) => printDate(date, 'day', language)
  return (
    <TablePreview
      result={result}
      said={t(ok ? 'chart_ok' : 'chart_faulty', { file: file_name, count: ok ? accounts : errors.length })}
      about={
        <>
          <p className="calmline soft">
            {before === null
              ? t('chart_against_none')
              : t('chart_against', { name: before.name, day: day(before.valid_from) })}
          </p>
          {waiting_names === 0 ? null : (
            <p className="calmline">{t('chart_waiting', { count: waiting_names, day: day(valid_from) })}</p>
          )}
        </>
      }
      isBusy={isBusy}
      error={error}
      onLook={(accept) => onLook({ accept })}
      make={t('chart_import')}
      onMake={onMake}
    >
      {changes.length === 0 ? (
        <p className="calmline soft">{ok ? t('chart_same') : null}</p>
      ) : (
        <Changes changes={changes} />
      )}
    </TablePreview>
  )
}

const heads = ['number', 'change', 'account_name', 'under', 'last_day', 'becomes'] as const

function Changes({ changes }: { changes: readonly ChartRow[] }) {
  const { t } = useReader()
  return (
    <ScrollFrame label={t('chart_changes')}>
      <table className="rows">
        <caption className="vh">{t('chart_changes')}</caption>
        <thead>
          <tr>
            {heads.map((name) => (
              <th key={name} scope="col">
                {t(`chart_${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map((row) => (
            <Change key={row.number} row={row} />
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}

function Change({ row }: { row: ChartRow }) {
  const { t, language } = useReader()
  const { number, change, name, name_before, parent_number, parent_before, valid_to, becomes, later_entries } = row
  // An account that lay at the top before has no number to tell, and is moved all the same.
  const isMoved = change === 'moved' || parent_before !== null
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>{valueWord(chartAccount.name, 'change', change, language)}</td>
      <td>
        {name}
        {name_before === null ? null : <span className="soft block">{t('chart_was', { name: name_before })}</span>}
      </td>
      <td>
        {parent_number ?? '–'}
        {isMoved ? (
          <span className="soft block">{t('chart_was', { name: parent_before ?? t('chart_top') })}</span>
        ) : null}
      </td>
      <td>
        {valid_to === null ? '–' : printDate(valid_to, 'day', language)}
        {later_entries === 0 ? null : (
          <span className="sev warn block">{t('chart_later', { count: later_entries })}</span>
        )}
      </td>
      <td>{becomes ?? '–'}</td>
    </tr>
  )
}
