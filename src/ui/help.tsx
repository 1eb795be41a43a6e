import { Link, useLocation } from '@tanstack/react-router'
import { Icon } from './icons.tsx'
import { useReader } from './language.tsx'
import { keptSearch, usePlace } from './place.tsx'

/** The guide's page about each page of the tool, by the first word of its address in the city. */
const helpOf: Readonly<Record<string, string>> = {
  '': 'oversikt',
  varningar: 'varningar',
  andrat: 'andrat',
  klippkarta: 'projekt',
  'rod-trad': 'rod-trad',
  behov: 'lokala-behov',
  lagar: 'lagbevakning',
  ekonomi: 'ekonomi',
  inlasning: 'inlasning',
  prognos: 'prognos',
  tabell: 'plantabell',
  skatter: 'skatter',
  koncern: 'koncern',
  alternativ: 'budgetalternativ',
  tryck: 'tryck',
  ramar: 'ramar',
  sparkrav: 'sparkrav',
  scenarier: 'scenarier',
  projekt: 'projekt',
  lokaler: 'lokaler',
  underlag: 'underlag',
  dokument: 'jamfora',
  register: 'register',
  administration: 'administration',
}

/** The way to the guide's page about where one stands. */
export function Help() {
  const { t } = useReader()
  const { where, search } = usePlace()
  const path = useLocation({ select: (location) => location.pathname })
  const [, , , first = '', second] = path.split('/')
  const page = second === 'jamfor' ? 'jamfora' : (helpOf[first] ?? 'README')
  return (
    <Link
      className="btn quiet icon sm"
      to="/stad/$city/handbok/$page"
      params={{ city: where.city, page }}
      search={keptSearch(search)}
      aria-label={t('help')}
      title={t('help')}
    >
      <Icon name="help" className="i18" />
    </Link>
  )
}
