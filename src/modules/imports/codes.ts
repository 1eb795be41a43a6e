import { Refusal } from '#core/refusal.ts'

type Pattern = { from: string; to: string }

/** "3010=avgifter,5*=hyra" as patterns, the longest first and a whole number before a beginning of the same length. */
export function patternsOf(text: string, field = 'accounts'): Pattern[] {
  const parts = text.split(',').map((part) => part.trim())
  const patterns = parts
    .filter((part) => part !== '')
    .map((part) => {
      const found = /^([^=*\s]*\*?)=(\S+)$/.exec(part)
      if (found === null || found[1] === '')
        throw new Refusal('import.bad_mapping', 400, { part: part.slice(0, 60) }, [{ field }])
      return { from: found[1] ?? '', to: found[2] ?? '' }
    })
  return patterns.sort((a, b) => b.from.replace('*', '').length - a.from.replace('*', '').length || rank(a) - rank(b))
}

const rank = ({ from }: Pattern) => (from.endsWith('*') ? 1 : 0)

/** What the first pattern that fits makes of a code; null when none fits. */
export function targetIn(patterns: readonly Pattern[], code: string): string | null {
  const found = patterns.find(({ from }) => (from.endsWith('*') ? code.startsWith(from.slice(0, -1)) : code === from))
  return found?.to ?? null
}
