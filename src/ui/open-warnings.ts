import type { ShownWarning } from '#modules/warnings/schema.ts'

/**
 * Of the warnings that the person may read, those of a severity that nobody has taken a stand on. Every count of
 * warnings is this one, in the menu and on the pages, so that they agree.
 */
export function openWarnings(rows: readonly ShownWarning[], severity: ShownWarning['severity']): ShownWarning[] {
  return rows.filter((row) => row.severity === severity && row.acknowledged === null)
}
