import { printDate } from '#core/calendar.ts'
import type { RowOf } from '#core/record.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { budgetPublication, publishBudget, withdrawBudget } from '#modules/ledger/schema-open.ts'
import { openBudgetAddress } from '../answer.ts'
import { useChange } from '../change.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { useRights } from '../rights.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { Failed } from '../states.tsx'

type Set = RowOf<typeof entrySet>
type Publication = RowOf<typeof budgetPublication>

/** Which decided budgets everybody may read as open data, and the way to open one or take it back. */
export function OpenData() {
  const { t } = useReader()
  const { where } = usePlace()
  const { mayIn } = useRights()
  const sets = (useRows(entrySet).rows ?? []).filter(({ kind }) => kind === 'decided_budget')
  const open = (useRows(budgetPublication).rows ?? []).filter(({ withdrawn_on }) => withdrawn_on === null)
  const publishing = useChange(publishBudget)
  const withdrawing = useChange(withdrawBudget)
  const error = publishing.error ?? withdrawing.error
  const mayDecide = where.asOf === null && mayIn('economy', 'decide', null)
  if (sets.length === 0) return null
  return (
    <section className="pane" aria-labelledby="open-data">
      <header>
        <h2 id="open-data">{t('open_data')}</h2>
      </header>
      <p className="calmline soft">{t('open_data_lead')}</p>
      <ScrollFrame label={t('open_data')}>
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{t('open_data_budget')}</th>
              <th scope="col">{t('open_data_since')}</th>
              <th scope="col">{t('open_data_files')}</th>
              <th scope="col">
                <span className="vh">{t('open_data_change')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sets
              .toSorted((a, b) => b.first_year - a.first_year)
              .map((set) => (
                <Row
                  key={set.id}
                  set={set}
                  open={open.find(({ entry_set_id }) => entry_set_id === set.id) ?? null}
                  mayDecide={mayDecide}
                  onPublish={() => publishing.mutate({ input: { entry_set_id: set.id } })}
                  onWithdraw={({ id, version }) => withdrawing.mutate({ input: { id }, version })}
                />
              ))}
          </tbody>
        </table>
      </ScrollFrame>
      {error === null ? null : (
        <div className="calmline">
          <Failed error={error} />
        </div>
      )}
    </section>
  )
}

type RowProps = {
  set: Set
  open: Publication | null
  mayDecide: boolean
  onPublish: () => void
  onWithdraw: (open: Publication) => void
}

function Row({ set, open, mayDecide, onPublish, onWithdraw }: RowProps) {
  const { t, language } = useReader()
  return (
    <tr>
      <th scope="row">
        {set.name} {set.synthetic ? <span className="synth">{t('example_data')}</span> : null}
      </th>
      <td>{open === null ? t('open_data_no') : printDate(open.published_on, 'day', language)}</td>
      <td>{open === null ? '–' : <Files id={set.id} />}</td>
      <td>
        {!mayDecide ? null : open === null ? (
          <button
            type="button"
            className="btn sm"
            aria-label={`${t('open_data_publish')}: ${set.name}`}
            onClick={onPublish}
          >
            {t('open_data_publish')}
          </button>
        ) : (
          <button
            type="button"
            className="btn sm"
            aria-label={`${t('open_data_withdraw')}: ${set.name}`}
            onClick={() => onWithdraw(open)}
          >
            {t('open_data_withdraw')}
          </button>
        )}
      </td>
    </tr>
  )
}

/** The rows in both forms, and the description of their columns. */
function Files({ id }: { id: string }) {
  const { t } = useReader()
  const { where } = usePlace()
  return (
    <span className="row wrap">
      {(['csv', 'json', 'schema'] as const).map((format) => (
        <a key={format} href={openBudgetAddress(where, id, format)}>
          {t(`open_data_${format}`)}
        </a>
      ))}
    </span>
  )
}
