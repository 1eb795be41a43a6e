import type { WarningRule } from '#core/warning-rule.ts'

/** The rules in force, by number. */
export const rules: readonly WarningRule[] = []
