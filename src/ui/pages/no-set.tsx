import { Link } from '@tanstack/react-router'
import { entrySet } from '#modules/ledger/schema.ts'
import { useReader } from '../language.tsx'
import { keptSearch, usePlace } from '../place.tsx'

/** Where the city has no set that takes what is read in: what is missing, and the way to make it. */
export function NoSet() {
  const { t } = useReader()
  const { where, search } = usePlace()
  return (
    <div className="calmline empty">
      <p>{t('no_set')}</p>
      <p className="row">
        <Link
          className="btn primary"
          to="/stad/$city/register/$path/ny"
          params={{ city: where.city, path: entrySet.path }}
          search={keptSearch(search)}
        >
          {t('make_set')}
        </Link>
      </p>
    </div>
  )
}
