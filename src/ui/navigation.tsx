import { Link, type LinkProps } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import { listWarnings } from '#modules/warnings/schema.ts'
import { useAnswer } from './answer.ts'
import { Icon } from './icons.tsx'
import { useReader } from './language.tsx'
import { keptSearch, usePlace } from './place.tsx'

/** The main menu beside the page; in a narrow window it lies behind the menu button instead. */
export function Navigation() {
  const { t } = useReader()
  return (
    <nav className="nav wide-only" aria-label={t('menu')}>
      <NavigationLinks />
    </nav>
  )
}

/** The pages of the city. `onChoose` is called when one is followed. */
export function NavigationLinks({ onChoose }: { onChoose?: () => void }) {
  const { t } = useReader()
  const heading = useId()
  const warnings = useAnswer(listWarnings, {})
  const open = warnings.data?.rows.filter((row) => row.severity === 'critical' && row.acknowledged === null).length ?? 0
  const chosen = onChoose === undefined ? {} : { onClick: onChoose }
  return (
    <>
      <ul>
        <Page to="/stad/$city" icon="home" name={t('overview')} exact {...chosen} />
        <Page to="/stad/$city/varningar" icon="octagon" name={t('warnings')} {...chosen}>
          {open > 0 ? (
            <span className="count crit">
              {open}
              <span className="vh"> {t('critical')}</span>
            </span>
          ) : null}
        </Page>
      </ul>
      <p className="group" id={heading}>
        {t('group_document')}
      </p>
      <ul aria-labelledby={heading}>
        <Page to="/stad/$city/underlag" icon="document" name={t('document')} {...chosen} />
      </ul>
    </>
  )
}

type PageProps = {
  to: NonNullable<LinkProps['to']>
  icon: 'home' | 'octagon' | 'document'
  name: string
  exact?: boolean
  onClick?: () => void
  children?: ReactNode
}

function Page({ to, icon, name, exact = false, onClick, children }: PageProps) {
  const { where, search } = usePlace()
  return (
    <li>
      <Link
        to={to}
        params={{ city: where.city }}
        search={keptSearch(search)}
        activeOptions={{ exact, includeSearch: false }}
        activeProps={{ 'aria-current': 'page' }}
        title={name}
        onClick={onClick}
      >
        <Icon name={icon} />
        <span className="t">{name}</span>
        {children}
      </Link>
    </li>
  )
}
