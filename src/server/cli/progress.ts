import type { Language } from '#core/texts.ts'
import { textOf } from '../texts.ts'

/** How often it is told how far large work has come [ms]; what takes less is over before anybody wonders. */
const toldEvery = 2000

/** Tells on the error stream how far it has come, so that the answer on the other one stays alone. */
export function toldOn(language: Language) {
  let last = performance.now()
  return async (stage: 'reading' | 'writing', done: number, total: number | null) => {
    if (performance.now() - last < toldEvery) return
    last = performance.now()
    const params = { done: numberText(language, done), total: numberText(language, total ?? 0) }
    process.stderr.write(`${textOf({ language }, `cli.import.${stage}`, params)}\n`)
  }
}

export function numberText(language: Language, count: number): string {
  return count.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB')
}
