import { Link } from '@tanstack/react-router'
import { printDate } from '#core/calendar.ts'
import { role, roleAssignment } from '#modules/access/schema.ts'
import { useReader } from '../language.tsx'
import type { Assignment, OpenedRole, People } from '../people.ts'
import { keptSearch, usePlace } from '../place.tsx'
import { useRows } from '../records.ts'

type Person = People['rows'][number]
type Props = {
  person: Person
  people: People
  held: readonly Assignment[]
  /** Null for who may only read. */
  onOpen: ((opened: OpenedRole) => void) | null
}

/** A person's roles as rows of their own, each with what can be done with it. */
export function PersonRoles({ person, people, held, onOpen }: Props) {
  const { t } = useReader()
  const head = (
    <th scope="rowgroup" rowSpan={Math.max(held.length, 1)}>
      {person.name}
    </th>
  )
  return (
    <tbody>
      {held.length === 0 ? (
        <tr>
          {head}
          <td colSpan={onOpen === null ? 4 : 5} className="soft">
            {t('no_role')}
          </td>
        </tr>
      ) : null}
      {held.map((row, index) => (
        <tr key={row.id}>
          {index === 0 ? head : null}
          <Held row={row} people={people} />
          {onOpen === null ? null : (
            <td>
              <Acts row={row} person={person} people={people} onOpen={onOpen} />
            </td>
          )}
        </tr>
      ))}
    </tbody>
  )
}

/** The role with the way to its record and history, where and when it holds, and whose it is when it is lent. */
function Held({ row, people }: { row: Assignment; people: People }) {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  const held = useRows(role).rows?.find((one) => one.id === row.role_id)
  const lender = people.rows.find((one) => one.account_id === row.on_behalf_of)?.name ?? row.on_behalf_of
  const day = (date: string | null) => (date === null ? '–' : printDate(date, 'day', language))
  return (
    <>
      <td>
        <Link
          to="/stad/$city/register/$path/$id"
          params={{ city: where.city, path: roleAssignment.path, id: row.id }}
          search={keptSearch(search)}
        >
          {held === undefined ? row.role_id : language === 'sv' ? held.name_sv : held.name_en}
        </Link>
        {lender === null ? null : <span className="soft">, {t('stands_in_for', { person: lender })}</span>}
      </td>
      <td>{placeOf(row, people)}</td>
      <td>{day(row.valid_from)}</td>
      <td>{day(row.valid_to)}</td>
    </>
  )
}

/** The unit or the political group that the role is for. */
function placeOf({ unit_id, group_id }: Assignment, { units, groups }: People): string {
  const unit = units.find(({ id }) => id === unit_id)?.name ?? unit_id
  return unit ?? groups.find(({ id }) => id === group_id)?.name ?? group_id ?? '–'
}

type ActsProps = { row: Assignment; person: Person; people: People; onOpen: (opened: OpenedRole) => void }

/** What can be done with a role that somebody has: lent for a time when it is their own, and ended. */
function Acts({ row, person, people, onOpen }: ActsProps) {
  const { t } = useReader()
  if (row.valid_to !== null && row.valid_to < people.today) return null
  const acts = row.on_behalf_of === null ? (['lend', 'end'] as const) : (['end'] as const)
  return (
    <span className="row">
      {acts.map((act) => {
        const name = t(act === 'lend' ? 'lend_role' : 'end_role')
        const open = () => onOpen({ act, row, person: person.name })
        return (
          <button
            key={act}
            type="button"
            className="btn quiet sm"
            aria-label={`${name}: ${person.name}`}
            onClick={open}
          >
            {name}
          </button>
        )
      })}
    </span>
  )
}
