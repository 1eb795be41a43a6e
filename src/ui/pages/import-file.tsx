import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { compareSwedish } from '#core/order.ts'
import type { RowOf } from '#core/record.ts'
import {
  type ImportResult,
  importProfile,
  makeImport,
  openSetKinds,
  previewImport,
  takesImports,
} from '#modules/imports/schema.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import { call } from '../api.ts'
import { useChange } from '../change.ts'
import type { ChosenFile } from '../chosen-file.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { useRows } from '../records.ts'
import { Failed } from '../states.tsx'
import { Field } from './field.tsx'
import { FileField } from './file-field.tsx'
import { ImportPreview, Made } from './import-preview.tsx'
import { HowRead, WhereTo } from './import-where.tsx'
import { NoSet } from './no-set.tsx'

/** What the person has chosen, as both the preview and the import take it. */
type Wish = {
  unit_id: string
  entry_set_id: string
  accounts: string
  profile_id: string | null
  year: string | null
}

/** A file on its way in: which, where to, what it would give, and what was done about what does not hold. */
export function ImportFile() {
  const { t } = useReader()
  const { where } = usePlace()
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [wish, setWish] = useState<Wish | null>(null)
  const [made, setMade] = useState<ImportResult | null>(null)
  const inputOf = (asked: Wish, accept: string) => ({
    ...asked,
    accept,
    import_kind: kindOf(file),
    file_name: (file?.name ?? '').slice(-120),
    content: file?.content ?? '',
  })
  const preview = useMutation<ImportResult, Error, { asked: Wish; accept: string }>({
    mutationFn: ({ asked, accept }) => call(previewImport, inputOf(asked, accept), where),
  })
  const making = useChange(makeImport, (result) => {
    setMade(result)
    setFile(null)
    preview.reset()
  })
  const startOver = () => {
    setMade(null)
    preview.reset()
    making.reset()
  }
  const look = (asked: Wish, accept = '') => {
    setWish(asked)
    making.reset()
    preview.mutate({ asked, accept })
  }
  return (
    <section className="pane importing" aria-labelledby="import-file">
      <header>
        <h2 id="import-file">{t('import_file')}</h2>
      </header>
      {made === null ? null : <Made result={made} />}
      <ImportForm
        file={file}
        onChoose={(chosen) => {
          startOver()
          setFile(chosen)
        }}
        onChange={startOver}
        onLook={look}
        isLooking={preview.isPending}
        isShown={preview.data !== undefined}
        profile_id={wish?.profile_id ?? null}
      />
      {preview.isError ? (
        <div className="calmline">
          <Failed error={preview.error} />
        </div>
      ) : null}
      {preview.data === undefined || wish === null ? null : (
        <ImportPreview
          key={JSON.stringify([preview.data.sha256, wish])}
          result={preview.data}
          isBusy={preview.isPending || making.isPending}
          onLook={(accounts, accept) => look({ ...wish, accounts }, accept)}
          accounts={wish.accounts}
          onProfile={(profile_id) => look({ ...wish, profile_id })}
          onMake={() => making.mutate({ input: inputOf(wish, preview.data.accepted.join(',')) })}
          error={making.error}
        />
      )}
    </section>
  )
}

type FormProps = {
  file: ChosenFile | null
  onChoose: (file: ChosenFile) => void
  /** Called when what was shown no longer answers what is chosen. */
  onChange: () => void
  onLook: (wish: Wish) => void
  isLooking: boolean
  /** Whether a preview is shown, which then has the next step. */
  isShown: boolean
  /** The profile that the preview was made with. */
  profile_id: string | null
}

function ImportForm({ file, onChoose, onChange, onLook, isLooking, isShown, profile_id }: FormProps) {
  const { t } = useReader()
  const [isMissing, setMissing] = useState(false)
  const profiles = useRows(importProfile).rows ?? []
  const sets = openSets(useRows(entrySet).rows ?? [])
  const isTable = kindOf(file) !== 'sie'
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setMissing(file === null)
    if (file === null) return
    const form = new FormData(event.currentTarget)
    const told = (name: string) => String(form.get(name) ?? '').trim()
    const orNull = (name: string) => (told(name) === '' ? null : told(name))
    onLook({
      unit_id: told('unit_id'),
      entry_set_id: told('entry_set_id'),
      accounts: told('accounts'),
      profile_id: orNull('profile_id'),
      year: orNull('year'),
    })
  }
  if (sets.length === 0) return <NoSet />
  return (
    <form className="recordform" onSubmit={submit} onChange={onChange}>
      <FileField accept=".se,.si,.sie,.csv,.txt,.xlsx" file={file} onChoose={onChoose} />
      {isMissing && file === null ? (
        <p className="err" role="alert">
          {t('choose_a_file')}
        </p>
      ) : null}
      <WhereTo sets={sets} />
      {isTable || profiles.length > 0 ? <HowRead isTable={isTable} profiles={profiles} chosen={profile_id} /> : null}
      <Field label={t('other_accounts')} hint={t('other_accounts_hint')}>
        {(id) => <input className="in" id={id} name="accounts" maxLength={20_000} autoComplete="off" />}
      </Field>
      <p className="row">
        <button type="submit" className={isShown ? 'btn' : 'btn primary'} aria-disabled={isLooking}>
          {t(isLooking ? 'looking' : 'look_first')}
        </button>
        <span className="sm soft">{t('nothing_changes')}</span>
      </p>
    </form>
  )
}

/** What a file is read as, by its ending; the server looks at what is in it. */
function kindOf(file: ChosenFile | null): ImportResult['import_kind'] {
  const ending = /\.([a-z]+)$/.exec(file?.name.toLowerCase() ?? '')?.[1]
  if (ending === 'xlsx' || ending === 'xls') return 'xlsx'
  return ending === 'csv' || ending === 'txt' ? 'csv' : 'sie'
}

/** The sets that take what is read in: what has been booked first, and the latest year first. */
function openSets(sets: readonly RowOf<typeof entrySet>[]) {
  const open = sets.filter(takesImports)
  const rank = ({ kind }: RowOf<typeof entrySet>) => openSetKinds.indexOf(kind)
  return open.toSorted((a, b) => rank(a) - rank(b) || b.first_year - a.first_year || compareSwedish(a.name, b.name))
}
