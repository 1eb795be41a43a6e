import { useRef, useState } from 'react'
import { compareSwedish } from '#core/order.ts'
import type { RowOf } from '#core/record.ts'
import { listBlocks, type planDocument } from '#modules/documents/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { useAnswer } from '../answer.ts'
import { capital, nameOfKind } from '../kind-names.ts'
import { useReader } from '../language.tsx'
import { Field } from '../pages/field.tsx'
import { typeOfName } from '../record-types.ts'
import { useKinds, useRows, useTitles } from '../records.ts'
import { Failed } from '../states.tsx'
import { unitsUnder } from '../tasks.ts'
import { PickerDialog, PickerList } from './picker.tsx'
import { type Live, StillPart } from './still-part.tsx'

type Document = Pick<RowOf<typeof planDocument>, 'unit_id' | 'round_id'>
type Kind = { block: string; title: string; names: Record<string, string> }

type Props = {
  document: Document
  /** The part to change; null for a new one. */
  start: Live | null
  onPick: (live: Live) => void
  onClose: () => void
}

/** The live parts that the unit's text can hold, found by their words, looked at and then put in. */
export function LivePicker({ document, start, onPick, onClose }: Props) {
  const { t } = useReader()
  const dialog = useRef<HTMLDialogElement>(null)
  const [chosen, setChosen] = useState(start)
  const found = useAnswer(listBlocks, {})
  const kind = found.data?.rows.find((row) => row.block === chosen?.block)
  return (
    <PickerDialog dialog={dialog} className="livedialog" label={t('insert_table')} onClose={onClose}>
      {found.isError ? <Failed error={found.error} /> : null}
      {chosen === null || kind === undefined ? (
        <Choices kinds={found.data?.rows ?? []} document={document} onChoose={setChosen} />
      ) : (
        <Chosen kind={kind} live={chosen} onChange={setChosen} />
      )}
      <p className="row wrap">
        {chosen === null ? null : (
          <>
            <button type="button" className="btn primary" onClick={() => onPick(chosen)}>
              {t(start === null ? 'live_insert' : 'live_replace')}
            </button>
            <button type="button" className="btn" onClick={() => setChosen(null)}>
              {t('live_others')}
            </button>
          </>
        )}
        <button type="button" className="btn quiet" onClick={() => dialog.current?.close()}>
          {t('cancel')}
        </button>
      </p>
    </PickerDialog>
  )
}

type ChoicesProps = { kinds: readonly Kind[]; document: Document; onChoose: (live: Live) => void }

function Choices({ kinds, document, onChoose }: ChoicesProps) {
  const { t } = useReader()
  const choices = useCandidates(kinds, document).map(({ name, live }) => ({
    key: `${live.block}/${Object.values(live.input).join('/')}`,
    words: name,
    content: <span>{name}</span>,
    onPick: () => onChoose(live),
  }))
  return <PickerList choices={choices} placeholder={t('search_table')} none={t('tables_none')} />
}

type Candidate = { name: string; live: Live }

/**
 * Each part for the document's own unit and round, and for every record of the unit where it is about another kind,
 * such as a project. What it is about can be changed afterwards.
 */
function useCandidates(kinds: readonly Kind[], document: Document): Candidate[] {
  const about = kinds.flatMap((kind) => Object.values(kind.names))
  const titles = useTitles(about)
  const rows = useKinds(about)
  const units = unitsUnder(document.unit_id, useRows(orgUnit).rows ?? [])
  const idsOf = (kind: string): readonly string[] => {
    if (kind === 'org_unit') return [document.unit_id]
    if (kind === 'planning_round') return [document.round_id]
    const unit = typeOfName(kind)?.unit ?? null
    return (rows.get(kind) ?? []).flatMap((row) => (unit === null || units.includes(String(row[unit])) ? [row.id] : []))
  }
  return kinds
    .flatMap(({ block, title, names }) =>
      inputsOf(Object.entries(names).map(([name, kind]) => [name, idsOf(kind)] as const)).map((input) => {
        const about = Object.entries(names).map(([name, kind]) => titles.get(`${kind}/${input[name]}`) ?? input[name])
        return { name: [title, ...about].join(', '), live: { block, input } }
      }),
    )
    .toSorted((a, b) => compareSwedish(a.name, b.name))
}

/** Every way to choose one id for each parameter. */
function inputsOf(choices: readonly (readonly [string, readonly string[]])[]): Record<string, string>[] {
  return choices.reduce<Record<string, string>[]>(
    (made, [name, ids]) => made.flatMap((input) => ids.map((id) => ({ ...input, [name]: id }))),
    [{}],
  )
}

/** What the part is about, to change, and how it looks. */
function Chosen({ kind, live, onChange }: { kind: Kind; live: Live; onChange: (live: Live) => void }) {
  const { t, language } = useReader()
  const titles = useTitles(Object.values(kind.names))
  return (
    <>
      <h2>{kind.title}</h2>
      {Object.entries(kind.names).map(([name, of]) => (
        <Field key={name} label={capital(nameOfKind(of, language, 'one'))}>
          {(id) => (
            <select
              className="in"
              id={id}
              // biome-ignore lint/a11y/noAutofocus: the focus was in the list that this takes the place of
              autoFocus={name === Object.keys(kind.names)[0]}
              value={live.input[name] ?? ''}
              onChange={(event) => onChange({ ...live, input: { ...live.input, [name]: event.target.value } })}
            >
              {optionsOf(titles, of).map(([value, title]) => (
                <option key={value} value={value}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reached by keyboard */}
      <section className="livepreview" aria-label={t('live_preview')} tabIndex={0}>
        <StillPart {...live} />
      </section>
    </>
  )
}

function optionsOf(titles: ReadonlyMap<string, string>, kind: string): [id: string, title: string][] {
  return [...titles]
    .flatMap(([name, title]): [string, string][] =>
      name.startsWith(`${kind}/`) ? [[name.slice(kind.length + 1), title]] : [],
    )
    .toSorted((a, b) => compareSwedish(a[1], b[1]))
}
