import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import { listCitiesEndpoint, signIn, signInAsPersona } from '#modules/access/schema.ts'
import { call, type Where } from '../api.ts'
import { Icon, Mark } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { Failed, Loading } from '../states.tsx'

/** The front page: choose a city and a role, and be inside. */
export function Front() {
  const { t } = useReader()
  return (
    <>
      <a className="skip" href="#innehall">
        {t('skip')}
      </a>
      <main className="login" id="innehall" tabIndex={-1}>
        <section className="login-l" aria-labelledby="claim">
          <div className="brand big">
            <Mark size={32} />
            <span>Riktning</span>
          </div>
          <h1 className="claim" id="claim">
            {t('claim')}
          </h1>
          <p className="sub">{t('sub')}</p>
          <Art />
        </section>
        <section className="login-r" aria-label={t('sign_in')}>
          <Choices />
        </section>
      </main>
    </>
  )
}

function Choices() {
  const { t, language } = useReader()
  const nowhere: Where = { city: '', asOf: null, language }
  const cities = useQuery({ queryKey: ['cities'], queryFn: () => call(listCitiesEndpoint, {}, nowhere) })
  const [chosen, setChosen] = useState<string | null>(null)
  if (cities.isPending) return <Loading lines={5} />
  if (cities.isError) return <Failed error={cities.error} retry={() => void cities.refetch()} />
  const city = cities.data.rows.find((row) => row.id === chosen) ?? cities.data.rows[0]
  if (city === undefined) {
    return (
      <div className="empty">
        <h2>{t('no_cities')}</h2>
        <p className="soft">{t('no_cities_why')}</p>
      </div>
    )
  }
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
              <b>{row.name}</b>
              <small>{row.id}</small>
            </label>
          ))}
        </div>
      </fieldset>
      {city.personas.length > 0 ? <Personas key={city.id} city={city} /> : null}
      <Account city_id={city.id} />
    </div>
  )
}

type City = z.output<typeof listCitiesEndpoint.output>['rows'][number]

/** After signing in, everything is read anew as the person who came in. */
function useEntering() {
  const navigate = useNavigate()
  const queries = useQueryClient()
  return async (city_id: string) => {
    queries.clear()
    await navigate({ to: '/stad/$city', params: { city: city_id } })
  }
}

function Personas({ city }: { city: City }) {
  const { t, language } = useReader()
  const enter = useEntering()
  const [chosen, setChosen] = useState(city.personas[0]?.account_id ?? '')
  const role = (persona: City['personas'][number]) => (language === 'sv' ? persona.role_sv : persona.role_en)
  const entering = useMutation({
    mutationFn: () =>
      call(signInAsPersona, { city_id: city.id, account_id: chosen }, { city: city.id, asOf: null, language }),
    onSuccess: () => enter(city.id),
  })
  const persona = city.personas.find((candidate) => candidate.account_id === chosen)
  return (
    <form
      className="choices"
      onSubmit={(event) => {
        event.preventDefault()
        entering.mutate()
      }}
    >
      <fieldset>
        <legend>
          <h2>
            <span className="no">2</span>
            {t('choose_role')}
          </h2>
        </legend>
        <div className="picks two">
          {city.personas.map((candidate) => (
            <label className="pick" key={candidate.account_id}>
              <input
                type="radio"
                name="role"
                checked={candidate.account_id === chosen}
                onChange={() => setChosen(candidate.account_id)}
              />
              <b>{role(candidate)}</b>
              <small>{language === 'sv' ? candidate.task_sv : candidate.task_en}</small>
            </label>
          ))}
        </div>
      </fieldset>
      {entering.isError ? <Failed error={entering.error} /> : null}
      <button type="submit" className="btn primary lg">
        {entering.isPending
          ? t('entering')
          : t('enter_as', { role: persona === undefined ? '' : role(persona).toLowerCase() })}
        <Icon name="arrow" />
      </button>
      <p className="sm mute">{t('no_personal_data')}</p>
    </form>
  )
}

function Account({ city_id }: { city_id: string }) {
  const { t, language } = useReader()
  const enter = useEntering()
  const entering = useMutation({
    mutationFn: (form: FormData) =>
      call(
        signIn,
        { city_id, username: String(form.get('username')), password: String(form.get('password')) },
        { city: city_id, asOf: null, language },
      ),
    onSuccess: () => enter(city_id),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    entering.mutate(new FormData(event.currentTarget))
  }
  return (
    <details className="account">
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
          {t('sign_in')}
        </button>
      </form>
    </details>
  )
}

/** The thread that rises from goals to follow-up. */
function Art() {
  const nodes = [
    [188, 332],
    [312, 288],
    [430, 212],
    [536, 136],
  ]
  return (
    <svg className="art" viewBox="0 0 655 420" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <path
        d="M-10 372c90 30 150-8 158-54 6-38-40-52-56-26-20 34 26 70 96 40 60-26 84-40 124-44 56-6 66-70 118-76 44-4 62-60 106-76 40-14 66-40 92-58"
        fill="none"
        stroke="var(--thread)"
        strokeWidth="3"
        strokeLinecap="round"
      />
      {nodes.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="6" fill="var(--ground)" stroke="var(--thread)" strokeWidth="2.5" />
      ))}
      <circle cx="628" cy="78" r="9" fill="var(--thread)" />
    </svg>
  )
}
