import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { printDate } from '#core/calendar.ts'
import { listCitiesEndpoint, signOut, whoAmI } from '#modules/access/schema.ts'
import { listWarnings } from '#modules/warnings/schema.ts'
import { call } from './api.ts'
import { Icon, Mark } from './icons.tsx'
import { useReader } from './language.tsx'
import { usePlace } from './place.tsx'
import { toggleTheme, useTheme } from './theme.ts'

/** The frame around every page of the tool: place, date, navigation and who is signed in. */
export function Shell() {
  const { t } = useReader()
  return (
    <div className="app">
      <a className="skip" href="#innehall">
        {t('skip')}
      </a>
      <Top />
      <Navigation />
      <main id="innehall" tabIndex={-1}>
        <PastBanner />
        <Outlet />
      </main>
    </div>
  )
}

function Top() {
  const { where } = usePlace()
  const cities = useQuery({ queryKey: ['cities'], queryFn: () => call(listCitiesEndpoint, {}, where) })
  const city = cities.data?.rows.find((candidate) => candidate.id === where.city)
  return (
    <header className="top">
      <Link to="/stad/$city" params={{ city: where.city }} className="brand">
        <Mark size={26} />
        <span>Riktning</span>
      </Link>
      <span className="place">
        <span className="strong">{city?.name ?? ''}</span>
      </span>
      <span className="push row">
        <AsOf />
        <Settings />
        <Who />
      </span>
    </header>
  )
}

/** The Per datum switch: the whole product as it was known at the end of a day. */
function AsOf() {
  const { t } = useReader()
  const { where, go } = usePlace()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const day = String(new FormData(event.currentTarget).get('per') ?? '')
    go({ per: day === '' ? undefined : day })
  }
  return (
    <form
      className={where.asOf === null ? 'selectish' : 'selectish past'}
      onSubmit={submit}
      key={where.asOf ?? 'today'}
    >
      <Icon name="clock" className="i14" />
      <label className="k" htmlFor="per">
        {t('per_date')}
      </label>
      <input id="per" name="per" type="date" className="in day" defaultValue={where.asOf ?? ''} />
      <button type="submit" className="btn sm">
        {t('show_date')}
      </button>
    </form>
  )
}

function PastBanner() {
  const { t, language } = useReader()
  const { where, go } = usePlace()
  if (where.asOf === null) return null
  return (
    <div className="banner pastline" role="status">
      <Icon name="clock" className="i18" />
      <p>{t('past', { date: printDate(where.asOf, 'day', language) })}</p>
      <button type="button" className="btn sm push" onClick={() => go({ per: undefined })}>
        {t('to_today')}
      </button>
    </div>
  )
}

function Settings() {
  const { t, language, setLanguage } = useReader()
  const theme = useTheme()
  return (
    <>
      <button
        type="button"
        className="btn quiet sm"
        lang={language === 'sv' ? 'en' : 'sv'}
        onClick={() => setLanguage(language === 'sv' ? 'en' : 'sv')}
      >
        {t('language')}
      </button>
      <button type="button" className="btn quiet sm" onClick={toggleTheme}>
        {theme === 'dark' ? t('theme_light') : t('theme_dark')}
      </button>
    </>
  )
}

function Who() {
  const { t } = useReader()
  const { where } = usePlace()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const me = useQuery({ queryKey: ['session'], queryFn: () => call(whoAmI, {}, where) })
  const name = me.data?.account?.name ?? ''
  const leave = async () => {
    await call(signOut, {}, where)
    queries.clear()
    await navigate({ to: '/' })
  }
  return (
    <span className="who">
      <span className="ava" aria-hidden="true">
        {name.slice(0, 2).toUpperCase()}
      </span>
      <span className="strong">{name}</span>
      <button type="button" className="btn quiet sm" onClick={() => void leave()}>
        {t('sign_out')}
      </button>
    </span>
  )
}

function Navigation() {
  const { t } = useReader()
  const { where, search } = usePlace()
  const [kept] = useState(() => ({ activeProps: { 'aria-current': 'page' as const } }))
  const warnings = useQuery({ queryKey: ['warnings', where], queryFn: () => call(listWarnings, {}, where) })
  const critical =
    warnings.data?.rows.filter((row) => row.severity === 'critical' && row.acknowledged === null).length ?? 0
  const params = { city: where.city }
  const per = search.per === undefined ? {} : { per: search.per }
  return (
    <nav className="nav" aria-label={t('menu')}>
      <ul>
        <li>
          <Link
            to="/stad/$city"
            params={params}
            search={per}
            activeOptions={{ exact: true, includeSearch: false }}
            {...kept}
          >
            <Icon name="home" />
            <span className="t">{t('overview')}</span>
          </Link>
        </li>
        <li>
          <Link
            to="/stad/$city/varningar"
            params={params}
            search={per}
            activeOptions={{ includeSearch: false }}
            {...kept}
          >
            <Icon name="octagon" />
            <span className="t">{t('warnings')}</span>
            {critical > 0 ? <span className="count crit">{critical}</span> : null}
          </Link>
        </li>
      </ul>
      <h2>{t('group_document')}</h2>
      <ul>
        <li>
          <Link
            to="/stad/$city/underlag"
            params={params}
            search={per}
            activeOptions={{ includeSearch: false }}
            {...kept}
          >
            <Icon name="document" />
            <span className="t">{t('document')}</span>
          </Link>
        </li>
      </ul>
    </nav>
  )
}
