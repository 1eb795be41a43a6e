import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { RowOf } from '#core/record.ts'
import { budgetProposal, decideProposal } from '#modules/frames/schema.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { decision, type planningRound } from '#modules/rounds/schema.ts'
import { useChange } from '../change.ts'
import { useReader } from '../language.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { useRights } from '../rights.ts'
import { DecisionField } from './decision-field.tsx'
import { Field } from './field.tsx'
import { FormEnd } from './form-end.tsx'
import { OpenedForm } from './opened-form.tsx'

type Row = RowOf<typeof budgetProposal>

/** Which plan the proposals of a round are written in, and the decision that makes it the budget. */
export function Proposal({ round }: { round: RowOf<typeof planningRound> }) {
  const { t } = useReader()
  const { where, search } = usePlace()
  const { mayInArea } = useRights()
  const row = (useRows(budgetProposal).rows ?? []).find(({ round_id }) => round_id === round.id)
  const sets = useRows(entrySet).rows ?? []
  const plan = sets.find(({ id }) => id === row?.plan_set_id)
  // A year has one budget: where it stands, it is changed by adjustments.
  const budget = sets.find(({ kind, first_year }) => kind === 'decided_budget' && first_year === plan?.first_year)
  const nameOf = (id: string | null) => sets.find((set) => set.id === id)?.name ?? ''
  return (
    <section className="pane" aria-labelledby="proposal">
      <header>
        <h2 id="proposal">{t('the_proposal')}</h2>
        {row === undefined ? null : (
          <Link
            className="btn sm push screen-only"
            to="/stad/$city/tabell"
            params={{ city: where.city }}
            search={{ ...keptSearch(search), mangd: row.plan_set_id }}
          >
            {t('open_proposal')}
          </Link>
        )}
      </header>
      {row === undefined ? (
        <p className="calmline soft">
          {t('no_proposal')}{' '}
          {mayInArea('economy', 'write') && where.asOf === null ? (
            <Link
              to="/stad/$city/register/$path/ny"
              params={{ city: where.city, path: budgetProposal.path }}
              search={keptSearch(search)}
            >
              {t('choose_plan')}
            </Link>
          ) : null}
        </p>
      ) : (
        <>
          <p className="calmline">
            {row.state === 'decided' ? t('proposal_decided') : t('proposal_in', { set: nameOf(row.plan_set_id) })}{' '}
            {row.state === 'decided' ? <b>{nameOf(row.budget_set_id)}</b> : null}
          </p>
          {row.state === 'open' && budget === undefined ? <Decide row={row} name={round.title} /> : null}
          {row.state === 'open' && budget !== undefined ? (
            <p className="calmline soft">
              {t('budget_stands', { set: budget.name, year: budget.first_year })}{' '}
              <Link to="/stad/$city/ekonomi" params={{ city: where.city }} search={keptSearch(search)}>
                {t('to_adjustments')}
              </Link>
            </p>
          ) : null}
        </>
      )}
    </section>
  )
}

function Decide({ row, name }: { row: Row; name: string }) {
  const { t } = useReader()
  const { where } = usePlace()
  const mayDecide = useRights().mayIn('economy', 'decide', null) && where.asOf === null
  const [isOpen, setOpen] = useState(false)
  const decisions = useRows(decision).rows ?? []
  const deciding = useChange(decideProposal, () => setOpen(false))
  if (!mayDecide) return null
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const input = { id: row.id, decision_id: String(form.get('decision_id')), name: String(form.get('name')).trim() }
    deciding.mutate({ input, version: row.version })
  }
  if (!isOpen) {
    return (
      <div className="calmline screen-only">
        <button type="button" className="btn sm" onClick={() => setOpen(true)}>
          {t('decide_proposal')}
        </button>
      </div>
    )
  }
  return (
    <OpenedForm onSubmit={submit}>
      <p className="soft">{t('decide_proposal_hint')}</p>
      <DecisionField decisions={decisions} />
      <Field label={t('budget_name')}>
        {(id) => <input className="in" id={id} name="name" required maxLength={120} defaultValue={name} />}
      </Field>
      <FormEnd error={deciding.error} send={t('decide_proposal')} onCancel={() => setOpen(false)} />
    </OpenedForm>
  )
}
