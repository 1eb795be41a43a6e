import { type FormEvent, useState } from 'react'
import type { RowOf } from '#core/record.ts'
import { decideFrames } from '#modules/frames/schema.ts'
import type { orgUnit } from '#modules/organisation/schema.ts'
import { decision, type planningRound } from '#modules/rounds/schema.ts'
import { useChange } from '../change.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { useRights } from '../rights.ts'
import { DecisionField } from './decision-field.tsx'
import { FormEnd } from './form-end.tsx'
import { OpenedForm } from './opened-form.tsx'

type Props = { round: RowOf<typeof planningRound>; unit: RowOf<typeof orgUnit>; year: number }

/** The decision on all the frames under a unit that are not decided yet. */
export function FrameDecision({ round, unit, year }: Props) {
  const { t } = useReader()
  const { where } = usePlace()
  const mayDecide = useRights().mayIn('economy', 'decide', unit.id) && where.asOf === null
  const [isOpen, setOpen] = useState(false)
  const decisions = useRows(decision).rows ?? []
  const deciding = useChange(decideFrames, () => setOpen(false))
  if (!mayDecide) return null
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const decision_id = String(new FormData(event.currentTarget).get('decision_id'))
    deciding.mutate({ input: { round_id: round.id, unit_id: unit.id, year, decision_id } })
  }
  if (!isOpen) {
    return (
      <div className="calmline screen-only">
        <button type="button" className="btn sm" onClick={() => setOpen(true)}>
          {t('decide_frames')}
        </button>
      </div>
    )
  }
  return (
    <OpenedForm onSubmit={submit}>
      <p className="soft">{t('decide_frames_hint')}</p>
      <DecisionField decisions={decisions} />
      <FormEnd error={deciding.error} send={t('decide_frames')} onCancel={() => setOpen(false)} />
    </OpenedForm>
  )
}
