import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import { listCitiesEndpoint, signIn, signInAsPersona, whoAmI } from '#modules/access/schema.ts'
import { useAnswer } from '../answer.ts'
import { call, type Where } from '../api.ts'
import { Invented } from '../example-cities.tsx'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { firstPage } from '../navigation.tsx'
import { ChoicesSkeleton } from '../skeletons.tsx'
import { Empty, Failed } from '../states.tsx'
import type { TextKey } from '../texts.sv.ts'

type City = z.output<typeof listCitiesEndpoint.output>['rows'][number]

/** What the example cities hold. Any other city is the administrator's own and says so. */
const holdings: Record<string, TextKey> = { 'underlag-2026': 'city_underlag', malarstad: 'city_malarstad' }

/** City, then role, then in. `till` is the page that somebody was on the way to; null for the overview. */
export function Choices({ till }: { till: string | null }) {
  const { t } = useReader()
  const cities = useAnswer(listCitiesEndpoint, {})
  const wanted = till === null ? null : decodeURIComponent(till.split(/[/?#]/)[2] ?? '')
  const [chosen, setChosen] = useState<string | null>(wanted)
  if (cities.isPending) return <ChoicesSkeleton />
  if (cities.isError) return <Failed error={cities.error} retry={() => void cities.refetch()} />
  const city = cities.data.rows.find((row) => row.id === chosen) ?? cities.data.rows[0]
  if (city === undefined) return <Empty title={t('no_cities')} why={t('no_cities_why')} />
  return (
    <div className="choices">
      <fieldset>
        <legend>
          <h2>
            <span className="no">1</span>
            {t('choose_city')}
          </h2>
        </legend>
        <div className="picks">
          {cities.data.rows.map((row) => (
            <label className="pick" key={row.id}>
              <input type="radio" name="city" checked={row.id === city.id} onChange={() => setChosen(row.id)} />
              <b>
                {row.name} <Invented city_id={row.id} />
              </b>
              <small>{t(holdings[row.id] ?? 'city_own')}</small>
            </label>
          ))}
        </div>
      </fieldset>
      {city.personas.length > 0 ? <Personas key={city.id} city={city} till={till} /> : null}
      <Account city_id={city.id} till={till} isOnly={city.personas.length === 0} />
    </div>
  )
}

/** After signing in, everything is read anew as the person who came in, from the first page that they may read. */
function useEntering(till: string | null) {
  const router = useRouter()
  const queries = useQueryClient()
  const { language } = useReader()
  return async (city_id: string) => {
    queries.clear()
    const home = `/stad/${encodeURIComponent(city_id)}`
    const isSameCity =
      till !== null && [home, `${home}/`, `${home}?`, `${home}#`].some((start) => till.startsWith(start))
    if (isSameCity) return router.history.push(till)
    const { grants } = await call(whoAmI, {}, { city: city_id, asOf: null, language })
    router.history.push(`${home}${firstPage(grants)}`)
  }
}

function Personas({ city, till }: { city: City; till: string | null }) {
  const { t, language } = useReader()
  const enter = useEntering(till)
  // People with a unit of their own work with the plan; the others look after the system.
  const people = [...city.personas].sort((a, b) => Number(a.unit_id === null) - Number(b.unit_id === null))
  const [chosen, setChosen] = useState(people[0]?.account_id ?? '')
  const role = (person: City['personas'][number]) => (language === 'sv' ? person.role_sv : person.role_en)
  const where: Where = { city: city.id, asOf: null, language }
  const entering = useMutation({
    mutationFn: () => call(signInAsPersona, { city_id: city.id, account_id: chosen }, where),
    onSuccess: () => enter(city.id),
  })
  const person = people.find((candidate) => candidate.account_id === chosen)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!entering.isPending) entering.mutate()
  }
  return (
    <form className="choices" onSubmit={submit}>
      <fieldset>
        <legend>
          <h2>
            <span className="no">2</span>
            {t('choose_role')}
          </h2>
        </legend>
        <div className="picks two">
          {people.map((candidate) => (
            <label className="pick" key={candidate.account_id}>
              <input
                type="radio"
                name="role"
                checked={candidate.account_id === chosen}
                onChange={() => setChosen(candidate.account_id)}
              />
              <b>{role(candidate)}</b>
              <small>
                {[language === 'sv' ? candidate.task_sv : candidate.task_en, candidate.unit_name]
                  .filter((part) => part !== null)
                  .join('. ')}
              </small>
            </label>
          ))}
        </div>
      </fieldset>
      {entering.isError ? <Failed error={entering.error} /> : null}
      <div>
        <button type="submit" className="btn primary lg whole">
          {entering.isPending
            ? t('entering')
            : t('enter_as', { role: person === undefined ? '' : inSentence(role(person)) })}
          <Icon name="arrow" />
        </button>
        <p className="sm mute under">{t('no_personal_data')}</p>
      </div>
    </form>
  )
}

/** A role inside a sentence starts with a small letter. */
function inSentence(role: string): string {
  return role.charAt(0).toLowerCase() + role.slice(1)
}

function Account({ city_id, till, isOnly }: { city_id: string; till: string | null; isOnly: boolean }) {
  const { t, language } = useReader()
  const enter = useEntering(till)
  const where: Where = { city: city_id, asOf: null, language }
  const entering = useMutation({
    mutationFn: (form: FormData) =>
      call(signIn, { city_id, username: String(form.get('username')), password: String(form.get('password')) }, where),
    onSuccess: () => enter(city_id),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!entering.isPending) entering.mutate(new FormData(event.currentTarget))
  }
  return (
    <details className="account" open={isOnly}>
      <summary>{t('own_account')}</summary>
      <form className="stack" onSubmit={submit}>
        <div className="field">
          <label htmlFor="username">{t('username')}</label>
          <input className="in" id="username" name="username" autoComplete="username" required />
        </div>
        <div className="field">
          <label htmlFor="password">{t('password')}</label>
          <input
            className="in"
            id="password"
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
        </div>
        {entering.isError ? <Failed error={entering.error} /> : null}
        <button type="submit" className="btn">
          {entering.isPending ? t('entering') : t('sign_in')}
        </button>
      </form>
    </details>
  )
}
