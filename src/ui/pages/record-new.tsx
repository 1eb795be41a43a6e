import { useNavigate, useParams } from '@tanstack/react-router'
import { nameOfKind, newTextOf } from '../kind-names.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { typeOfPath } from '../record-types.ts'
import { NotFoundHere } from '../states.tsx'
import { RecordForm } from './record-form.tsx'

/** A new record of one kind. */
export function NewRecordPage() {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  const navigate = useNavigate()
  const { path = '' } = useParams({ strict: false })
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
      <RecordForm
        type={type}
        row={null}
        onDone={(id) => (id === null ? void navigate({ to: '/stad/$city/register/$path', ...list }) : open(id))}
      />
    </>
  )
}
