import { Link } from '@tanstack/react-router'
import { isTermId, label } from '#core/glossary.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { type RegisterGroup, registerGroups } from '../record-types.ts'

/** Every kind of record that the city keeps, by subject. */
export function RegisterPage() {
  const { t } = useReader()
  return (
    <>
      <PageHead title={t('register')} lead={t('register_lead')} />
      <div className="registers">
        {(Object.keys(registerGroups) as RegisterGroup[]).map((group) => (
          <Kinds key={group} group={group} />
        ))}
      </div>
    </>
  )
}

function Kinds({ group }: { group: RegisterGroup }) {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  return (
    <section className="pane" aria-labelledby={`g-${group}`}>
      <header>
        <h2 id={`g-${group}`}>{t(`register_${group}`)}</h2>
      </header>
      <ul className="kinds">
        {registerGroups[group].map((type) => (
          <li key={type.name}>
            <Link
              to="/stad/$city/register/$path"
              params={{ city: where.city, path: type.path }}
              search={keptSearch(search)}
            >
              {capital(nameOfKind(type.name, language, 'many'))}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a kind of record is called. */
export function nameOfKind(name: string, language: 'sv' | 'en', number: 'one' | 'many'): string {
  return isTermId(name) ? label(name, language, number) : name
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
