import type { FormEvent } from 'react'
import { mayInGroup } from '#core/grants.ts'
import { openAlternative } from '#modules/alternatives/schema.ts'
import { forecastKinds } from '#modules/ledger/schema.ts'
import { politicalGroup } from '#modules/organisation/schema.ts'
import { taxForecast } from '#modules/tax/schema.ts'
import type { EntrySet } from '../alternative-years.ts'
import { useChange } from '../change.ts'
import { useReader } from '../language.tsx'
import { useRows } from '../records.ts'
import { useGroupRights } from '../rights.ts'
import { Field } from './field.tsx'
import { FormEnd } from './form-end.tsx'

type Props = { sets: readonly EntrySet[]; replaces: EntrySet | null; onDone: () => void }

/** Sets that a whole budget can begin from, the latest decided one first. */
const basesOf = (sets: readonly EntrySet[]) =>
  sets
    .filter(
      ({ kind, last_year }) =>
        ![...forecastKinds, 'commitments', 'scenario', 'actual'].includes(kind) && last_year < 2200,
    )
    .toSorted(
      (a, b) =>
        Number(b.kind === 'decided_budget') - Number(a.kind === 'decided_budget') || b.first_year - a.first_year,
    )

/** A new proposal of one's own group, or a new version of one that it has published. */
export function NewAlternative({ sets, replaces, onDone }: Props) {
  const { t } = useReader()
  const opening = useChange(openAlternative, onDone)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '')
    opening.mutate({
      input: {
        group_id: text('group_id'),
        name: text('name'),
        base_set_id: text('base_set_id'),
        tax_forecast_id: text('tax_forecast_id') || null,
        replaces_id: replaces?.id ?? null,
      },
    })
  }
  return (
    <section className="pane" aria-labelledby="new-alternative">
      <header>
        <h2 id="new-alternative">
          {replaces === null ? t('alternative_new') : `${t('alternative_new_version')}: ${replaces.name}`}
        </h2>
      </header>
      <form className="recordform" onSubmit={submit}>
        <Field label={t('alternative_new_name')}>
          {(id) => <input className="in" id={id} name="name" required maxLength={120} defaultValue={replaces?.name} />}
        </Field>
        <Choices sets={sets} replaces={replaces} />
        <FormEnd error={opening.error} send={t('alternative_open')} onCancel={onDone} />
      </form>
    </section>
  )
}

/** Whose it is, what it begins as, and whose taxes it takes. */
function Choices({ sets, replaces }: Omit<Props, 'onDone'>) {
  const { t } = useReader()
  const groups = useGroupRights()
  const own = (useRows(politicalGroup).rows ?? []).filter(({ id }) => mayInGroup(groups, id, 'write'))
  const forecasts = useRows(taxForecast).rows ?? []
  return (
    <div className="row wrap">
      <Field label={t('alternative_group')}>
        {(id) => (
          <select
            className="in"
            id={id}
            name="group_id"
            key={own.length}
            defaultValue={replaces?.group_id ?? undefined}
          >
            {own.map((group) => (
              <option key={group.id} value={group.id}>
                {group.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('alternative_new_base')}>
        {(id) => (
          <select className="in" id={id} name="base_set_id" defaultValue={replaces?.id}>
            {basesOf(sets).map((set) => (
              <option key={set.id} value={set.id}>
                {set.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('alternative_new_taxes')}>
        {(id) => (
          <select className="in" id={id} name="tax_forecast_id">
            <option value="">{t('alternative_new_no_taxes')}</option>
            {forecasts.map((row) => (
              <option key={row.id} value={row.id}>
                {row.title}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}
