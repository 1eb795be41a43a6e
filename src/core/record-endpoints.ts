import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { instant, type RecordType, recordBase, recordId, recordOrigin } from './record.ts'

const anyRow = z.looseObject(recordBase.shape)
const listInput = z.strictObject({ unit_id: recordId.optional() })
const oneInput = z.strictObject({ id: recordId })
const listOutput = z.strictObject({ rows: z.array(anyRow) })

export const historyOutput = z.strictObject({
  rows: z.array(
    z.strictObject({
      version: z.int(),
      operation: z.enum(['create', 'revise', 'remove']),
      recorded_at: instant,
      recorded_by: z.string(),
      row: anyRow.nullable(),
    }),
  ),
})

/** The fields a person may send: all but those that only the module's own verbs change. */
function openFields(type: RecordType): z.ZodRawShape {
  return Object.fromEntries(Object.entries(type.fields.shape).filter(([name]) => !type.guarded.includes(name)))
}

/** Fields as a change sends them: all optional, and an absent one stays as it is instead of taking its default. */
function changeFields(shape: z.ZodRawShape): z.ZodRawShape {
  return Object.fromEntries(
    Object.entries(shape).map(([name, field]) => {
      const bare = field instanceof z.ZodDefault ? field.unwrap() : field
      return [name, z.optional(bare)]
    }),
  )
}

/** Whether records of the kind hold amounts, in fields of their own or in lists. */
function holdsAmounts(fields: z.ZodObject): boolean {
  return Object.entries(fields.shape).some(([name, field]) => {
    if (/_ore($|_per_)/.test(name)) return true
    const inner = field instanceof z.ZodDefault ? field.unwrap() : field
    return inner instanceof z.ZodArray && inner.element instanceof z.ZodObject && holdsAmounts(inner.element)
  })
}

/** The answer to the question whether an amount is meant: yes, it is right as it stands. */
const confirmation = { amounts_confirmed: z.literal(true).optional() }

/** The general ways to read and change records of one kind. */
export function recordEndpoints(type: RecordType) {
  const named = (verb: string) => `${type.name}.${verb}`
  const one = `/${type.path}/:id`
  const read = { area: type.area, verb: 'read' } as const
  const write = { area: type.area, verb: 'write' } as const
  const fields = { ...openFields(type), ...recordOrigin.shape }
  const confirmed = (holdsAmounts(type.fields) ? confirmation : {}) as typeof confirmation
  return {
    list: endpoint({
      name: named('list'),
      method: 'GET',
      path: `/${type.path}`,
      input: listInput,
      output: listOutput,
      permission: read,
      summary: `List ${type.path}`,
    }),
    get: endpoint({
      name: named('get'),
      method: 'GET',
      path: one,
      input: oneInput,
      output: anyRow,
      permission: read,
      summary: `Get one ${type.name}`,
    }),
    history: endpoint({
      name: named('history'),
      method: 'GET',
      path: `${one}/history`,
      input: oneInput,
      output: historyOutput,
      permission: read,
      summary: `Every version of one ${type.name}`,
    }),
    create: endpoint({
      name: named('create'),
      method: 'POST',
      path: `/${type.path}`,
      input: z.strictObject({ id: recordId.optional(), ...fields, ...confirmed }),
      output: anyRow,
      permission: write,
      audit: named('create'),
      summary: `Record a new ${type.name}`,
    }),
    revise: endpoint({
      name: named('revise'),
      method: 'PUT',
      path: one,
      input: z.strictObject({ id: recordId, ...changeFields(fields), ...confirmed }),
      output: anyRow,
      permission: write,
      audit: named('revise'),
      if_match: true,
      summary: `Change fields of one ${type.name}`,
    }),
    remove: endpoint({
      name: named('remove'),
      method: 'DELETE',
      path: one,
      input: oneInput,
      output: z.strictObject({ removed: z.literal(true) }),
      permission: write,
      audit: named('remove'),
      if_match: true,
      summary: `Remove one ${type.name}; it stays readable as of earlier dates`,
    }),
  }
}
