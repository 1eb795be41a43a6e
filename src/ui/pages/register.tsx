import { Link } from '@tanstack/react-router'
import { capital, nameOfKind } from '../kind-names.ts'
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
