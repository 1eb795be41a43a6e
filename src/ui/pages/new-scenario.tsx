import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { entrySet, takesCells } from '#modules/ledger/schema.ts'
import { scenario } from '#modules/scenarios/schema.ts'
import { useChange } from '../change.ts'
import { useReader } from '../language.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { endpointsOf, useRows } from '../records.ts'
import { useRights } from '../rights.ts'
import { fieldWord } from '../words/record-words.ts'
import { Field } from './field.tsx'
import { FormEnd } from './form-end.tsx'

/** A button that opens the form of a new scenario, and then the scenario. `unit` is the unit in focus. */
export function NewScenario({ unit }: { unit: string }) {
  const { t } = useReader()
  const { where } = usePlace()
  const { mayInArea } = useRights()
  const [isOpen, setOpen] = useState(false)
  if (where.asOf !== null || !mayInArea('economy', 'write')) return null
  if (isOpen)
    return (
      <section className="pane newscenario" aria-label={t('new_scenario')}>
        <header>
          <h2>{t('new_scenario')}</h2>
        </header>
        <ScenarioForm unit={unit} onCancel={() => setOpen(false)} />
      </section>
    )
  return (
    <p className="screen-only newscenario">
      <button type="button" className="btn primary" onClick={() => setOpen(true)}>
        {t('new_scenario')}
      </button>
    </p>
  )
}

function ScenarioForm({ unit, onCancel }: { unit: string; onCancel: () => void }) {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  const { mayIn } = useRights()
  const navigate = useNavigate()
  const sets = useRows(entrySet).rows ?? []
  const bases = sets
    .filter((set) => set.kind === 'decided_budget' || (set.kind === 'plan' && takesCells(set)))
    .toSorted((a, b) => b.first_year - a.first_year)
  const creating = useChange(
    endpointsOf(scenario).create,
    (row) =>
      void navigate({
        to: '/stad/$city/scenarier/$id',
        params: { city: where.city, id: row.id },
        search: keptSearch(search),
      }),
  )
  // Whoever writes for one unit only makes the scenario that unit's.
  const unit_id = mayIn('economy', 'write', null) ? null : unit
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name)).trim()
    const fields = { title: text('title'), purpose: text('purpose'), condition: text('condition') }
    creating.mutate({ input: { ...fields, unit_id, base_set_id: text('base_set_id') } as never })
  }
  return (
    <form className="recordform" onSubmit={submit}>
      <Field label={fieldWord('title', language)}>
        {(id) => <input className="in" id={id} name="title" required maxLength={160} />}
      </Field>
      <Field label={fieldWord('purpose', language)} hint={t('scenario_purpose_hint')}>
        {(id) => <textarea className="in" id={id} name="purpose" required maxLength={1000} />}
      </Field>
      <Field label={fieldWord('condition', language)} hint={t('scenario_condition_hint')}>
        {(id) => <input className="in" id={id} name="condition" required maxLength={300} />}
      </Field>
      <Field label={t('scenario_base')}>
        {(id) => (
          <select className="in" id={id} name="base_set_id" key={bases.length}>
            {bases.map((set) => (
              <option key={set.id} value={set.id}>
                {set.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <FormEnd error={creating.error} send={t('save')} onCancel={onCancel} />
    </form>
  )
}
