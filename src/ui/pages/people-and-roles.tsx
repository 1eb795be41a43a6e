import { useState } from 'react'
import { listPeople, roleAssignment } from '#modules/access/schema.ts'
import { useAnswer } from '../answer.ts'
import { useReader } from '../language.tsx'
import type { Assignment, OpenedRole, People } from '../people.ts'
import { usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { useRights } from '../rights.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { RowsSkeleton } from '../skeletons.tsx'
import { Failed } from '../states.tsx'
import { fieldWord } from '../words/record-words.ts'
import { PersonRoles } from './person-roles.tsx'
import { RoleForm } from './role-forms.tsx'

/** Everybody who may sign in, with the roles that they have, for which unit and on which days. */
export function PeopleAndRoles() {
  const { t } = useReader()
  const { where } = usePlace()
  const { mayInArea } = useRights()
  const people = useAnswer(listPeople, {})
  const assignments = useRows(roleAssignment)
  const [open, setOpen] = useState<OpenedRole | null>(null)
  const [showsEnded, setShowsEnded] = useState(false)
  const error = people.error ?? assignments.error
  const mayChange = where.asOf === null && mayInArea('administration', 'write')
  const isEnded = (row: Assignment) => row.valid_to !== null && row.valid_to < (people.data?.today ?? '')
  const ended = (assignments.rows ?? []).filter(isEnded).length
  return (
    <section className="pane" aria-labelledby="people">
      <header>
        <h2 id="people">{t('people_and_roles')}</h2>
        {mayChange ? (
          <button
            type="button"
            className="btn sm push"
            aria-expanded={open?.act === 'give'}
            onClick={() => setOpen({ act: 'give' })}
          >
            {t('give_role')}
          </button>
        ) : null}
      </header>
      {where.asOf === null ? null : <p className="calmline soft">{t('people_today')}</p>}
      {error === null ? null : <Failed error={error} />}
      {open === null || people.data === undefined ? null : (
        <RoleForm opened={open} people={people.data} onDone={() => setOpen(null)} />
      )}
      {people.isPending || assignments.isPending ? <RowsSkeleton count={8} /> : null}
      {people.data !== undefined && assignments.rows !== undefined ? (
        <Table
          people={people.data}
          assignments={assignments.rows.filter((row) => showsEnded || !isEnded(row))}
          onOpen={mayChange ? setOpen : null}
        />
      ) : null}
      {ended === 0 ? null : (
        <label className="calmline row">
          <input type="checkbox" checked={showsEnded} onChange={(event) => setShowsEnded(event.target.checked)} />
          {t('show_ended', { count: ended })}
        </label>
      )}
    </section>
  )
}

type TableProps = {
  people: People
  assignments: readonly Assignment[]
  /** Null for who may only read. */
  onOpen: ((opened: OpenedRole) => void) | null
}

function Table({ people, assignments, onOpen }: TableProps) {
  const { t, language } = useReader()
  const accounts = new Set(people.rows.map((person) => person.account_id))
  const gone = [...new Set(assignments.map((row) => row.account_id))].filter((account) => !accounts.has(account))
  const unknown = gone.map((account) => ({ account_id: account, name: t('no_longer_there', { account }) }))
  return (
    <ScrollFrame label={t('people_and_roles')}>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            {['role_id', 'unit_id', 'valid_from', 'valid_to'].map((field) => (
              <th key={field} scope="col">
                {fieldWord(field, language)}
              </th>
            ))}
            {onOpen === null ? null : (
              <th scope="col">
                <span className="vh">{t('role_acts')}</span>
              </th>
            )}
          </tr>
        </thead>
        {[...people.rows, ...unknown].map((person) => (
          <PersonRoles
            key={person.account_id}
            person={person}
            people={people}
            held={assignments.filter((row) => row.account_id === person.account_id)}
            onOpen={onOpen}
          />
        ))}
      </table>
    </ScrollFrame>
  )
}
