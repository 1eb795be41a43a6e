import { type FormEvent, useEffect, useRef, useState } from 'react'
import { printAmount } from '#core/amount-text.ts'
import { dateInStockholm, printDate } from '#core/calendar.ts'
import { acceptTemplate, type Proposal, type TemplateReading } from '#modules/imports/schema-template.ts'
import { Refused } from '../api.ts'
import { useChange } from '../change.ts'
import type { ChosenFile } from '../chosen-file.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { ScrollFrame } from '../scroll-frame.tsx'
import { Failed } from '../states.tsx'
import { Field } from './field.tsx'
import { ImportFaults } from './import-faults.tsx'

type Props = {
  file: ChosenFile
  reading: TemplateReading
  onDone: (cells: number) => void
  /** Called when somebody else was first, for what holds now to be read. */
  onFirst: () => void
}

/** What a returned template proposes: every cell with what it was and becomes, accepted whole or one by one. */
export function TemplateProposals({ file, reading, onDone, onFirst }: Props) {
  const { t, language } = useReader()
  const { proposals, errors, set_name, fetched_at } = reading
  // What others have written since is not written over unless somebody says so.
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(
    () => new Set(proposals.filter(({ changed_by }) => changed_by === null).map(({ cell }) => cell)),
  )
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const accepting = useChange(acceptTemplate, ({ cells }) => onDone(cells))
  const isFirst = accepting.error instanceof Refused && accepting.error.code === 'template.cells_changed'
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (accepted.size === 0) return
    const reason = String(new FormData(event.currentTarget).get('reason'))
    const chosen = proposals.filter(({ cell }) => accepted.has(cell))
    const over = chosen.filter(({ changed_by }) => changed_by !== null).map(({ cell }) => cell)
    const isAll = accepted.size === proposals.length
    const input = {
      file_name: reading.file_name,
      content: file.content,
      reason,
      cells: isAll ? null : [...accepted].join(','),
    }
    accepting.mutate({ input: { ...input, over: over.join(',') } })
  }
  return (
    <>
      <h3 ref={head} tabIndex={-1}>
        {t('template_back', { set: set_name ?? '' })}
      </h3>
      <div className="calmline">
        <p className={errors.length > 0 ? 'banner crit' : 'banner'} role="status">
          <Icon name={errors.length > 0 ? 'octagon' : 'info'} />
          {errors.length > 0
            ? t(errors.length === 1 ? 'one_fault' : 'faults', { file: reading.file_name, count: errors.length })
            : t(proposals.length === 0 ? 'template_nothing' : 'template_changes', {
                count: proposals.length,
                day: fetched_at === null ? '' : printDate(dateInStockholm(fetched_at), 'day', language),
              })}
        </p>
      </div>
      <ImportFaults result={{ errors, accepted: [] }} accepted={[]} onToggle={() => undefined} />
      {proposals.length === 0 ? null : (
        <form className="recordform" onSubmit={submit}>
          <Cells proposals={proposals} accepted={accepted} onAccept={setAccepted} />
          <Field label={t('template_reason')} hint={t('template_reason_hint')}>
            {(id) => <input className="in" id={id} name="reason" required maxLength={300} autoComplete="off" />}
          </Field>
          <p className="row wrap">
            <button type="submit" className="btn primary" aria-disabled={accepted.size === 0 || accepting.isPending}>
              {t('template_accept', { count: accepted.size })}
            </button>
            <span className="sm soft">{t('template_all')}</span>
          </p>
          {accepting.isError ? <Failed error={accepting.error} {...(isFirst ? { retry: onFirst } : {})} /> : null}
        </form>
      )}
    </>
  )
}

type CellsProps = {
  proposals: readonly Proposal[]
  accepted: ReadonlySet<string>
  onAccept: (cells: ReadonlySet<string>) => void
}

/** How many rows are drawn at a time: a template may come back with a hundred thousand changes. */
const atATime = 200

/** The proposals as a table, each with a box to tick, and one for all of them. */
function Cells({ proposals, accepted, onAccept }: CellsProps) {
  const { t, language } = useReader()
  const [shown, setShown] = useState(atATime)
  const toggle = (cell: string) =>
    onAccept(new Set(accepted.has(cell) ? [...accepted].filter((one) => one !== cell) : [...accepted, cell]))
  return (
    <>
      <ScrollFrame label={t('template_cells')}>
        <table className="rows">
          <caption className="vh">{t('template_cells')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <label className="chk">
                  <input
                    type="checkbox"
                    checked={accepted.size === proposals.length}
                    onChange={() =>
                      onAccept(new Set(accepted.size === proposals.length ? [] : proposals.map(({ cell }) => cell)))
                    }
                  />
                  {t('template_cell')}
                </label>
              </th>
              {(['unit', 'template_account', 'template_year'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(name)}
                </th>
              ))}
              <th scope="col" className="num">
                {t('template_was')}
              </th>
              <th scope="col" className="num">
                {t('template_becomes')}
              </th>
              <th scope="col">{t('template_comment')}</th>
            </tr>
          </thead>
          <tbody>
            {proposals.slice(0, shown).map((one) => (
              <Row key={one.cell} proposal={one} isAccepted={accepted.has(one.cell)} onToggle={toggle} />
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      {shown >= proposals.length ? null : (
        <p>
          <button type="button" className="btn sm" onClick={() => setShown(shown + atATime)}>
            {t('template_more', {
              count: (proposals.length - shown).toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB'),
            })}
          </button>
        </p>
      )}
    </>
  )
}

type RowProps = { proposal: Proposal; isAccepted: boolean; onToggle: (cell: string) => void }

function Row({ proposal, isAccepted, onToggle }: RowProps) {
  const { t, language } = useReader()
  const { cell, unit_name, account_name, part, year, was, now, amount_ore, changed_by, comment } = proposal
  const amount = (known: number | null, unknown_count: number) =>
    known === null && unknown_count === 0
      ? t('grid_no_amount')
      : printAmount(known, { unit: 'kr', language, decimals: 'exact' })
  return (
    <tr>
      <th scope="row">
        <label className="chk">
          <input type="checkbox" checked={isAccepted} onChange={() => onToggle(cell)} />
          {cell}
        </label>
      </th>
      <td>{unit_name}</td>
      <td>
        {account_name}
        {part === null ? null : <span className="sm soft block">{partOf(part) ?? t('template_no_part')}</span>}
      </td>
      <td>{year}</td>
      <td className="num">
        {amount(was.amount_ore, was.unknown_count)}
        {changed_by === null ? null : (
          <span className="sev crit block">
            {t('template_changed', { by: changed_by, now: amount(now.amount_ore, now.unknown_count) })}
          </span>
        )}
      </td>
      <td className="num">
        <strong>{amount(amount_ore, amount_ore === null ? 1 : 0)}</strong>
      </td>
      <td className="words">{comment ?? '–'}</td>
    </tr>
  )
}

/** The activity and the project that a row is limited to; null for what lies on none. */
function partOf({ activity_id, activity_name, project_id, project_name }: NonNullable<Proposal['part']>) {
  const named = [activity_id === null ? '' : activity_name, project_id === null ? '' : project_name]
  return named.filter((name) => name !== '').join(', ') || null
}
