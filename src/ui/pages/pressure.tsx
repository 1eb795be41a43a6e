import { printAmount } from '#core/amount-text.ts'
import { figureId, type ShortFigure } from '#core/figure.ts'
import { expectedChange, savingRequirement } from '#modules/budget/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { useFigure, useFigures } from '../answer.ts'
import { certaintyKey } from '../certainty.ts'
import { AndUnknown, FigureText, If, LiveFigure } from '../figure.tsx'
import { type Frame, useFrame, yearsOf } from '../frame.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import { usePlace } from '../place.tsx'
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
  const frame = useFrame()
  const years = frame.data ? { from: frame.data.reference, to: frame.data.year } : { from: '', to: '' }
  return (
    <>
      <PageHead
        title={frame.data ? t('pressure_title', years) : t('pressure')}
        lead={frame.data ? t('pressure_lead', years) : '\u00a0'}
      />
      {frame.error === null ? null : <FailedPage error={frame.error} retry={frame.retry} />}
      {frame.data === undefined && frame.error === null ? <RowsSkeleton count={7} /> : null}
      {frame.data === null ? <Empty title={t('no_budget')} why={t('no_budget_why')} /> : null}
      {frame.data ? (
        <UnitMoney frame={frame.data}>
          <Pressure frame={frame.data} />
        </UnitMoney>
      ) : null}
      <WhyDrawer />
    </>
  )
}

/** Everything comes at once: the choice of year would be pushed about by its amounts. */
function Pressure({ frame }: { frame: Frame }) {
  const { rows: savings } = useRows(savingRequirement)
  const isListing = useAnyComing([savingRequirement, expectedChange, orgUnit])
  const years = yearsOf(frame).slice(1)
  const held = useFigures(years.map((year) => heldId(frame, year)))
  const conditional = useFigures(savings?.length ? years.map((year) => conditionalId(frame, year)) : [])
  // Asked for beside the sums of the years, so that the waterfall has it when the page comes.
  useFigure(heldId(frame, frame.year), { levels: stepLevels })
  useConditional(frame, frame.year, stepLevels)
  if (isListing || held.isComing || conditional.isComing) return <RowsSkeleton count={7} />
  return (
    <div className="stack">
      <YearChoice frame={frame} />
      <Waterfall frame={frame} />
      <Expected frame={frame} />
    </div>
  )
}

function heldId(frame: Frame, year: number): string {
  return figureId('pressure', { unit: frame.unit, year, reference: frame.reference })
}

const conditionalId = ({ unit, reference }: Frame, year: number) =>
  figureId('pressure', { unit, year, reference, saving: 'net_cost' })

/** The same with what a conditional saving would add; the figure is refused where there is none. */
function useConditional(frame: Frame, year: number, levels: number) {
  const hasSaving = (useRows(savingRequirement).rows ?? []).length > 0
  return useFigure(conditionalId(frame, year), { enabled: hasSaving, levels }).data
}

/** The years to compare with, each with its sum, and the sum if the condition comes true. */
function YearChoice({ frame }: { frame: Frame }) {
  const { t } = useReader()
  return (
    <fieldset className="yearchoice pane">
      <legend className="vh">{t('compare_with_year', { year: frame.reference })}</legend>
      <span className="sm soft" aria-hidden="true">
        {t('compare_with_year', { year: frame.reference })}
      </span>
      {yearsOf(frame)
        .slice(1)
        .map((year) => (
          <OneYear key={year} frame={frame} year={year} />
        ))}
    </fieldset>
  )
}

function OneYear({ frame, year }: { frame: Frame; year: number }) {
  const { t, language } = useReader()
  const { go } = usePlace()
  const held = useFigure(heldId(frame, year)).data
  const conditional = useConditional(frame, year, 0)
  const amount = (tree: ShortFigure | undefined) =>
    tree === undefined ? '\u00a0' : printAmount(tree.value as number | null, { unit: 'mnkr', language })
  return (
    <label>
      <input
        type="radio"
        name="pressure-year"
        checked={year === frame.year}
        onChange={() => go({ ar: String(year), siffra: undefined })}
      />
      <b>{year}</b>
      <span>{amount(held)}</span>
      {conditional === undefined ? null : <span className="soft">{`${t('if')} ${amount(conditional)}`}</span>}
    </label>
  )
}

function Waterfall({ frame }: { frame: Frame }) {
  const { t } = useReader()
  const held = useFigure(heldId(frame, frame.year), { levels: stepLevels })
  const conditional = useConditional(frame, frame.year, stepLevels)
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

function StepRow({ step, lowest, highest }: { step: Step; lowest: number; highest: number }) {
  const { t, language } = useReader()
  return (
    <tr className={step.kind === 'sum' ? 'sum' : undefined}>
      <th scope="row">
        {step.label}
        {step.kind === 'sum' ? null : <Effect value_ore={step.value_ore} />}
      </th>
      <td className="barcell">
        <StepBar step={step} lowest={lowest} highest={highest} />
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
  const { language } = useReader()
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
    <LiveFigure figure_id={step.figure_id} place="" className="numb" certainty={step.certainty}>
      {shown}
    </LiveFigure>
  )
}

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
