import type { ReactNode } from 'react'
import { printAmount } from '#core/amount-text.ts'
import type { ShortFigure } from '#core/figure.ts'
import { expectedChange, savingRequirement } from '#modules/budget/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { useFigure, useFigures } from '../answer.ts'
import { certaintyKey } from '../certainty.ts'
import { AndUnknown, FigureText, If, LiveFigure } from '../figure.tsx'
import { FigureCell, FigureLink } from '../figure-cell.tsx'
import { exactOf, tipOf } from '../figure-tip.ts'
import { type Frame, useFrame, yearsOf } from '../frame.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { usePlace } from '../place.tsx'
import { type PressureFigures, usePressureFigures } from '../pressure-figures.ts'
import { pressureSteps, type Step, stepLevels } from '../pressure-steps.ts'
import { RecordAmount, RecordLink } from '../record-value.tsx'
import { type AnyRow, useAnyComing, useRows } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { RowsSkeleton } from '../skeletons.tsx'
import { Empty, Failed, FailedPage } from '../states.tsx'
import { unitsUnder } from '../tasks.ts'
import { WhyDrawer } from '../why-drawer.tsx'
import { fieldWord, valueWord } from '../words/record-words.ts'
import { CertaintyKey } from './certainty-key.tsx'
import { UnitMoney } from './unit-money.tsx'

/** How much more a year must carry than its plan has room for, part by part (C08). */
export function PressurePage() {
  const { t } = useReader()
  const framed = useFrame()
  const figures = usePressureFigures(framed.data ?? null)
  // The years are those of the scenario's base where one is chosen, so it must be known first.
  const frame = framed.data === null ? null : figures?.frame
  const years = frame ? { from: frame.reference, to: frame.year } : { from: '', to: '' }
  return (
    <>
      <PageHead
        title={frame ? t('pressure_title', years) : t('pressure')}
        lead={frame ? t('pressure_lead', years) : '\u00a0'}
      />
      {framed.error === null ? null : <FailedPage error={framed.error} retry={framed.retry} />}
      {frame === undefined && framed.error === null ? <RowsSkeleton count={7} /> : null}
      {frame === null ? <Empty title={t('no_budget')} why={t('no_budget_why')} /> : null}
      {figures ? (
        <UnitMoney frame={figures.frame}>
          <Pressure figures={figures} />
        </UnitMoney>
      ) : null}
      <WhyDrawer />
    </>
  )
}

/** Everything comes at once: the choice of year would be pushed about by its amounts. */
function Pressure({ figures }: { figures: PressureFigures }) {
  const { frame } = figures
  const isListing = useAnyComing([savingRequirement, expectedChange, orgUnit])
  const years = yearsOf(frame).slice(1)
  const held = useFigures(years.map(figures.held))
  const conditional = useFigures(figures.hasConditional ? years.map(figures.conditional) : [])
  // Asked for beside the sums of the years, so that the waterfall has it when the page comes.
  useFigure(figures.held(frame.year), { levels: stepLevels })
  useConditional(figures, frame.year, stepLevels)
  if (isListing || held.isComing || conditional.isComing) return <RowsSkeleton count={7} />
  return (
    <div className="stack">
      <YearChoice figures={figures} />
      <Waterfall figures={figures} />
      <Expected frame={frame} />
    </div>
  )
}

/** The same with what a conditional saving or a scenario would add; the figure is refused where there is neither. */
function useConditional({ conditional, hasConditional }: PressureFigures, year: number, levels: number) {
  return useFigure(conditional(year), { enabled: hasConditional, levels }).data
}

/** The years to compare with, each with its sum, and the sum if the condition comes true. */
function YearChoice({ figures }: { figures: PressureFigures }) {
  const { t } = useReader()
  const { frame } = figures
  return (
    <fieldset className="yearchoice pane">
      <legend className="vh">{t('compare_with_year', { year: frame.reference })}</legend>
      <span className="sm soft" aria-hidden="true">
        {t('compare_with_year', { year: frame.reference })}
      </span>
      {yearsOf(frame)
        .slice(1)
        .map((year) => (
          <OneYear key={year} figures={figures} year={year} />
        ))}
    </fieldset>
  )
}

