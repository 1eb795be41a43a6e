import { type FormEvent, useState } from 'react'
import { parseAmount, printPlain } from '#core/amount-text.ts'
import type { RowOf } from '#core/record.ts'
import { decideFrames, frame } from '#modules/frames/schema.ts'
import type { orgUnit } from '#modules/organisation/schema.ts'
import { decision, type planningRound } from '#modules/rounds/schema.ts'
import { useChange } from '../change.ts'
import { useReader } from '../language.tsx'
import { endpointsOf, useRows } from '../records.ts'
import { DecisionField } from './decision-field.tsx'
import { Field } from './field.tsx'
import { FormEnd } from './form-end.tsx'
import { OpenedForm } from './opened-form.tsx'

type Props = {
  round: RowOf<typeof planningRound>
  unit: RowOf<typeof orgUnit>
  year: number
  given: RowOf<typeof frame> | undefined
  onDone: () => void
}

/** A unit's frame for a year: the amount and why, or, for one that is decided, the amount and the new decision. */
export function FrameForm({ round, unit, year, given, onDone }: Props) {
  const { t } = useReader()
  const decisions = useRows(decision).rows ?? []
  const isDecided = given?.decision_id != null
  const [isWrong, setWrong] = useState(false)
  const creating = useChange(endpointsOf(frame).create, onDone)
  const revising = useChange(endpointsOf(frame).revise, onDone)
  const deciding = useChange(decideFrames, onDone)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const amount = text('amount') === '' ? null : parseAmount(text('amount'), 'mnkr')
    setWrong(amount?.ok === false)
    if (amount?.ok === false) return
    const amount_ore = amount?.amount_ore ?? null
    const place = { round_id: round.id, year }
    const fields = { amount_ore, motive: text('motive') || null }
    if (isDecided) {
      const lines = [{ unit_id: unit.id, amount_ore }]
      const from = unit.parent_id ?? unit.id
      deciding.mutate({ input: { ...place, unit_id: from, decision_id: text('decision_id'), lines } })
    } else if (given === undefined) creating.mutate({ input: { ...place, unit_id: unit.id, ...fields } as never })
    else revising.mutate({ input: { id: given.id, ...fields } as never, version: given.version })
  }
  const before = given?.amount_ore == null ? '' : printPlain(given.amount_ore, { unit: 'mnkr', language: 'sv' })
  return (
    <OpenedForm onSubmit={submit}>
      <Field
        label={`${t('the_frame')} ${year}, ${t('million')}`}
        hint={t('empty_is_unknown')}
        problem={isWrong ? t('write_amount') : null}
      >
        {(id) => (
          <input
            className="in num"
            id={id}
            name="amount"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={before}
          />
        )}
      </Field>
      {isDecided ? (
        <DecisionField decisions={decisions} />
      ) : (
        <Field label={t('frame_motive')}>
          {(id) => <input className="in" id={id} name="motive" maxLength={1000} defaultValue={given?.motive ?? ''} />}
        </Field>
      )}
      <FormEnd error={creating.error ?? revising.error ?? deciding.error} send={t('save')} onCancel={onDone} />
    </OpenedForm>
  )
}
