import type { ShortFigure } from '#core/figure.ts'
import { useFigures } from '../answer.ts'
import { type Consolidation, groupFigure, yearsIn } from '../group-year.ts'
import { useReader } from '../language.tsx'

/** What stands beside one another in each year, with where its bar begins and how wide it is. */
const bars = [
  { kind: 'debt', text: 'group_debt_end', hue: 'sum', x: 8, width: 36 },
  { kind: 'group_investments', text: 'group_investments', hue: 'up', x: 50, width: 18 },
  { kind: 'self_financing', text: 'group_self_financing', hue: 'down', x: 71, width: 18 },
] as const

/** The whole of it: a sum that lacks a part would be a bar of the wrong height. */
const numberOf = (tree: ShortFigure | undefined) =>
  typeof tree?.value === 'number' && tree.unknown_count === 0 ? tree.value : null

const isUnknown = (tree: ShortFigure | undefined) => tree !== undefined && numberOf(tree) === null

/** The debt and what moves it, year by year. The table below says the same in numbers; what is unknown has no bar. */
export function DebtChart({ row }: { row: Consolidation }) {
  const { t } = useReader()
  const years = yearsIn(row)
  const idOf = (kind: string, year: number) => groupFigure(kind, row, year)
  const { trees } = useFigures(years.flatMap((year) => bars.map(({ kind }) => idOf(kind, year))))
  const values = [...trees.values()].map(numberOf).filter((value) => value !== null)
  const [highest, lowest] = [Math.max(1, ...values), Math.min(0, ...values)]
  const y = (value: number) => ((highest - value) / (highest - lowest)) * 100
  return (
    <div className="debtchart" role="img" aria-label={t('group_debt_chart')}>
      <div className="years">
        {years.map((year) => (
          <div key={year}>
            <svg viewBox="0 0 96 100" preserveAspectRatio="none" aria-hidden="true">
              {bars.map(({ kind, hue, x, width }) => {
                const tree = trees.get(idOf(kind, year))
                const value = numberOf(tree)
                if (value === null) return null
                const [top, bottom] = [y(Math.max(0, value)), y(Math.min(0, value))]
                const height = Math.max(bottom - top, value === 0 ? 0 : 0.8)
                return (
                  <rect
                    key={kind}
                    className={`bar ${hue}`}
                    data-c={tree?.certainty}
                    {...{ x, width, height }}
                    y={top}
                  />
                )
              })}
              <line className="axis" x1="0" x2="96" y1={y(0)} y2={y(0)} />
            </svg>
            <b>{year}</b>
            {bars.some(({ kind }) => isUnknown(trees.get(idOf(kind, year)))) ? (
              <small className="soft"> {t('unknown')}</small>
            ) : null}
          </div>
        ))}
      </div>
      <div className="keys sm soft">
        {bars.map(({ kind, text, hue }) => (
          <span key={kind}>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <rect className={`bar ${hue}`} width="12" height="12" />
            </svg>
            {t(text)}
          </span>
        ))}
      </div>
    </div>
  )
}
