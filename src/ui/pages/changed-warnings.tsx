import { Link } from '@tanstack/react-router'
import { listWarnings, type ShownWarning } from '#modules/warnings/schema.ts'
import { useAnswer } from '../answer.ts'
import { useReader } from '../language.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { RowsSkeleton } from '../skeletons.tsx'
import { Failed } from '../states.tsx'
import { ChangedList, openedAtMost } from './changed-list.tsx'
import { useComeAndGone } from './warning-changes.tsx'
import { warningKey } from './warning-row.tsx'

/** Which warnings are new since the day, each as the way to it, and which are gone. */
export function ChangedWarnings({ since }: { since: string }) {
  const { t } = useReader()
  const { found, error } = useComeAndGone(useAnswer(listWarnings, {}).data?.rows, since)
  if (error !== null) return <Failed error={error} />
  if (found === undefined) return <RowsSkeleton count={2} />
  return (
    <>
      <List name={t('changes_warnings_come')} rows={found.come} linked />
      <List name={t('changes_warnings_gone')} rows={found.gone} />
    </>
  )
}

type ListProps = { name: string; rows: readonly ShownWarning[]; linked?: boolean }

function List({ name, rows, linked = false }: ListProps) {
  const { t } = useReader()
  const { where, search } = usePlace()
  const count = rows.length
  if (count === 0) return null
  return (
    <ChangedList
      name={name}
      note={t(count === 1 ? 'changes_warning_one' : 'changes_warnings', { count })}
      isOpen={count <= openedAtMost}
    >
      <ul>
        {rows.map((row) => (
          <li key={warningKey(row)} className="item">
            <span>
              {linked ? (
                <Link
                  to="/stad/$city/varningar"
                  params={{ city: where.city }}
                  search={{ ...keptSearch(search), varning: warningKey(row) }}
                >
                  {row.title}
                </Link>
              ) : (
                row.title
              )}
            </span>
            <span className="sm mute when">{row.code}</span>
          </li>
        ))}
      </ul>
    </ChangedList>
  )
}
