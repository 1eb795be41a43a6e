import { type FormEvent, useEffect, useRef } from 'react'
import type { z } from 'zod'
import { figureId } from '#core/figure.ts'
import { lookAtOpening, publishBudget, withdrawBudget } from '#modules/ledger/schema-open.ts'
import { useAnswer } from '../answer.ts'
import { useChange } from '../change.ts'
import { FigureCell } from '../figure-cell.tsx'
import { useReader } from '../language.tsx'
import { ScrollFrame } from '../scroll-frame.tsx'
import { RowsSkeleton } from '../skeletons.tsx'
import { Failed } from '../states.tsx'
import { fieldWord } from '../words/record-words.ts'
import { FormEnd } from './form-end.tsx'

type Looked = z.output<typeof lookAtOpening.output>

type Props = {
  set: { id: string; name: string }
  /** What is taken back; null when the budget is to be opened. */
  open: { id: string; version: number } | null
  onDone: () => void
  onCancel: () => void
}

/** Says what becomes public, or stops being so, before a budget is opened or taken back. */
export function OpenDataForm({ set, open, onDone, onCancel }: Props) {
  const { t } = useReader()
  const looked = useAnswer(lookAtOpening, { entry_set_id: set.id })
  const publishing = useChange(publishBudget, onDone)
  const withdrawing = useChange(withdrawBudget, onDone)
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (open === null) publishing.mutate({ input: { entry_set_id: set.id } })
    else withdrawing.mutate({ input: { id: open.id }, version: open.version })
  }
  const name = open === null ? 'publish' : 'withdraw'
  const number = useNumber()
  return (
    <form className="recordform" onSubmit={submit} aria-labelledby="open-data-asked">
      <h3 id="open-data-asked" tabIndex={-1} ref={head}>
        {t(`open_data_${name}_asked`, { set: set.name })}
      </h3>
      <p className="soft">{t(`open_data_${name}_means`)}</p>
      {looked.error === null ? null : <Failed error={looked.error} retry={() => void looked.refetch()} />}
      {looked.isPending ? <RowsSkeleton count={4} /> : null}
      {looked.data === undefined ? null : <What looked={looked.data} />}
      <FormEnd
        error={publishing.error ?? withdrawing.error}
        send={looked.data === undefined ? null : t(`open_data_${name}_sure`, { count: number(looked.data.rows) })}
        onCancel={onCancel}
      />
    </form>
  )
}

/** A count with its thousands apart. */
function useNumber() {
  const { language } = useReader()
  return (count: number) => count.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB')
}

const counts = ['rows', 'units', 'unknown_count'] as const

/** What the files hold: rows, units and sums, year by year. */
function What({ looked }: { looked: Looked }) {
  const { t, language } = useReader()
  const number = useNumber()
  const set = looked.entry_set_id
  return (
    <>
      {looked.example_data ? (
        <p>
          <span className="synth">{t('example_data')}</span>
        </p>
      ) : null}
      <ScrollFrame label={t('open_data_what')}>
        <table className="rows">
          <caption className="vh">{t('open_data_what')}</caption>
          <thead>
            <tr>
              <th scope="col">{fieldWord('year', language)}</th>
              {counts.map((name) => (
                <th key={name} scope="col" className="num">
                  {t(`open_data_${name}`)}
                </th>
              ))}
              {measures.map((name) => (
                <th key={name} scope="col" className="num">
                  {t(`open_data_${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {looked.years.map((year) => (
              <tr key={year.year}>
                <th scope="row">{year.year}</th>
                {counts.map((name) => (
                  <td key={name} className="num">
                    {number(year[name])}
                  </td>
                ))}
                {measures.map((name) => (
                  <td key={name} className="num">
                    <FigureCell figure_id={figureId('open_sum', { set, year: year.year, measure: name })} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="sum">
              <th scope="row">{t('open_data_all')}</th>
              {counts.map((name) => (
                <td key={name} className="num">
                  {number(looked[name])}
                </td>
              ))}
              <td colSpan={measures.length} />
            </tr>
          </tfoot>
        </table>
      </ScrollFrame>
    </>
  )
}

const measures = ['net', 'investment_net'] as const
