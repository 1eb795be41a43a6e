import { type FormEvent, type ReactNode, useState } from 'react'
import type { RowOf } from '#core/record.ts'
import { decideFunding, funding } from '#modules/budget/schema.ts'
import { burnPoint, project } from '#modules/projects/schema.ts'
import { decision } from '#modules/rounds/schema.ts'
import { useChange } from '../change.ts'
import { useFrame, yearsOf } from '../frame.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { type AnyRow, useRows } from '../records.ts'
import { useRights } from '../rights.ts'
import { DecisionField } from './decision-field.tsx'
import { FormEnd } from './form-end.tsx'
import { NewBurn } from './new-burn.tsx'
import { NewFunding } from './new-funding.tsx'
import { RecordTable } from './record-table.tsx'

type Project = RowOf<typeof project>
type Funding = RowOf<typeof funding>

/** A project's money and burn: what there is, what is asked for, and the decision that makes it hold. */
export function ProjectFunding({ row }: { row: Project }) {
  const { t } = useReader()
  const { where } = usePlace()
  const { mayIn } = useRights()
  const rows = (useRows(funding).rows ?? []).filter(({ subject_id }) => subject_id === row.id)
  const mayDecide = where.asOf === null && mayIn(funding.area, 'decide', row.unit_id)
  const open = mayDecide ? rows.filter(({ state }) => state === 'requested' || state === 'proposed') : []
  return (
    <>
      {rows.length === 0 ? null : (
        <RecordTable
          type={funding}
          fields={['state', 'valid_from', 'valid_to', 'amount_ore', 'money_from', 'decide_by']}
          rows={rows as readonly AnyRow[]}
          hasHead
        />
      )}
      {open.map((one) => (
        <Opened key={one.id} name={t('record_decision_on', { title: one.title })}>
          {(close) => <DecideFunding row={one} onDone={close} />}
        </Opened>
      ))}
      {mayIn(funding.area, 'write', row.unit_id) ? (
        <Opened name={t('ask_for_money')}>{(close) => <NewFunding project={row} onDone={close} />}</Opened>
      ) : null}
    </>
  )
}

export function ProjectBurn({ row }: { row: Project }) {
  const { t } = useReader()
  const frame = useFrame().data
  const mayTell = useRights().mayChange(project, row)
  const rows = (useRows(burnPoint).rows ?? [])
    .filter(({ project_id }) => project_id === row.id)
    .toSorted((a, b) => a.year - b.year || a.month - b.month)
  return (
    <>
      {rows.length === 0 ? null : (
        <RecordTable
          type={burnPoint}
          fields={['year', 'month', 'kind', 'amount_ore']}
          rows={rows as readonly AnyRow[]}
          hasHead
        />
      )}
      {frame && mayTell ? (
        <Opened name={t('enter_burn')}>
          {(close) => <NewBurn project={row} years={yearsOf(frame)} year={frame.year} onDone={close} />}
        </Opened>
      ) : null}
    </>
  )
}

/** A form behind its button; nothing is changed in the past. */
function Opened({ name, children }: { name: string; children: (close: () => void) => ReactNode }) {
  const { where } = usePlace()
  const [isOpen, setOpen] = useState(false)
  if (where.asOf !== null) return null
  return isOpen ? (
    <section className="pane" aria-label={name}>
      <header>
        <h2>{name}</h2>
      </header>
      {children(() => setOpen(false))}
    </section>
  ) : (
    <p className="screen-only">
      <button type="button" className="btn sm" onClick={() => setOpen(true)}>
        {name}
      </button>
    </p>
  )
}

function DecideFunding({ row, onDone }: { row: Funding; onDone: () => void }) {
  const { t } = useReader()
  const decisions = (useRows(decision).rows ?? []).filter(({ kind }) => kind === 'approved')
  const deciding = useChange(decideFunding, onDone)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const decision_id = String(new FormData(event.currentTarget).get('decision_id'))
    deciding.mutate({ input: { id: row.id, decision_id }, version: row.version })
  }
  return (
    <form className="recordform" onSubmit={submit}>
      <DecisionField decisions={decisions} />
      <FormEnd error={deciding.error} send={t('record_decision')} onCancel={onDone} />
    </form>
  )
}
