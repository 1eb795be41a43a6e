import { useEffect, useRef, useState } from 'react'
import { printDate } from '#core/calendar.ts'
import { type ChartResult, type ChartRow, chartAccount } from '#modules/imports/schema-chart.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { ScrollFrame } from '../scroll-frame.tsx'
import { Failed } from '../states.tsx'
import { valueWord } from '../words/record-words.ts'
import { ImportFaults } from './import-faults.tsx'

type Props = {
  result: ChartResult
  isBusy: boolean
  error: Error | null
  onLook: (accept: string) => void
  onMake: () => void
}

/** What a version of the chart changes beside the one before, account by account. */
export function ChartPreview({ result, isBusy, error, onLook, onMake }: Props) {
  const { t, language } = useReader()
  const { ok, file_name, errors, accounts, before, changes, waiting_names, valid_from } = result
  const [accepted, setAccepted] = useState<readonly string[]>(result.accepted)
  const isChanged = accepted.join() !== result.accepted.join()
  const toggle = (name: string) =>
    setAccepted(accepted.includes(name) ? accepted.filter((one) => one !== name) : [...accepted, name])
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  return (
    <>
      <h3 ref={head} tabIndex={-1}>
        {t('preview')}
      </h3>
      <div className="calmline">
        <p className={ok ? 'banner good' : 'banner crit'} role="status">
          <Icon name={ok ? 'check' : 'octagon'} />
          {ok
            ? t('chart_ok', { file: file_name, count: accounts })
            : t('chart_faulty', { file: file_name, count: errors.length })}
        </p>
      </div>
      <p className="calmline soft">
        {before === null
          ? t('chart_against_none')
          : t('chart_against', { name: before.name, day: printDate(before.valid_from, 'day', language) })}
      </p>
      {waiting_names === 0 ? null : (
        <p className="calmline">
          {t('chart_waiting', { count: waiting_names, day: printDate(valid_from, 'day', language) })}
        </p>
      )}
      <ImportFaults result={result} accepted={accepted} onToggle={toggle} />
      {changes.length === 0 ? (
        <p className="calmline soft">{ok ? t('chart_same') : null}</p>
      ) : (
        <Changes changes={changes} />
      )}
      {isChanged ? (
        <div className="finish">
          <button type="button" className="btn primary" onClick={() => onLook(accepted.join(','))}>
            {t('look_again')}
          </button>
        </div>
      ) : ok ? (
        <div className="finish">
          <button type="button" className="btn primary" aria-disabled={isBusy} onClick={isBusy ? undefined : onMake}>
            {t(isBusy ? 'importing' : 'chart_import')}
          </button>
        </div>
      ) : null}
      {error === null ? null : (
        <div className="calmline">
          <Failed error={error} />
        </div>
      )}
    </>
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