function OneYear({ figures, year }: { figures: PressureFigures; year: number }) {
  const { go } = usePlace()
  const conditional = useConditional(figures, year, 0)
  return (
    <div className="oneyear">
      <label>
        <input
          type="radio"
          name="pressure-year"
          checked={year === figures.frame.year}
          onChange={() => go({ ar: String(year), siffra: undefined })}
        />
        <b>{year}</b>
      </label>
      <FigureCell figure_id={figures.held(year)} />
      {conditional === undefined ? null : <FigureLink tree={conditional} figure_id={figures.conditional(year)} />}
    </div>
  )
}

function Waterfall({ figures }: { figures: PressureFigures }) {
  const { t } = useReader()
  const { frame, scenario } = figures
  const held = useFigure(figures.held(frame.year), { levels: stepLevels })
  const conditional = useConditional(figures, frame.year, stepLevels)
  const tree = conditional ?? held.data
  if (held.isError) return <Failed error={held.error} retry={() => void held.refetch()} />
  if (tree === undefined) return <RowsSkeleton count={6} />
  const steps = pressureSteps(tree)
  const highest = Math.max(1, ...steps.map((step) => Math.max(step.from_ore, step.to_ore)))
  const lowest = Math.min(0, ...steps.map((step) => Math.min(step.from_ore, step.to_ore)))
  return (
    <section className="pane" aria-labelledby="waterfall">
      <header>
        <h2 id="waterfall">{t('from_to_unit', { from: frame.reference, to: frame.year, unit: frame.unit_name })}</h2>
        <CertaintyKey />
      </header>
      <p className="calmline soft">{t('pressure_signs')}</p>
      {scenario === null ? null : <ScenarioLine tree={tree} scenario={scenario.title} />}
      <ScrollFrame label={t('pressure')}>
        <table className="rows waterfall">
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              <th scope="col">
                <span className="vh">{t('bar')}</span>
              </th>
              <th scope="col" className="num">
                {t('million')}
              </th>
              <th scope="col">{t('certainty')}</th>
              <th scope="col">{t('source_section')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => (
              <StepRow key={step.key} step={step} lowest={lowest} highest={highest} />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  )
}

/** What the scenario does to the waterfall, or that it does nothing there. */
function ScenarioLine({ tree, scenario }: { tree: ShortFigure; scenario: string }) {
  const { t } = useReader()
  const isTried = tree.parts.length > 1
  return <p className="calmline soft">{t(isTried ? 'pressure_scenario' : 'pressure_scenario_nothing', { scenario })}</p>
}

function StepRow({ step, lowest, highest }: { step: Step; lowest: number; highest: number }) {
  const { t, language } = useReader()
  return (
    <tr className={step.kind === 'sum' ? 'sum' : undefined}>
      <th scope="row">
        {step.label}
        {step.kind === 'sum' ? null : <Effect value_ore={step.value_ore} />}
      </th>
      <td className="barcell">
        <BarMark step={step}>
          <StepBar step={step} lowest={lowest} highest={highest} />
        </BarMark>
      </td>
      <td className="num">
        <StepAmount step={step} />
      </td>
      <td>
        <span className="certtag">
          <i className="cert" data-c={step.certainty} />
          {certaintyKey(step.certainty, language)}
        </span>
      </td>
      <td>{step.source_section ?? t('from_parts')}</td>
    </tr>
  )
}

/** Which way the step works, in words: not everybody reads a sign, or sees a colour. */
function Effect({ value_ore }: { value_ore: number | null }) {
  const { t } = useReader()
  if (value_ore === null || value_ore === 0) return null
  return <span className="sm mute block">{t(value_ore > 0 ? 'adds_pressure' : 'eases_pressure')}</span>
}

function StepAmount({ step }: { step: Step }) {
  const reader = useReader()
  const { language } = reader
  const text = printAmount(step.value_ore, {
    unit: 'mnkr',
    language,
    ...(step.kind === 'part' ? { sign: 'always' } : {}),
  })
  const shown = (
    <>
      <If grade={step.certainty} />
      <FigureText text={text} />
      {step.value_ore !== null && step.unknown_count > 0 ? <AndUnknown count={step.unknown_count} /> : null}
    </>
  )
  if (step.figure_id === null) return shown
  return (
    <LiveFigure
      figure_id={step.figure_id}
      place=""
      className="numb"
      certainty={step.certainty}
      {...answersOf(step, reader)}
    >
      {shown}
    </LiveFigure>
  )
}

/** The bar answers the pointer as its number does. */
function BarMark({ step, children }: { step: Step; children: ReactNode }) {
  const reader = useReader()
  const { figure_id, certainty } = step
  if (figure_id === null) return children
  const of = { figure_id, certainty, place: '', className: 'block', isMark: true }
  return (
    <LiveFigure {...of} {...answersOf(step, reader)}>
      {children}
    </LiveFigure>
  )
}

/** What the amount of a step says when it is pointed at, and what is copied of it. */
const answersOf = ({ certainty, origin, value_ore }: Step, reader: ReturnType<typeof useReader>) => ({
  tip: tipOf({ certainty, origin }, reader),
  exact: exactOf({ unit: 'ore', value: value_ore }),
})

/** A bar from where the one above ended; its pattern says how sure it is, its colour whether the pressure grows. */
function StepBar({ step, lowest, highest }: { step: Step; lowest: number; highest: number }) {
  const x = (ore: number) => ((ore - lowest) / (highest - lowest)) * 1000
  const [left, right] = [Math.min(step.from_ore, step.to_ore), Math.max(step.from_ore, step.to_ore)]
  const width = Math.max(x(right) - x(left), step.value_ore === null || step.value_ore === 0 ? 0 : 2)
  const hue = step.kind === 'sum' ? 'sum' : step.to_ore >= step.from_ore ? 'up' : 'down'
  return (
    <svg viewBox="0 0 1000 22" preserveAspectRatio="none" aria-hidden="true">
      <line className="axis" x1={x(0)} x2={x(0)} y1="0" y2="22" />
      <rect className={`bar ${hue}`} data-c={step.certainty} x={x(left)} y="2" width={width} height="18" />
    </svg>
  )
}

/** What is expected for the unit and the year without being a commitment: told apart, and never counted. */
function Expected({ frame }: { frame: Frame }) {
  const { t, language } = useReader()
  const units = unitsUnder(frame.unit, useRows(orgUnit).rows ?? [])
  const rows = (useRows(expectedChange).rows ?? []).filter(
    (row) =>
      units.includes(row.unit_id) &&
      (row.from_year === null || row.from_year <= frame.year) &&
      (row.to_year === null || row.to_year >= frame.year),
  )
  if (rows.length === 0) return null
  return (
    <section className="pane" aria-labelledby="expected">
      <header>
        <h2 id="expected">{t('expected_not_counted')}</h2>
      </header>
      <ScrollFrame label={t('expected_not_counted')}>
        <table className="rows">
          <thead>
            <tr>
              <th scope="col">{t('item')}</th>
              <th scope="col" className="num">
                {t('million')}
              </th>
              <th scope="col">{fieldWord('direction', language)}</th>
              <th scope="col">{t('years')}</th>
              <th scope="col">{t('source_section')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <RecordLink
                    kind="expected_change"
                    id={row.id}
                    titles={new Map([[`expected_change/${row.id}`, row.title]])}
                  />
                </th>
                <td className="num">
                  <RecordAmount kind="expected_change" field="amount_ore" row={row as AnyRow} />
                </td>
                <td>{valueWord('expected_change', 'direction', row.direction, language)}</td>
                <td>{[row.from_year, row.to_year].filter((year) => year !== null).join('–')}</td>
                <td>{row.source_section ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  )
}
