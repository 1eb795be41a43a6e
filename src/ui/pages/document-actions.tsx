import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { printDate } from '#core/calendar.ts'
import type { RowOf } from '#core/record.ts'
import {
  decidableStates,
  decideDocument,
  documentMoves,
  moveDocument,
  planDocument,
  publishEndpoint,
  withdrawEndpoint,
} from '#modules/documents/schema.ts'
import { decision } from '#modules/rounds/schema.ts'
import { useChange } from '../change.ts'
import { useReader } from '../language.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { useRights } from '../rights.ts'
import { Failed } from '../states.tsx'
import { DecisionField } from './decision-field.tsx'
import { FormEnd } from './form-end.tsx'

type Props = { row: RowOf<typeof planDocument> }

/** The document's way from draft to archive, and what it can be compared with. */
export function DocumentActions({ row }: Props) {
  const { t } = useReader()
  const { where, search } = usePlace()
  const moving = useChange(moveDocument)
  const [isDeciding, setDeciding] = useState(false)
  const { mayIn } = useRights()
  const isNow = where.asOf === null
  const mayMove = isNow && mayIn(planDocument.area, 'write', row.unit_id)
  const mayDecide = isNow && mayIn(planDocument.area, 'decide', row.unit_id) && decidableStates.includes(row.state)
  return (
    <div className="docacts screen-only">
      <p className="row wrap">
        {mayMove
          ? documentMoves[row.state].map((state) => (
              <button
                key={state}
                type="button"
                className="btn sm"
                onClick={() => moving.mutate({ input: { id: row.id, state }, version: row.version })}
              >
                {t(`move_to_${state}`)}
              </button>
            ))
          : null}
        {mayDecide && !isDeciding ? (
          <button type="button" className="btn sm" onClick={() => setDeciding(true)}>
            {t('record_decision')}
          </button>
        ) : null}
        <Link
          className="btn quiet sm"
          to="/stad/$city/underlag/jamfor"
          params={{ city: where.city }}
          search={{ ...keptSearch(search), dok: row.id }}
        >
          {t('compare')}
        </Link>
      </p>
      <Publishing row={row} isNow={isNow} />
      {moving.isError ? <Failed error={moving.error} /> : null}
      {isDeciding ? <Decide row={row} onDone={() => setDeciding(false)} /> : null}
    </div>
  )
}

/** Lets everybody read the decided version, leads to what they read, and takes it back. */
function Publishing({ row, isNow }: Props & { isNow: boolean }) {
  const { t, language } = useReader()
  const { where } = usePlace()
  const mayShow = useRights().mayIn(planDocument.area, 'decide', row.unit_id) && isNow
  const publishing = useChange(publishEndpoint)
  const withdrawing = useChange(withdrawEndpoint)
  const mayPublish = row.published_on === null && (planDocument.decided_states?.includes(row.state) ?? false)
  const failed = publishing.error ?? withdrawing.error
  if (row.published_on === null && !(mayShow && mayPublish)) return null
  return (
    <>
      <p className="row wrap">
        {row.published_on === null ? null : (
          <>
            <span className="sm soft">
              {t('published_since', { date: printDate(row.published_on, 'day', language) })}
            </span>
            <Link className="btn quiet sm" to="/publicerat/$city/$id" params={{ city: where.city, id: row.id }}>
              {t('read_published')}
            </Link>
          </>
        )}
        {mayShow && row.published_on !== null ? (
          <button
            type="button"
            className="btn sm"
            onClick={() => withdrawing.mutate({ input: { id: row.id }, version: row.version })}
          >
            {t('withdraw')}
          </button>
        ) : null}
        {mayShow && mayPublish ? (
          <>
            <button
              type="button"
              className="btn sm"
              onClick={() => publishing.mutate({ input: { id: row.id }, version: row.version })}
            >
              {t('publish')}
            </button>
            <span className="sm soft">{t('publish_why')}</span>
          </>
        ) : null}
      </p>
      {failed === null ? null : <Failed error={failed} />}
    </>
  )
}

/** Names the decision; the document is frozen with its figures as they stand now. */
function Decide({ row, onDone }: Props & { onDone: () => void }) {
  const { t } = useReader()
  const decisions = (useRows(decision).rows ?? []).filter((one) => one.kind === 'approved')
  const deciding = useChange(decideDocument, onDone)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const decision_id = String(new FormData(event.currentTarget).get('decision_id'))
    if (decision_id !== '') deciding.mutate({ input: { id: row.id, decision_id }, version: row.version })
  }
  return (
    <form className="pane recordform" onSubmit={submit}>
      <p className="sm soft">{t('decide_why')}</p>
      <DecisionField decisions={decisions} />
      <FormEnd error={deciding.error} send={t('record_decision')} onCancel={onDone} />
    </form>
  )
}
