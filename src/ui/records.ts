import { useQueries } from '@tanstack/react-query'
import { type RecordType, type RowOf, recordBase } from '#core/record.ts'
import { recordEndpoints } from '#core/record-endpoints.ts'
import { useAnswer } from './answer.ts'
import { call } from './api.ts'
import { usePlace } from './place.tsx'
import { typeOfName } from './record-types.ts'

/** A row whose own fields are looked up by name. */
export type AnyRow = RowOf<RecordType> & Readonly<Record<string, unknown>>

const made = new Map<string, ReturnType<typeof recordEndpoints>>()

/** The endpoints of a kind of record, made once. */
export function endpointsOf(type: RecordType): ReturnType<typeof recordEndpoints> {
  const known = made.get(type.name) ?? recordEndpoints(type)
  made.set(type.name, known)
  return known
}

/** Every record of a kind that the reader may see, for the city and day of the address. */
export function useRows<T extends RecordType>(type: T, options: { enabled?: boolean } = {}) {
  const found = useAnswer(endpointsOf(type).list, {}, options)
  return { ...found, rows: found.data?.rows as readonly RowOf<T>[] | undefined }
}

/** What a record is called in a list: its title, its name or its code. */
export function titleOf(type: RecordType, row: AnyRow): string {
  const title = type.title === null ? undefined : row[type.title]
  const named = title ?? row.title ?? row.name ?? row.name_sv
  return typeof named === 'string' && named !== '' ? named : row.id
}

/** The titles of all records of the kinds, as `kind/id`. A kind that the reader may not see gives none. */
export function useTitles(names: readonly string[]): ReadonlyMap<string, string> {
  const { where } = usePlace()
  const types = [...new Set(names)].map(typeOfName).filter((type) => type !== null)
  return useQueries({
    queries: types.map((type) => {
      const { list } = endpointsOf(type)
      const facts = JSON.stringify([{ city: where.city, asOf: where.asOf }, {}])
      return { queryKey: [list.name, facts, where.language], queryFn: () => call(list, {}, where), retry: false }
    }),
    combine: (found) =>
      new Map(
        found.flatMap((answer, index) => {
          const type = types[index]
          if (type === undefined || answer.data === undefined) return []
          return answer.data.rows.map((row) => [`${type.name}/${row.id}`, titleOf(type, row as AnyRow)] as const)
        }),
      ),
  })
}

/** Names of the columns that every record has. */
export const baseFields: readonly string[] = Object.keys(recordBase.shape)

/** The kind that a column of a record points to, and the column's word for one: `unit_ids` holds several units. */
export function kindOfRef(type: RecordType, field: string): string | null {
  return type.refs[field] ?? (field.endsWith('unit_ids') ? 'org_unit' : null)
}
