import { Link, type LinkProps } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import { listWarnings } from '#modules/warnings/schema.ts'
import { useAnswer } from './answer.ts'
import { Icon, type IconName } from './icons.tsx'
import { useReader } from './language.tsx'
import { keptSearch, usePlace } from './place.tsx'
import type { TextKey } from './texts.sv.ts'

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
  const { where } = usePlace()
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
        <Page to="/stad/$city/klippkarta" icon="cliffs" name={t('cliffs')} {...chosen} />
      </ul>
      {groups.map(({ name, pages }) => (
        <Group key={name} name={t(name)}>
          {pages.map(({ to, icon, text }) => (
            <Page key={to} to={to} icon={icon} name={t(text)} {...chosen} />
          ))}
        </Group>
      ))}
      <ul className="navend">
        <li>
          <Link to="/tillganglighet" search={{ stad: where.city }} title={t('accessibility')} {...chosen}>
            <Icon name="accessibility" />
            <span className="t">{t('accessibility')}</span>
          </Link>
        </li>
      </ul>
    </>
  )
}

export type Destination = { to: NonNullable<LinkProps['to']>; icon: IconName; text: TextKey }

/** The menu after its first three pages: the four cores, and what lies behind them. */
const groups: readonly { name: TextKey; pages: readonly Destination[] }[] = [
  {
    name: 'group_thread',
    pages: [
      { to: '/stad/$city/rod-trad', icon: 'thread', text: 'thread' },
      { to: '/stad/$city/behov', icon: 'pin', text: 'local_needs' },
      { to: '/stad/$city/lagar', icon: 'scales', text: 'laws' },
    ],
  },
  {
    name: 'group_ledger',
    pages: [
      { to: '/stad/$city/ekonomi', icon: 'table', text: 'economy' },
      { to: '/stad/$city/tryck', icon: 'bars', text: 'pressure' },
      { to: '/stad/$city/sparkrav', icon: 'scissors', text: 'savings' },
      { to: '/stad/$city/projekt', icon: 'folder', text: 'projects' },
      { to: '/stad/$city/lokaler', icon: 'building', text: 'premises' },
    ],
  },
  {
    name: 'group_document',
    pages: [
      { to: '/stad/$city/underlag', icon: 'document', text: 'document' },
      { to: '/stad/$city/dokument', icon: 'list', text: 'documents' },
    ],
  },
  {
    name: 'group_behind',
    pages: [
      { to: '/stad/$city/register', icon: 'list', text: 'register' },
      { to: '/stad/$city/administration', icon: 'lock', text: 'administration' },
    ],
  },
]

/** Every page of the menu by its name, for the search. */
export function usePages(): { to: Destination['to']; name: string }[] {
  const { t } = useReader()
  const first: readonly { to: Destination['to']; text: TextKey }[] = [
    { to: '/stad/$city', text: 'overview' },
    { to: '/stad/$city/varningar', text: 'warnings' },
    { to: '/stad/$city/klippkarta', text: 'cliffs' },
  ]
  return [...first, ...groups.flatMap(({ pages }) => pages)].map(({ to, text }) => ({ to, name: t(text) }))
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  const heading = useId()
  return (
    <>
      <p className="group" id={heading}>
        {name}
      </p>
      <ul aria-labelledby={heading}>{children}</ul>
    </>
  )
}

type PageProps = {
  to: NonNullable<LinkProps['to']>
  icon: IconName
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
