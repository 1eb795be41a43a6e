import { Link, type LinkProps } from '@tanstack/react-router'
import { type ReactNode, useId } from 'react'
import { type Grant, mayAnywhere } from '#core/grants.ts'
import type { Area } from '#core/record.ts'
import { listWarnings } from '#modules/warnings/schema.ts'
import { useAnswer } from './answer.ts'
import { Icon, type IconName } from './icons.tsx'
import { useReader } from './language.tsx'
import { openWarnings } from './open-warnings.ts'
import { keptSearch, usePlace } from './place.tsx'
import { useGrants, useRights } from './rights.ts'
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
  const isOffered = useOffered()
  const warnings = useAnswer(listWarnings, {})
  const open = openWarnings(warnings.data?.rows ?? [], 'critical').length
  const chosen = onChoose === undefined ? {} : { onClick: onChoose }
  // A menu that is offered whole and then shrinks would move under the pointer.
  if (useGrants() === undefined) return null
  return (
    <>
      <ul>
        {first.filter(isOffered).map(({ to, icon, text }) => (
          <Page key={to} to={to} icon={icon} name={t(text)} exact={text === 'overview'} {...chosen}>
            {text === 'warnings' && open > 0 ? (
              <span className="count crit">
                {open}
                <span className="vh"> {t('critical')}</span>
              </span>
            ) : null}
          </Page>
        ))}
      </ul>
      {groups
        .map(({ name, pages }) => ({ name, pages: pages.filter(isOffered) }))
        .filter(({ pages }) => pages.length > 0)
        .map(({ name, pages }) => (
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

/** `area` is what somebody must have the right to read for the page to be worth offering; null is everybody. */
export type Destination = { to: NonNullable<LinkProps['to']>; icon: IconName; text: TextKey; area: Area | null }

/** The pages that stand first, without a heading. */
const first: readonly Destination[] = [
  { to: '/stad/$city', icon: 'home', text: 'overview', area: 'steering' },
  { to: '/stad/$city/varningar', icon: 'octagon', text: 'warnings', area: 'steering' },
  { to: '/stad/$city/klippkarta', icon: 'cliffs', text: 'cliffs', area: 'steering' },
  { to: '/stad/$city/andrat', icon: 'clock', text: 'changes', area: null },
]

/** The menu after its first three pages: the four cores, and what lies behind them. */
const groups: readonly { name: TextKey; pages: readonly Destination[] }[] = [
  {
    name: 'group_thread',
    pages: [
      { to: '/stad/$city/rod-trad', icon: 'thread', text: 'thread', area: 'steering' },
      { to: '/stad/$city/behov', icon: 'pin', text: 'local_needs', area: 'steering' },
      { to: '/stad/$city/lagar', icon: 'scales', text: 'laws', area: 'law' },
    ],
  },
  {
    name: 'group_ledger',
    pages: [
      { to: '/stad/$city/ekonomi', icon: 'table', text: 'economy', area: 'economy' },
      { to: '/stad/$city/ramar', icon: 'frames', text: 'frames', area: 'economy' },
      { to: '/stad/$city/tabell', icon: 'grid', text: 'plan_grid', area: 'economy' },
      { to: '/stad/$city/prognos', icon: 'trend', text: 'forecast', area: 'economy' },
      { to: '/stad/$city/skatter', icon: 'coins', text: 'taxes', area: 'economy' },
      { to: '/stad/$city/koncern', icon: 'layers', text: 'group', area: 'economy' },
      { to: '/stad/$city/projekt', icon: 'folder', text: 'projects', area: 'projects' },
      { to: '/stad/$city/lokaler', icon: 'building', text: 'premises', area: 'premises' },
      { to: '/stad/$city/inlasning', icon: 'upload', text: 'imports', area: 'economy' },
    ],
  },
  {
    name: 'group_try',
    pages: [
      { to: '/stad/$city/tryck', icon: 'bars', text: 'pressure', area: 'economy' },
      { to: '/stad/$city/sparkrav', icon: 'scissors', text: 'savings', area: 'economy' },
      { to: '/stad/$city/scenarier', icon: 'branches', text: 'scenarios', area: 'economy' },
      { to: '/stad/$city/alternativ', icon: 'vote', text: 'alternatives', area: 'economy' },
    ],
  },
  {
    name: 'group_document',
    pages: [
      { to: '/stad/$city/underlag', icon: 'document', text: 'document', area: 'steering' },
      { to: '/stad/$city/dokument', icon: 'list', text: 'documents', area: 'steering' },
    ],
  },
  {
    name: 'group_behind',
    pages: [
      { to: '/stad/$city/register', icon: 'list', text: 'register', area: null },
      { to: '/stad/$city/administration', icon: 'lock', text: 'administration', area: 'administration' },
    ],
  },
]

/** Whether a page shows the person anything: one that would only refuse is not offered. */
function useOffered(): (page: Destination) => boolean {
  const { mayInArea } = useRights()
  return ({ area }) => area === null || mayInArea(area, 'read')
}

/** Where somebody comes in, below the city's address: the first page of the menu that they may read. */
export function firstPage(grants: readonly Grant[]): string {
  const pages = [...first, ...groups.flatMap((group) => group.pages)]
  const page = pages.find(({ area }) => area !== null && mayAnywhere(grants, { area, verb: 'read' }))
  return (page ?? pages[0])?.to.replace('/stad/$city', '') ?? ''
}

/** Every page of the menu by its name, for the search. */
export function usePages(): { to: Destination['to']; name: string }[] {
  const { t } = useReader()
  const isOffered = useOffered()
  const all = [...first, ...groups.flatMap(({ pages }) => pages)]
  return all.filter(isOffered).map(({ to, text }) => ({ to, name: t(text) }))
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
