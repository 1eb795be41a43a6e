import { type QueryClient, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Endpoint } from '#core/endpoint.ts'
import type { ShortFigure } from '#core/figure.ts'
import { explainEndpoint, explainManyEndpoint } from '#core/platform-endpoints.ts'
import { listWarnings } from '#modules/warnings/schema.ts'
import { Refused, type Where } from './api.ts'
import { type AskedFigure, loadFigure } from './figure-loader.ts'
import { usePlace } from './place.tsx'
import { ask } from './rights.ts'

type Options<T = unknown> = {
  enabled?: boolean
  /** Milliseconds until it is asked again, or false. */
  again?: (answer: T | undefined) => number | false
}

/**
 * The endpoint's answer for the city, day and language of the address. While only the language changes, the words of
 * the other one stay on the page, so that nothing moves; another city or day always starts from nothing.
 */
export function useAnswer<In extends z.ZodType, Out extends z.ZodType>(
  endpoint: Endpoint<In, Out>,
  input: z.input<In>,
  { enabled = true, again }: Options<z.output<Out>> = {},
) {
  const { where } = usePlace()
  const queries = useQueryClient()
  const place = endpoint.scope === 'city' ? { city: where.city, asOf: where.asOf } : null
  const facts = JSON.stringify([place, input])
  return useQuery<z.output<Out>, Error, z.output<Out>, readonly string[]>({
    queryKey: [endpoint.name, facts, where.language],
    queryFn: () => ask(queries, endpoint, input, where),
    enabled,
    refetchInterval: (query) => again?.(query.state.data) ?? false,
    placeholderData: (before, query) => (query?.queryKey[1] === facts ? before : undefined),
  })
}

/**
 * The endpoint's answers to several questions at once, in their order; undefined where one is on its way. The list
 * stays the same as long as its answers do.
 */
export function useAnswers<In extends z.ZodType, Out extends z.ZodType>(
  endpoint: Endpoint<In, Out>,
  inputs: readonly z.input<In>[],
) {
  const { where } = usePlace()
  const queries = useQueryClient()
  const place = { city: where.city, asOf: where.asOf }
  const found = useQueries({
    queries: inputs.map((input) => ({
      queryKey: [endpoint.name, JSON.stringify([place, input]), where.language] as const,
      queryFn: () => ask(queries, endpoint, input, where) as Promise<z.output<Out>>,
    })),
    combine: combined<z.output<Out>>,
  })
  const retry = () => void queries.refetchQueries({ queryKey: [endpoint.name], predicate: isFailed })
  return { ...found, retry }
}

const isFailed = (query: { state: { status: string } }) => query.state.status === 'error'

function combined<Answer>(found: readonly { data: Answer | undefined; error: Error | null }[]) {
  return { answers: found.map(({ data }) => data), error: found.find(({ error }) => error !== null)?.error ?? null }
}

/** How a figure is asked for and kept; while only the language changes, the words of the other one stay. */
function figureQuery(queries: QueryClient, asked: AskedFigure, where: Where) {
  const facts = JSON.stringify([{ city: where.city, asOf: where.asOf }, asked])
  return {
    queryKey: [explainManyEndpoint.name, facts, where.language] as const,
    queryFn: () => loadFigure(queries, asked, where),
  }
}

type FigureOptions = { enabled?: boolean; levels?: number; asOf?: string }

/** A number by itself or with so many levels of its parts, as of the day of the address or of one that is given. */
export function useFigure(figure_id: string, { enabled = true, levels = 0, asOf }: FigureOptions = {}) {
  const { where: here } = usePlace()
  const where = asOf === undefined ? here : { ...here, asOf }
  const queries = useQueryClient()
  const query = figureQuery(queries, { figure_id, levels }, where)
  return useQuery<ShortFigure, Error, ShortFigure, readonly string[]>({
    ...query,
    enabled,
    placeholderData: (before, earlier) => (earlier?.queryKey[1] === query.queryKey[1] ? before : undefined),
  })
}

/** How deep an explanation is told at first; what lies deeper is asked for when it is opened. */
const levels_at_first = 3

/** What is explained: a number, or one part of it by its place; as of the address's day or of one that is given. */
export type AskedWhy = { figure_id: string; asOf?: string | undefined; part?: string | undefined }

