import { useQueries, useQueryClient } from '@tanstack/react-query'
import { type RecordType, type RowOf, recordBase } from '#core/record.ts'
import { recordEndpoints } from '#core/record-endpoints.ts'
import { namedNodes } from '#modules/thread/schema.ts'
import { useAnswer } from './answer.ts'
import { usePlace } from './place.tsx'
import { typeOfName } from './record-types.ts'
import { ask } from './rights.ts'

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

/** The columns of a kind that name a record of any kind. */
const nodeColumns = (type: RecordType) => Object.keys(type.refs).filter((column) => type.refs[column] === 'node')

/** The most codes that are asked for at once: an address has an end. */
const named_max = 200

/**
 * What the records are called that the rows name in columns for any kind: their titles as `node/id`, and their kinds as
 * `kind/id`.
 */
export function useNodeTitles(type: RecordType, rows: readonly AnyRow[]): ReadonlyMap<string, string> {
  const { where } = usePlace()
  const client = useQueryClient()
  const named = rows.flatMap((row) => nodeColumns(type).map((column) => row[column]))
  const ids = [...new Set(named.filter((id) => typeof id === 'string'))].toSorted()
  const parts = Array.from({ length: Math.ceil(ids.length / named_max) }, (_, part) =>
    ids.slice(part * named_max, (part + 1) * named_max).join(','),
  )
  return useQueries({
    queries: parts.map((part) => {
      const facts = JSON.stringify([{ city: where.city, asOf: where.asOf }, { ids: part }])
      const queryFn = () => ask(client, namedNodes, { ids: part }, where)
      return { queryKey: [namedNodes.name, facts, where.language], queryFn }
    }),
    combine: (found) =>
      new Map(
        found
          .flatMap((answer) => answer.data?.rows ?? [])
          .flatMap(({ id, kind, title }) => [[`node/${id}`, title] as const, [`kind/${id}`, kind] as const]),
      ),
  })
}

/** One question for the list of each kind, the same as `useRows` asks. */
function useLists(types: readonly RecordType[]) {
  const { where } = usePlace()
  const client = useQueryClient()
  return types.map((type) => {
    const { list } = endpointsOf(type)
    const facts = JSON.stringify([{ city: where.city, asOf: where.asOf }, {}])
    return { queryKey: [list.name, facts, where.language], queryFn: () => ask(client, list, {}, where), retry: false }
  })
}

/** True while any of the lists is on its way: what waits for all of them is not pushed away by one that comes later. */
export function useAnyComing(types: readonly RecordType[]): boolean {
  const queries = useLists(types)
  return useQueries({ queries, combine: (found) => found.some(({ isPending }) => isPending) })
}

/** All records of the kinds, by the kind's name. A kind that the reader may not see gives none. */
export function useKinds(names: readonly string[]): ReadonlyMap<string, readonly AnyRow[]> {
  const types = [...new Set(names)].map(typeOfName).filter((type) => type !== null)
  const queries = useLists(types)
  return useQueries({
    queries,
    combine: (found) =>
      new Map(
        found.flatMap((answer, index) => {
          const type = types[index]
          return type === undefined || answer.data === undefined
            ? []
            : [[type.name, answer.data.rows as unknown as readonly AnyRow[]] as const]
        }),
      ),
  })
}

/** The titles of all records of the kinds, as `kind/id`. */
export function useTitles(names: readonly string[]): ReadonlyMap<string, string> {
  const kinds = useKinds(names)
  return new Map(
    [...kinds].flatMap(([name, rows]) => {
      const type = typeOfName(name)
      return type === null ? [] : rows.map((row) => [`${name}/${row.id}`, titleOf(type, row)] as const)
    }),
  )
}

/** Names of the columns that every record has. */
export const baseFields: readonly string[] = Object.keys(recordBase.shape)

/** The kind that a part of a row points to, by its name: `account_id` is an account. */
export function kindOfPart(part: string): string | null {
  const kind = part.replace(/_id$/, '')
  return kind !== part && typeOfName(kind) !== null ? kind : null
}

/** The kind that a column of a record points to, and the column's word for one: `unit_ids` holds several units. */
export function kindOfRef(type: RecordType, field: string): string | null {
  return type.refs[field] ?? (field.endsWith('unit_ids') ? 'org_unit' : null)
}
