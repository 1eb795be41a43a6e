import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { compareSwedish } from '#core/order.ts'
import type { RowOf } from '#core/record.ts'
import { type ImportResult, openSetKinds, takesImports } from '#modules/imports/schema.ts'
import { importProfile } from '#modules/imports/schema-profile.ts'
import { entrySet } from '#modules/ledger/schema.ts'
import type { ChosenFile } from '../chosen-file.ts'
import { useReader } from '../language.tsx'
import { type Sent, Stopped } from '../large-file.ts'
import { useRows } from '../records.ts'
import { Failed } from '../states.tsx'
import { Field } from './field.tsx'
import { FileField } from './file-field.tsx'
import { Progress } from './import-jobs.tsx'
import { ImportPreview, Made } from './import-preview.tsx'
import { kindOf, useReading, type Wish } from './import-reading.ts'
import { HowRead, WhereTo } from './import-where.tsx'
import { NoSet } from './no-set.tsx'
import { TemplateBack, useTemplateBack } from './template-back.tsx'

/** A file on its way in: which, where to, what it would give, and what was done about what does not hold. */
export function ImportFile() {
  const { t } = useReader()
  const queries = useQueryClient()
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [wish, setWish] = useState<Wish | null>(null)
  const [made, setMade] = useState<ImportResult | null>(null)
  const { ask, make, sent } = useReading(file)
  const preview = useMutation<ImportResult, Error, { asked: Wish; accept: string }>({
    mutationFn: ({ asked, accept }) => ask(asked, accept),
  })
  const making = useMutation<ImportResult, Error, { asked: Wish; accept: string }>({
    mutationFn: ({ asked, accept }) => make(asked, accept),
    onSuccess: async (result) => {
      await queries.invalidateQueries()
      setMade(result)
      setFile(null)
      preview.reset()
    },
  })
  const template = useTemplateBack()
  const startOver = () => {
    template.reset()
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
        isTemplate={template.data?.is_template === true}
        onChoose={(chosen) => {
          startOver()
          setFile(chosen)
          template.look(chosen)
        }}
        onChange={startOver}
        onLook={look}
        isLooking={preview.isPending}
        isShown={preview.data !== undefined}
        profile_id={wish?.profile_id ?? null}
      />
      <TemplateBack file={file} template={template} onDone={() => setFile(null)} />
      <Sending file={file} sent={sent} />
      <Trouble preview={preview.error} making={making.error} />
      {preview.data === undefined || wish === null ? null : (
        <ImportPreview
          key={JSON.stringify([preview.data.sha256, wish])}
          result={preview.data}
          isBusy={preview.isPending || making.isPending}
          onLook={(accounts, accept) => look({ ...wish, accounts }, accept)}
          accounts={wish.accounts}
          onProfile={(profile_id) => look({ ...wish, profile_id })}
          onMake={() => making.mutate({ asked: wish, accept: preview.data.accepted.join(',') })}
          error={making.error instanceof Stopped ? null : making.error}
        />
      )}
    </section>
  )
}

type TroubleProps = { preview: Error | null; making: Error | null }

/** Why there is no preview, or that somebody has stopped the reading. */
function Trouble({ preview, making }: TroubleProps) {
  const { t } = useReader()
  if ([preview, making].some((error) => error instanceof Stopped))
    return (
      <div className="calmline">
        <p className="banner" role="status">
          {t('job_stopped')}
        </p>
      </div>
    )
  if (preview === null) return null
  return (
    <div className="calmline">
      <Failed error={preview} />
    </div>
  )
}

type FormProps = {
  file: ChosenFile | null
  /** Whether the file is a template that has come back, which says itself where it goes. */
  isTemplate: boolean
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

function ImportForm({ file, isTemplate, onChoose, onChange, onLook, isLooking, isShown, profile_id }: FormProps) {
  const { t } = useReader()
  const [isMissing, setMissing] = useState(false)
  const hasProfiles = (useRows(importProfile).rows ?? []).length > 0
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
      <FileField accept=".se,.si,.sie,.sii,.xml,.csv,.txt,.xlsx" file={file} onChoose={onChoose} />
      {isMissing && file === null ? (
        <p className="err" role="alert">
          {t('choose_a_file')}
        </p>
      ) : null}
      {isTemplate ? null : (
        <>
          <WhereTo sets={sets} />
          {isTable || hasProfiles ? <HowRead isTable={isTable} chosen={profile_id} /> : null}
          <Field label={t('other_accounts')} hint={t('other_accounts_hint')}>
            {(id) => <input className="in" id={id} name="accounts" maxLength={20_000} autoComplete="off" />}
          </Field>
          <p className="row">
            <button type="submit" className={isShown ? 'btn' : 'btn primary'} aria-disabled={isLooking}>
              {t(isLooking ? 'looking' : 'look_first')}
            </button>
            <span className="sm soft">{t('nothing_changes')}</span>
          </p>
        </>
      )}
    </form>
  )
}

/** How much of a large file has been sent. */
function Sending({ file, sent }: { file: ChosenFile | null; sent: Sent | null }) {
  const { t } = useReader()
  if (file === null || sent === null || sent.sent === sent.parts) return null
  return (
    <div className="calmline">
      <p className="sm soft">{t('sending_file', { part: sent.sent + 1, parts: sent.parts })}</p>
      <Progress name={file.name} done={sent.sent} total={sent.parts} />
    </div>
  )
}

/** The sets that take what is read in: what has been booked first, and the latest year first. */
function openSets(sets: readonly RowOf<typeof entrySet>[]) {
  const open = sets.filter(takesImports)
  const rank = ({ kind }: RowOf<typeof entrySet>) => openSetKinds.indexOf(kind)
  return open.toSorted((a, b) => rank(a) - rank(b) || b.first_year - a.first_year || compareSwedish(a.name, b.name))
}
