import { type ReactNode, useId, useState } from 'react'
import { explained, figureId } from '#core/figure.ts'
import { nothingTried, type TaxTrial, trialEffect } from '#core/formulas/tax.ts'
import { type Forecast, isTried, type Rules, taxYearOf, yearsOf } from '#modules/tax/calc.ts'
import { FigureLink } from '../figure-cell.tsx'
import { useReader } from '../language.tsx'
import { ScrollFrame } from '../scroll-frame.tsx'
import { YearHeads } from '../year-heads.tsx'

type Props = { row: Forecast; rules: Rules }

type Tried = { trial: TaxTrial; isChanged: boolean }

const nothing: Tried = { trial: nothingTried, isChanged: false }

const people_step = 100

/** What usually is asked about a tax forecast, and fields to ask something else. It is counted here, as one writes. */
export function TaxTry({ row, rules }: Props) {
  const { t } = useReader()
  const [mine, setMine] = useState<Tried>(nothing)
  /** Grows with each reset, so that the fields begin anew. */
  const [round, setRound] = useState(0)
  const years = yearsOf(row)
  const change = rules.change !== null && isTried(rules.change.state) ? rules.change : null
  const usual: { name: string; tried: Tried }[] = [
    [t('tax_try_one_ore'), { rate_ore: 1 }] as const,
    [t('tax_try_less_ore'), { rate_ore: -1 }] as const,
    [t('tax_try_base_more'), { base_ppm: 10_000 }] as const,
    [t('tax_try_base_less'), { base_ppm: -10_000 }] as const,
    [t('tax_try_people_more', { count: people_step }), { inhabitants: people_step }] as const,
    [t('tax_try_people_less', { count: people_step }), { inhabitants: -people_step }] as const,
  ].map(([name, part]) => ({ name, tried: { trial: { ...nothingTried, ...part }, isChanged: false } }))
  const all =
    change === null ? usual : [...usual, { name: change.title, tried: { trial: nothingTried, isChanged: true } }]
  return (
    <section className="pane" aria-labelledby="tax-try">
      <header>
        <h2 id="tax-try">{t('tax_try')}</h2>
        <span className="sm soft">{t('tax_try_note')}</span>
      </header>
      <Fields key={round} mine={mine} setMine={setMine} change={change?.title ?? null}>
        <button type="button" className="btn sm" onClick={() => [setMine(nothing), setRound(round + 1)]}>
          {t('tax_try_reset')}
        </button>
      </Fields>
      <ScrollFrame label={t('tax_try')}>
        <table className="rows money">
          <caption className="vh">{t('tax_try_difference')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('tax_try_difference')}</th>
              <YearHeads years={years} />
            </tr>
          </thead>
          <tbody>
            <tr className="sum mine">
              <th scope="row">{t('tax_try_mine')}</th>
              {years.map((year) => (
                <Effect key={year} row={row} rules={rules} year={year} tried={mine} />
              ))}
            </tr>
            {all.map(({ name, tried }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {years.map((year) => (
                  <Effect key={year} row={row} rules={rules} year={year} tried={tried} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <p className="calmline sm soft">{t('tax_try_people_note')}</p>
    </section>
  )
}

type FieldsProps = { mine: Tried; setMine: (mine: Tried) => void; change: string | null; children: ReactNode }

function Fields({ mine, setMine, change, children }: FieldsProps) {
  const { t } = useReader()
  const { trial } = mine
  const set = (part: Partial<TaxTrial>) => setMine({ ...mine, trial: { ...trial, ...part } })
  return (
    <div className="finder taxtry">
      <Field label={t('tax_try_rate')} most={1000} write={(rate) => set({ rate_ore: Math.round(rate) })} />
      <Field
        label={t('tax_try_base')}
        most={50}
        step={0.1}
        write={(percent) => set({ base_ppm: Math.round(percent * 10_000) })}
      />
      <Field
        label={t('tax_try_people')}
        most={1_000_000}
        step={people_step}
        write={(people) => set({ inhabitants: Math.round(people) })}
      />
      {change === null ? null : (
        <label className="chk">
          <input
            type="checkbox"
            checked={mine.isChanged}
            onChange={(event) => setMine({ ...mine, isChanged: event.target.checked })}
          />
          {t('tax_try_change', { title: change })}
        </label>
      )}
      {children}
    </div>
  )
}

type FieldProps = { label: string; most: number; step?: number; write: (value: number) => void }

/** A number that is read at each key. What is no number, or outside, is nothing tried, and the field says so. */
function Field({ label, most, step = 1, write }: FieldProps) {
  const { t, language } = useReader()
  const problem = useId()
  const [isOutside, setOutside] = useState(false)
  const largest = most.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB')
  return (
    <label className="field">
      <span>{label}</span>
      <input
        className="in num"
        type="number"
        min={-most}
        max={most}
        step={step}
        defaultValue={0}
        aria-invalid={isOutside}
        aria-describedby={isOutside ? problem : undefined}
        onChange={({ target }) => {
          const number = Number(target.value)
          const isInside = !target.validity.badInput && Number.isFinite(number) && Math.abs(number) <= most
          setOutside(!isInside)
          write(isInside ? number : 0)
        }}
      />
      {isOutside ? (
        <span className="err" role="alert" id={problem}>
          {t('tax_try_outside', { most: largest })}
        </span>
      ) : null}
    </label>
  )
}

/** The difference of a year, counted here; its name leads to the same number counted and explained by the server. */
function Effect({ row, rules, year, tried }: Props & { year: number; tried: Tried }) {
  const { t } = useReader()
  const { trial, isChanged } = tried
  const facts = taxYearOf(row, rules, year)
  const value = trialEffect(facts, trial, isChanged)
  const figure_id = figureId('tax_trial', {
    forecast: row.id,
    year,
    rate: trial.rate_ore === 0 ? undefined : trial.rate_ore,
    base: trial.base_ppm === 0 ? undefined : trial.base_ppm,
    inhabitants: trial.inhabitants === 0 ? undefined : trial.inhabitants,
    change: isChanged ? 'in' : undefined,
  })
  const isConditional = isChanged && facts.change_ore !== undefined
  const certainty = value === null ? 'unknown' : isConditional ? 'conditional' : 'estimated'
  const tree = explained({
    label: t('tax_try_mine'),
    unit: 'ore',
    value,
    unknown_count: value === null ? 1 : 0,
    certainty,
  })
  return (
    <td className="num">
      <FigureLink tree={tree} figure_id={figure_id} sign="always" />
    </td>
  )
}
