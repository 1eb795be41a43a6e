import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { signOut, whoAmI } from '#modules/access/schema.ts'
import { useAnswer } from './answer.ts'
import { call } from './api.ts'
import { AsOfSwitch } from './as-of-switch.tsx'
import { UnitAndYear } from './choosers.tsx'
import { Disclosure } from './disclosure.tsx'
import { Invented } from './example-cities.tsx'
import { forgetAnswers } from './held-answers.ts'
import { Help } from './help.tsx'
import { Icon, Mark } from './icons.tsx'
import { Keys } from './keys.tsx'
import { useReader } from './language.tsx'
import { NavigationLinks } from './navigation.tsx'
import { useCityName } from './page-heading.tsx'
import { keptSearch, usePlace } from './place.tsx'
import { ScenarioSwitch } from './scenario-switch.tsx'
import { Search } from './search.tsx'
import { toggleTheme, useTheme } from './theme.ts'

/** City, day, language, theme and who is signed in. In a narrow window the menu lies behind a button here. */
export function TopBar() {
  const { t } = useReader()
  const { where, search } = usePlace()
  const city = useCityName()
  return (
    <header className="top">
      <div className="narrow-only">
        <Disclosure className="btn quiet icon" label={t('menu')} button={<Icon name="menu" className="i18" />}>
          {(close) => (
            <div className="menu">
              <p className="strong menu-city">{city}</p>
              <UnitAndYear />
              <ScenarioSwitch />
              <nav className="nav" aria-label={t('menu')}>
                <NavigationLinks onChoose={close} />
              </nav>
              <p className="row wrap">
                <LanguageButton />
                <ThemeButton withWords />
                <Help />
              </p>
              <Who />
            </div>
          )}
        </Disclosure>
      </div>
      <Link
        to="/stad/$city"
        params={{ city: where.city }}
        search={keptSearch(search)}
        activeOptions={{ exact: true }}
        className="brand"
        aria-label={t('brand')}
      >
        <Mark size={26} />
        <span>Riktning</span>
      </Link>
      <span className="place wide-only strong">
        {city} <Invented city_id={where.city} />
      </span>
      <div className="wide-only row">
        <UnitAndYear />
      </div>
      <div className="push row">
        <Search />
        <div className="wide-only row">
          <ScenarioSwitch />
        </div>
        <AsOfSwitch />
        <Keys />
        <div className="wide-only row">
          <Help />
          <LanguageButton />
          <ThemeButton />
          <Who />
        </div>
      </div>
    </header>
  )
}

/** Changes language; the button speaks the language it leads to. */
export function LanguageButton() {
  const { t, language, setLanguage } = useReader()
  const other = language === 'sv' ? 'en' : 'sv'
  return (
    <button type="button" className="btn quiet sm" lang={other} onClick={() => setLanguage(other)}>
      {t('language')}
    </button>
  )
}

export function ThemeButton({ withWords = false }: { withWords?: boolean }) {
  const { t } = useReader()
  const theme = useTheme()
  const name = theme === 'dark' ? t('theme_light') : t('theme_dark')
  return (
    <button
      type="button"
      className={withWords ? 'btn quiet sm' : 'btn quiet icon sm'}
      aria-label={withWords ? undefined : name}
      title={withWords ? undefined : name}
      onClick={toggleTheme}
    >
      <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
      {withWords ? name : null}
    </button>
  )
}

function Who() {
  const { t } = useReader()
  const { where } = usePlace()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const me = useAnswer(whoAmI, {})
  const name = me.data?.account?.name ?? ''
  const leave = async () => {
    await call(signOut, {}, where)
    // Away from the city first: its pages would otherwise ask again, as nobody.
    await navigate({ to: '/' })
    queries.clear()
    forgetAnswers()
  }
  return (
    <div className="who">
      <span className="ava" aria-hidden="true">
        {name.slice(0, 2).toUpperCase()}
      </span>
      <span className="strong name">
        <span className="vh">{t('signed_in_as')} </span>
        {name}
      </span>
      <button type="button" className="btn quiet sm" onClick={() => void leave()}>
        {t('sign_out')}
      </button>
    </div>
  )
}
