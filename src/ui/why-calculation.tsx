import { useState } from 'react'
import { printAmount, roundingNote } from '#core/amount-text.ts'
import type { Explained, ShortFigure } from '#core/figure.ts'
import { valueText } from './amount.tsx'
import { type AskedWhy, useExplained } from './answer.ts'
import { If, Missing } from './figure.tsx'
import { foldedSum } from './folded.ts'
import { Icon } from './icons.tsx'
import { useReader } from './language.tsx'
import { RowsSkeleton } from './skeletons.tsx'
import { Failed } from './states.tsx'
import { Origin, Sentences, useRecordBehind } from './why-origin.tsx'

/** So many parts are shown one by one; when there are more, the rest is folded. */
const rowsShown = 4

type Signed = { part: ShortFigure; sign: string; asked: AskedWhy }

/**
 * The parts of the calculation. Each part that has parts, a source or a person behind it opens in place. `total` adds
 * the sum line, which the outermost calculation has; further in, the line that was opened is the sum.
 */
export function Calculation({ tree, asked, total = false }: { tree: ShortFigure; asked: AskedWhy; total?: boolean }) {
  const { t } = useReader()
  const rows = tree.parts.map((part, index) => ({
    ...{ part, sign: signOf(tree, part, index) },
    asked: { ...asked, part: asked.part === undefined ? String(index) : `${asked.part}.${index}` },
  }))
  const isMany = rows.length > rowsShown + 2
  const shown = !isMany ? rows : areAlike(tree.parts) ? [] : rows.slice(0, rowsShown)
  const folded = isMany ? rows.slice(shown.length) : []
  return (
    <>
      <ul className="parts">
        {shown.map((row, index) => (
          <Part key={`${index}-${row.part.label}`} {...row} isOnly={rows.length === 1} />
        ))}
        {folded.length > 0 ? <Folded rows={folded} isAll={shown.length === 0} /> : null}
        {total ? (
          <li className="eq">
            <Line sign="=" label={tree.label} tree={tree} />
          </li>
        ) : null}
      </ul>
      {tree.operation === 'sum' ? <Rounding tree={tree} /> : null}
      {tree.formula === null || !total ? null : <p className="xs mute">{t('formula', { formula: tree.formula })}</p>}
    </>
  )
}

function signOf(tree: Explained, part: Explained, index: number): string {
  if (index === 0) return ''
  if (tree.operation === 'difference') return '−'
  if (tree.operation === 'share') return '×'
  // A negative amount carries its own minus.
  const isNegative = typeof part.value === 'number' && part.value < 0
  return tree.operation === 'sum' && !isNegative ? '+' : ''
}

/** Twelve months of the same rent differ by an öre at most. */
function areAlike(parts: readonly Explained[]): boolean {
  const values = parts.map((part) => (part.unit === 'ore' && typeof part.value === 'number' ? part.value : Number.NaN))
  return Math.max(...values) - Math.min(...values) <= 1
}

function Part({ part, sign, asked, isOnly }: Signed & { isOnly: boolean }) {
  const [isOpened, setOpened] = useState(isOnly)
  const behind = useRecordBehind()(part)
  const hasOrigin = part.source !== null || part.recorded !== null || behind !== null
  const opens = part.parts.length + part.untold > 0 || hasOrigin || part.remarks.length > 0
  if (!opens) {
    return (
      <li>
        <Line sign={sign} label={part.label} tree={part} />
      </li>
    )
  }
  return (
    <li>
      <details open={isOnly} onToggle={() => setOpened(true)}>
        <summary>
          <Line sign={sign} label={part.label} tree={part} opens />
        </summary>
        <div className="below">
          {part.parts.length > 0 ? <Calculation tree={part} asked={asked} /> : null}
          {part.untold > 0 && isOpened ? <Deeper asked={asked} of={part} /> : null}
          <Sentences title="" sentences={part.remarks} />
          <Origin tree={part} />
        </div>
      </details>
    </li>
  )
}

/** What lies deeper than was told at first. */
function Deeper({ asked, of }: { asked: AskedWhy; of: Pick<Explained, 'label' | 'value'> }) {
  const { t } = useReader()
  const { data, error, refetch } = useExplained(asked)
  if (error !== null) return <Failed error={error} retry={() => void refetch()} />
  if (data === undefined) return <RowsSkeleton count={3} />
  // A part is asked for by its place, and somebody may have written since the whole was told.
  if (data.label !== of.label || data.value !== of.value) return <p className="sm soft">{t('figure_has_changed')}</p>
  return <Calculation tree={data} asked={asked} />
}

type Shown = Pick<Explained, 'value' | 'unit' | 'certainty' | 'unknown_count'>
type LineProps = { sign: string; label: string; tree: Shown; opens?: boolean }

function Line({ sign, label, tree, opens = false }: LineProps) {
  const { t, language } = useReader()
  return (
    <span className="line">
      <span className="op">{sign}</span>
      <span>{label}</span>
      <span className="n v">
        <If grade={tree.certainty} />
        {tree.value === null ? (
          <span className="unknown q">{t('unknown')}</span>
        ) : (
          valueText(tree, language, t('unknown'))
        )}
        <Missing tree={tree} />
      </span>
      {opens ? <Icon name="down" className="i14 turn" /> : <span />}
    </span>
  )
}

/** Many parts in one line that opens: all of them when they are alike, else those after the first few. */
function Folded({ rows, isAll }: { rows: Signed[]; isAll: boolean }) {
  const { t, language } = useReader()
  const first = rows[0]?.part
  if (first === undefined) return null
  const sum = foldedSum(rows.map(({ part }) => part))
  const each = valueText(first, language, t('unknown'))
  const label = isAll ? t('rows_alike', { count: rows.length, amount: each }) : t('more_rows', { count: rows.length })
  return (
    <li>
      <details>
        <summary>
          <Line sign={isAll ? '' : '+'} label={label} tree={{ ...first, ...sum }} opens />
        </summary>
        <ul className="below parts">
          {rows.map((row, index) => (
            <Part key={`${index}-${row.part.label}`} {...row} isOnly={false} />
          ))}
        </ul>
      </details>
    </li>
  )
}

function Rounding({ tree }: { tree: Explained }) {
  const { t, language } = useReader()
  const values = tree.parts.map((part) => (part.unit === 'ore' && typeof part.value === 'number' ? part.value : null))
  if (tree.unit !== 'ore' || typeof tree.value !== 'number' || !roundingNote(values, tree.value, 'mnkr')) return null
  return (
    <p className="xs mute">
      {t('rounding', { amount: printAmount(tree.value, { unit: 'kr', language, decimals: 0 }) })}
    </p>
  )
}
