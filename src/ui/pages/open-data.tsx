import { useEffect, useRef, useState } from 'react'
import { printDate } from '#core/calendar.ts'
import type { RowOf } from '#core/record.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { budgetPublication } from '#modules/ledger/schema-open.ts'
import { openBudgetAddress } from '../answer.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { useRights } from '../rights.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { OpenDataForm } from './open-data-form.tsx'

type Set = RowOf<typeof entrySet>
type Publication = RowOf<typeof budgetPublication>
type Asked = { set: Set; open: Publication | null }

/** Which decided budgets everybody may read as open data, and the way to open one or take it back. */
export function OpenData() {
  const { t } = useReader()
  const { where } = usePlace()
  const { mayIn } = useRights()
  const sets = (useRows(entrySet).rows ?? []).filter(({ kind }) => kind === 'decided_budget')
  const open = (useRows(budgetPublication).rows ?? []).filter(({ withdrawn_on }) => withdrawn_on === null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const opener = useRef<HTMLElement>(null)
  const ask = (set: Set, publication: Publication | null, from: HTMLElement) => {
    opener.current = from
    setSaid(null)
    setAsked({ set, open: publication })
  }
  const mayDecide = where.asOf === null && mayIn('economy', 'decide', null)
  if (sets.length === 0) return null
  return (
    <section className="pane" aria-labelledby="open-data">
      <header>
        <h2 id="open-data">{t('open_data')}</h2>
      </header>
      <p className="calmline soft">{t('open_data_lead')}</p>
      {said === null ? null : <Said text={said} />}
      {asked === null ? null : (
        <OpenDataForm
          key={asked.set.id}
          {...asked}
          onDone={() => {
            setSaid(t(asked.open === null ? 'open_data_published' : 'open_data_withdrawn', { set: asked.set.name }))
            setAsked(null)
          }}
          onCancel={() => {
            setAsked(null)
            opener.current?.focus()
          }}
        />
      )}
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
                  onAsk={ask}
                />
              ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  )
}

type RowProps = {
  set: Set
  open: Publication | null
  mayDecide: boolean
  onAsk: (set: Set, open: Publication | null, from: HTMLElement) => void
}

function Row({ set, open, mayDecide, onAsk }: RowProps) {
  const { t, language } = useReader()
  const word = t(open === null ? 'open_data_publish' : 'open_data_withdraw')
  return (
    <tr>
      <th scope="row">
        {set.name} {set.synthetic ? <span className="synth">{t('example_data')}</span> : null}
      </th>
      <td>{open === null ? t('open_data_no') : printDate(open.published_on, 'day', language)}</td>
      <td>{open === null ? '–' : <Files id={set.id} />}</td>
      <td>
        {mayDecide ? (
          <button
            type="button"
            className="btn sm"
            aria-label={`${word}: ${set.name}`}
            onClick={(event) => onAsk(set, open, event.currentTarget)}
          >
            {word}
          </button>
        ) : null}
      </td>
    </tr>
  )
}

/** What has been done; the form that stood there is gone, so the focus comes here. */
function Said({ text }: { text: string }) {
  const note = useRef<HTMLParagraphElement>(null)
  useEffect(() => note.current?.focus(), [])
  return (
    <div className="calmline">
      <p className="banner good" role="status" tabIndex={-1} ref={note}>
        <Icon name="check" />
        {text}
      </p>
    </div>
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
