import type { Finding, WarningRule } from '#core/warning-rule.ts'
import { type Facts, snapshotOf } from './snapshot.ts'

/** What a rule found, and every fact that it looked at. */
export type Told = { looked_at: Facts; found: readonly Finding[] }

/**
 * What the rule finds. A rule is a pure function of what it looks at, so what it told before holds as long as all of
 * that is the same; nobody has to say what a rule reads.
 */
export function told(rule: WarningRule, facts: Facts, before: Told | undefined): Told {
  if (before !== undefined && [...before.looked_at].every(([name, value]) => facts.get(name) === value)) return before
  const looked_at = new Map<string, unknown>()
  const look = (name: string) => {
    const value = facts.get(name)
    looked_at.set(name, value)
    return value
  }
  return { found: rule.find(snapshotOf(look)), looked_at }
}
