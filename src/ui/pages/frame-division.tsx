import { type FormEvent, useState } from 'react'
import { parseAmount, printPlain } from '#core/amount-text.ts'
import type { RowOf } from '#core/record.ts'
import { distributeFrame, type frame } from '#modules/frames/schema.ts'
import type { orgUnit } from '#modules/organisation/schema.ts'
import type { planningRound } from '#modules/rounds/schema.ts'
import { useChange } from '../change.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { useRights } from '../rights.ts'
import { Field } from './field.tsx'
import { FormEnd } from './form-end.tsx'
import { OpenedForm } from './opened-form.tsx'

type Unit = RowOf<typeof orgUnit>
type Props = {
  round: RowOf<typeof planningRound>
  unit: Unit
  below: readonly Unit[]
  frames: readonly RowOf<typeof frame>[]
  year: number
}

/** Divides a unit's frame over those below it: amounts set by hand stay, the others share the rest. */
export function FrameDivision({ round, unit, below, frames, year }: Props) {
  const { t } = useReader()
  const { where } = usePlace()
  const mayDivide = useRights().mayIn('economy', 'write', unit.id) && where.asOf === null
  const [isOpen, setOpen] = useState(false)
  const [bad, setBad] = useState<readonly string[]>([])
  const dividing = useChange(distributeFrame, () => setOpen(false))
  if (!mayDivide) return null
  const given = (id: string) => frames.find((row) => row.unit_id === id)
  // What is decided is no part of a new division.
  const open = below.filter(({ id }) => given(id)?.state !== 'decided')
  if (open.length === 0) return null
  const amountOf = (id: string) => {
    const amount_ore = given(id)?.amount_ore ?? null
    return amount_ore === null ? '' : printPlain(amount_ore, { unit: 'mnkr', language: 'sv' })
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    // What stands as it did is not sent: somebody else may have set it anew meanwhile.
    const read = open.flatMap(({ id }) => {
      const text = String(form.get(id) ?? '').trim()
      if (text !== '' && text === amountOf(id)) return []
      return [{ id, parsed: text === '' ? null : parseAmount(text, 'mnkr') }]
    })
    const isBad = ({ parsed }: (typeof read)[number]) => parsed !== null && (!parsed.ok || parsed.amount_ore === null)
    const wrong = read.filter(isBad).map(({ id }) => id)
    setBad(wrong)
    if (wrong.length > 0) return
    const lines = read.map(({ id, parsed }) => ({
      unit_id: id,
      amount_ore: parsed?.ok === true ? parsed.amount_ore : null,
    }))
    if (lines.length === 0) return setOpen(false)
    dividing.mutate({ input: { round_id: round.id, unit_id: unit.id, year, lines } })
  }
  if (!isOpen) {
    return (
      <div className="calmline screen-only">
        <button type="button" className="btn sm" onClick={() => setOpen(true)}>
          {t('divide_frame')}
        </button>
      </div>
    )
  }
  return (
    <OpenedForm onSubmit={submit}>
      <p className="soft">{t('divide_frame_hint')}</p>
      {open.map(({ id, name }) => (
        <Field key={id} label={`${name}, ${t('million')}`} problem={bad.includes(id) ? t('write_amount') : null}>
          {(field) => (
            <input
              className="in num"
              id={field}
              name={id}
              inputMode="decimal"
              autoComplete="off"
              defaultValue={amountOf(id)}
            />
          )}
        </Field>
      ))}
      <FormEnd error={dividing.error} send={t('divide_frame')} onCancel={() => setOpen(false)} />
    </OpenedForm>
  )
}
