import { z } from 'zod'
import { type Certainty, certainties } from './certainty.ts'

/** What a role may do something to. The areas are the columns of the role table (domain C.3). */
export const areas = [
  'steering',
  'economy',
  'projects',
  'premises',
  'law',
  'safety',
  'records',
  'administration',
] as const
export type Area = (typeof areas)[number]

/** Ids are short codes that can stand in an address and in a figure id: "SLK", "GSIT3", or a generated uuid. */
export const recordId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'id')

/** The years that a date may lie in, both inclusive: from the oldest house to the last year of a plan. */
const years = { first: 1900, last: 2200 } as const

const isInYears = (date: string) => Number(date.slice(0, 4)) >= years.first && Number(date.slice(0, 4)) <= years.last

/** A year that a plan may speak of. */
export const planYear = z.int().min(1990).max(years.last)

/** The same as it stands in an address or a figure's name. */
export const askedYear = z.coerce.number().pipe(planYear)

/** A pattern's or a rule's message is the name of its words, see `input.wanted` among the platform's texts. */
export const isoDate = z.iso.date().refine(isInYears, { error: 'years', params: years })
export const instant = z.iso.datetime({ offset: true })

/** Amount in integer öre, null when unknown. Cost positive, revenue negative. The bound is explained in money.ts. */
export const oreOrUnknown = z
  .int()
  .min(-(2 ** 51))
  .max(2 ** 51)
  .nullable()

/** The same for what has no sign of its own: a rent, a cost, what a change comes to beside its direction. */
export const sizeOrUnknown = z
  .int()
  .min(0)
  .max(2 ** 51)
  .nullable()

/** Columns that every record has beside its own fields. */
export const recordBase = z.strictObject({
  id: recordId,
  /** Starts at 1 and grows by one with each change; the ETag is made from it. */
  version: z.int().min(1),
  /** When and by whom this version was recorded. */
  recorded_at: z.string(),
  recorded_by: z.string(),
  /** Where the fact stands: a document and its section. Null when a person entered it without one. */
  source_document: z.string().max(200).nullable(),
  source_section: z.string().max(40).nullable(),
  certainty: z.enum(certainties),
  /** Invented for demonstration; shown as "exempeldata" wherever it appears. */
  synthetic: z.boolean(),
})

export type RecordBase = z.infer<typeof recordBase>

/** The part of the base that a person may set. A certainty that is left out follows the record, see `certaintyOf`. */
export const recordOrigin = z.strictObject({
  source_document: recordBase.shape.source_document.default(null),
  source_section: recordBase.shape.source_section.default(null),
  certainty: recordBase.shape.certainty.optional(),
  synthetic: z.boolean().default(false),
})

/** How a row names a record: a column of `refs`, or one column with its kind and one with its id. */
export type OwnerColumn = string | { readonly kind: string; readonly id: string }

/**
 * A kind of record, stated once. From it come the table's expected columns, the five endpoints, history and as-of
 * reading, the node in the thread, the form and the list.
 */
export type RecordType = {
  /** Table name and glossary identifier, singular snake_case. */
  readonly name: string
  /** Last part of the address, plural kebab-case. */
  readonly path: string
  readonly area: Area
  readonly fields: z.ZodObject
  /** The column with the record's title; null when the record is no node of the thread. */
  readonly title: string | null
  /** The column that says which unit the record belongs to; null when it belongs to the whole city. */
  readonly unit: string | null
  /**
   * Columns that name the records it is a part of. Those who may read all of them may read it, and without a unit of
   * its own it belongs to the unit of the first. Empty when it stands by itself.
   */
  readonly owners: readonly OwnerColumn[]
  /** Columns that name another record, and its type's name. */
  readonly refs: { readonly [column: string]: string }
  /** Never changed or removed once recorded (decisions). */
  readonly append_only: boolean
  /** Written only by verbs of its module: of the general endpoints it has those that read. */
  readonly own_verbs: boolean
  /** Changed only by verbs of the module, never by the general endpoints (state machines). */
  readonly guarded: readonly string[]
  /** States that count as decided; those who may see only what is decided see no other rows. Null: all rows. */
  readonly decided_states: readonly string[] | null
  /**
   * The columns that name the political group that a row is kept by, and the day from which it no longer is. Until then
   * it does not exist for anybody who may not read what is the group's own. Null: rows are kept by nobody.
   */
  readonly kept_by: { readonly group: string; readonly until: string } | null
  /** The column that names the record whose state says whether this row is a draft; null when none does. */
  readonly draft_with: string | null
  /**
   * The unit whose money a row tells although the row belongs elsewhere: it is read by those alone who may read that
   * unit too. Null: it tells of none.
   */
  readonly tells_of: (row: never) => string | null
  /** How sure a row is by what it says itself, most often its state. */
  readonly certainty_of: (row: never) => Certainty
}

/** The same with its fields known to the compiler. */
export type TypedRecord<Shape extends z.ZodRawShape> = RecordType & { readonly fields: z.ZodObject<Shape> }

/** A row as read: the record's own fields and the base. */
export type RowOf<T extends RecordType> = z.output<T['fields']> & RecordBase

/** What creates a row: fields that have a default may be left out. */
export type InputOf<T extends RecordType> = z.input<T['fields']> &
  z.input<typeof recordOrigin> & { id?: string | undefined }

type Options<Shape extends z.ZodRawShape> = Pick<RecordType, 'name' | 'path' | 'area'> &
  Partial<
    Pick<
      RecordType,
      'owners' | 'refs' | 'append_only' | 'own_verbs' | 'guarded' | 'decided_states' | 'draft_with' | 'kept_by'
    >
  > & {
    /** Described when somebody first asks: a browser that reads one kind does not pay for sixty. */
    fields: () => Shape
    title?: keyof Shape & string
    unit?: keyof Shape & string
    tells_of?: (row: z.output<z.ZodObject<Shape>>) => string | null
    certainty_of?: (row: z.output<z.ZodObject<Shape>>) => Certainty
  }

/** How sure a row is when nobody says: what its own fields give, and unknown for kinds that do not tell. */
export function certaintyOf(type: RecordType, fields: Record<string, unknown>): Certainty {
  return type.certainty_of(fields as never)
}

export function recordType<Shape extends z.ZodRawShape>({ fields, ...options }: Options<Shape>): TypedRecord<Shape> {
  let described: z.ZodObject<Shape> | undefined
  return Object.freeze({
    title: null,
    unit: null,
    owners: [],
    refs: {},
    append_only: false,
    own_verbs: false,
    guarded: [],
    decided_states: null,
    draft_with: null,
    kept_by: null,
    tells_of: () => null,
    certainty_of: (): Certainty => 'unknown',
    ...options,
    get fields() {
      described ??= z.strictObject(fields()) as unknown as z.ZodObject<Shape>
      return described
    },
  })
}
