import { useNavigate, useParams } from '@tanstack/react-router'
import { Refused } from '../api.ts'
import { nameOfKind, newTextOf } from '../kind-names.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { typeOfPath } from '../record-types.ts'
import { useRights } from '../rights.ts'
import { FailedPage, NotFoundHere } from '../states.tsx'
import { RecordForm } from './record-form.tsx'

/** A new record of one kind. */
export function NewRecordPage() {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  const navigate = useNavigate()
  const { path = '' } = useParams({ strict: false })
  const { mayInArea } = useRights()
  const type = typeOfPath(path)
  if (type === null || type.own_verbs) return <NotFoundHere />
  const list = { params: { city: where.city, path: type.path }, search: keptSearch(search) }
  const open = (id: string) =>
    void navigate({
      to: '/stad/$city/register/$path/$id',
      params: { city: where.city, path: type.path, id },
      search: keptSearch(search),
    })
  return (
    <>
      <PageHead
        title={t(newTextOf(type.name), { kind: nameOfKind(type.name, language, 'one') })}
        lead={t('new_record_lead')}
      />
      {mayInArea(type.area, 'write') ? (
        <RecordForm
          type={type}
          row={null}
          onDone={(id) => (id === null ? void navigate({ to: '/stad/$city/register/$path', ...list }) : open(id))}
        />
      ) : (
        <FailedPage error={new Refused(403, { code: 'permission.missing' })} />
      )}
    </>
  )
}
