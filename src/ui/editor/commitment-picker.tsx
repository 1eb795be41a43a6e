import { type FormEvent, useEffect, useRef, useState } from 'react'
import { printDate } from '#core/calendar.ts'
import { compareSwedish } from '#core/order.ts'
import type { RowOf } from '#core/record.ts'
import { commitment } from '#modules/commitments/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { useChange } from '../change.ts'
import { CommitmentState } from '../commitment-state.tsx'
import { useReader } from '../language.tsx'
import { RecordField } from '../pages/record-field.tsx'
import { readFields, type Wrong } from '../pages/record-form-values.ts'
import { type AnyRow, endpointsOf, useRows } from '../records.ts'
import { Failed } from '../states.tsx'
import { unitsUnder } from '../tasks.ts'
import { valueWord } from '../words/record-words.ts'
import { PickerDialog, PickerList } from './picker.tsx'

/** Where the paragraph stands that shall be marked: whose document, which section, and its words. */
export type Promising = { unit_id: string; document: string; section: string; words: string }

type Props = { promising: Promising; onPick: (id: string) => void; onClose: () => void }

/** The commitments of the unit, found by their words; or a new one, made where the paragraph is written. */
export function CommitmentPicker({ promising, onPick, onClose }: Props) {
  const { t } = useReader()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isNew, setNew] = useState(false)
  const close = () => dialog.current?.close()
  return (
    <PickerDialog dialog={dialog} label={t('mark_commitment')} onClose={onClose}>
      {isNew ? (
        <NewCommitment promising={promising} onMade={onPick} onCancel={() => setNew(false)} />
      ) : (
        <>
          <Choices unit_id={promising.unit_id} onPick={onPick} />
          <p className="row wrap">
            <button type="button" className="btn" onClick={() => setNew(true)}>
              {t('commitment_new')}
            </button>
            <button type="button" className="btn quiet" onClick={close}>
              {t('cancel')}
            </button>
          </p>
        </>
      )}
    </PickerDialog>
  )
}

function Choices({ unit_id, onPick }: { unit_id: string; onPick: (id: string) => void }) {
  const { t, language } = useReader()
  const units = unitsUnder(unit_id, useRows(orgUnit).rows ?? [])
  const choices = (useRows(commitment).rows ?? [])
    .filter((row) => units.includes(row.unit_id))
    .toSorted((a, b) => compareSwedish(a.statement, b.statement))
    .map((row) => ({
      key: row.id,
      words: `${row.statement} ${row.id}`,
      onPick: () => onPick(row.id),
      content: (
        <>
          <CommitmentState state={row.state} />
          <span>{row.statement}</span>
          <span className="sm soft">
            {valueWord(commitment.name, 'state', row.state, language)}
            {row.due_on === null ? '' : `, ${printDate(row.due_on, row.date_precision, language)}`}
          </span>
        </>
      ),
    }))
  return <PickerList choices={choices} placeholder={t('search_commitment')} none={t('commitments_none')} />
}

const fields = ['statement', 'owner_unit_id', 'money', 'due_on', 'evidence'] as const

type NewProps = { promising: Promising; onMade: (id: string) => void; onCancel: () => void }

/** A new commitment of the document's unit, with the paragraph's words to begin with and the section as its source. */
function NewCommitment({ promising, onMade, onCancel }: NewProps) {
  const { t, language } = useReader()
  const form = useRef<HTMLFormElement>(null)
  const [wrong, setWrong] = useState<readonly Wrong[]>([])
  const making = useChange(endpointsOf(commitment).create, (row) => onMade(row.id))
  useEffect(() => form.current?.querySelector<HTMLElement>('[name="statement"]')?.focus(), [])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const read = readFields(commitment, fields, new FormData(event.currentTarget), language)
    setWrong(read.wrong)
    const first = read.wrong[0]
    if (first !== undefined) form.current?.querySelector<HTMLElement>(`[name="${first.field}"]`)?.focus()
    else if (!making.isPending) making.mutate({ input: { ...read.values, ...originOf(promising) } as never })
  }
  const start = { ...blank, statement: promising.words.slice(0, 300) } as unknown as AnyRow
  return (
    <form className="recordform commitmentform" onSubmit={submit} ref={form} noValidate>
      <h2>{t('commitment_new')}</h2>
      {fields.map((field) => (
        <RecordField
          key={field}
          type={commitment}
          field={field}
          row={start}
          problemOf={(name) => wrong.find((one) => one.field === name)?.text}
        />
      ))}
      {making.isError ? <Failed error={making.error} /> : null}
      <p className="row wrap">
        <button type="submit" className="btn primary">
          {t('commitment_make')}
        </button>
        <button type="button" className="btn quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      </p>
    </form>
  )
}

const blank: Partial<RowOf<typeof commitment>> = { owner_unit_id: null, money: 'unknown', due_on: null, evidence: null }

function originOf({ unit_id, document, section }: Promising) {
  return { unit_id, source_document: document, source_section: section }
}