/** A number, or a part of it, with the first levels of its explanation. */
export function useExplained({ figure_id, asOf, part }: AskedWhy) {
  const { where } = usePlace()
  const queries = useQueryClient()
  const then = asOf === undefined ? where : { ...where, asOf }
  const asked = { figure_id, part, levels: levels_at_first }
  const facts = JSON.stringify([{ city: then.city, asOf: then.asOf }, asked])
  return useQuery<ShortFigure, Error, ShortFigure, readonly string[]>({
    queryKey: [explainEndpoint.name, facts, then.language],
    queryFn: async () => (await ask(queries, explainEndpoint, asked, then)) as unknown as ShortFigure,
    placeholderData: (before, earlier) => (earlier?.queryKey[1] === facts ? before : undefined),
  })
}

/**
 * Several numbers at once, by their names, as of the day of the address or of one that is given; those that are not
 * there yet or refused are left out. `isComing` while any is still on its way, `isLost` when the
 * answer to one did not come.
 */
export function useFigures(
  figure_ids: readonly string[],
  { levels = 0, asOf }: { levels?: number; asOf?: string } = {},
): {
  trees: ReadonlyMap<string, ShortFigure>
  isComing: boolean
  isLost: boolean
} {
  const { where } = usePlace()
  const then = asOf === undefined ? where : { ...where, asOf }
  const queries = useQueryClient()
  return useQueries({
    queries: figure_ids.map((figure_id) => figureQuery(queries, { figure_id, levels }, then)),
    combine: (found) => ({
      trees: new Map(
        found.flatMap(({ data }, index) => (data === undefined ? [] : [[figure_ids[index] ?? '', data] as const])),
      ),
      isComing: found.some(({ isPending }) => isPending),
      isLost: found.some(({ error }) => error !== null && !(error instanceof Refused)),
    }),
  })
}

/** The server's own day, whatever day is read as of; undefined until it is known. The browser's clock may be wrong. */
export function useToday(): string | undefined {
  const { where } = usePlace()
  const queries = useQueryClient()
  const now = { ...where, asOf: null }
  const facts = JSON.stringify([{ city: where.city, asOf: null }, {}])
  return useQuery({
    queryKey: [listWarnings.name, facts, where.language],
    queryFn: () => ask(queries, listWarnings, {}, now),
  }).data?.today
}

/** The address of a document as a file. */
export function fileAddress(where: Where, id: string, format: 'pdf' | 'docx'): string {
  const query = new URLSearchParams({ format, ...(where.asOf === null ? {} : { as_of: where.asOf }) })
  return `${cityAddress(where)}/documents/${encodeURIComponent(id)}/file?${query}`
}

/** The address of a unit's totals as a file for a spreadsheet, by kind, account and year. */
export function totalsAddress(where: Where, unit_id: string, entry_set_id: string): string {
  const query = new URLSearchParams({ unit_id, entry_set_id, by: 'kind,account,year', lang: where.language })
  if (where.asOf !== null) query.set('as_of', where.asOf)
  return `${cityAddress(where)}/totals/file?${query}`
}

/** The address of a published budget for everybody: its rows, or what its columns are. */
export function openBudgetAddress(where: Where, id: string, format: 'csv' | 'json' | 'schema'): string {
  return `${cityAddress(where)}/open-data/budgets/${encodeURIComponent(id)}/file?format=${format}`
}

/** The address of what differs between two sets as a file for a spreadsheet. */
export function differenceAddress(where: Where, id: string, against: string, year: number | null): string {
  const query = new URLSearchParams({ against, lang: where.language })
  if (year !== null) query.set('year', String(year))
  if (where.asOf !== null) query.set('as_of', where.asOf)
  return `${cityAddress(where)}/entry-sets/${encodeURIComponent(id)}/difference/file?${query}`
}

type TemplateOf = {
  unit_id: string
  from_year: number
  to_year: number
  rows: 'held' | 'all' | 'parts'
  amount_unit: string
}

/** The address of a set as a workbook to write in and send back. */
export function templateAddress(where: Where, set: string, { from_year, to_year, ...of }: TemplateOf): string {
  const query = new URLSearchParams({
    ...of,
    from_year: String(from_year),
    to_year: String(to_year),
    lang: where.language,
  })
  return `${cityAddress(where)}/entry-sets/${encodeURIComponent(set)}/template/file?${query}`
}

/** The address of a published document as a file, which needs no sign-in. */
export function publishedFileAddress(where: Where, id: string, format: 'pdf' | 'docx'): string {
  return `${cityAddress(where)}/published/${encodeURIComponent(id)}/file?format=${format}`
}

function cityAddress({ city }: Where): string {
  return `/api/cities/${encodeURIComponent(city)}`
}
