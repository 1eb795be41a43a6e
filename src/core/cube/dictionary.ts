/**
 * The ids of one dimension, each with a small number that stands for it in a column. `null`, nothing, is number 0.
 * A number once given is never given to another id.
 */
export type Dictionary = { readonly ids: (string | null)[]; readonly codes: Map<string | null, number> }

export function dictionary(ids: readonly (string | null)[] = [null]): Dictionary {
  return { ids: [...ids], codes: new Map(ids.map((id, code) => [id, code])) }
}

/** The id's number; a new id gets the next. */
export function codeOf(known: Dictionary, id: string | null): number {
  const code = known.codes.get(id)
  if (code !== undefined) return code
  known.codes.set(id, known.ids.length)
  return known.ids.push(id) - 1
}
