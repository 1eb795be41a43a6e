import { printAmount } from '#core/amount-text.ts'
import type { ShortFigure } from '#core/figure.ts'
import { negate } from '#core/money.ts'
import { type EntrySet, resultOf, yearsIn } from './alternative-years.ts'
import { useFigures } from './answer.ts'
import { useReader } from './language.tsx'

/** Whether each year of a group's budget is balanced as it is saved, by how much it is not, or why nobody can tell. */
export function AlternativeBalance({ set }: { set: EntrySet }) {
  const inWords = useBalance()
  const years = yearsIn(set)
  const { trees } = useFigures(years.map((year) => resultOf(set, year)))
  return years.flatMap((year) => inWords(trees.get(resultOf(set, year)), year) ?? []).join('. ')
}

function useBalance() {
  const { t, language } = useReader()
  return (tree: ShortFigure | undefined, year: number): string | null => {
    if (tree === undefined) return null
    const { value, unknown_count: count } = tree
    if (typeof value !== 'number' || count > 0)
      return t(count === 1 ? 'alternative_untold_one' : 'alternative_untold', { year, count })
    if (value > 0) return t('alternative_balanced', { year })
    if (value === 0) return t('alternative_even', { year })
    return t('alternative_short', { year, amount: printAmount(negate(value), { unit: 'mnkr', language }) })
  }
}
