import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { printAmount } from '#core/amount-text.ts'
import type { Language } from '#core/texts.ts'
import { type ImportResult, importRun } from '#modules/imports/schema.ts'
import { importProfile } from '#modules/imports/schema-profile.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { keptSearch, usePlace } from '../place.tsx'
import { Failed } from '../states.tsx'
import { valueWord } from '../words/record-words.ts'
import { ImportAccounts } from './import-accounts.tsx'
import { ImportControls } from './import-controls.tsx'
import { ImportFaults } from './import-faults.tsx'
import { ImportProfileChoice } from './import-profile.tsx'

type Props = {
  result: ImportResult
  isBusy: boolean
  /** The mapping of accounts that the preview was made with. */
  accounts: string
  onLook: (accounts: string, accept: string) => void
  onProfile: (profile_id: string) => void
  onMake: () => void
  error: Error | null
}

/** What a file would give, what is in the way, and what the person does about it. */
export function ImportPreview({ result, isBusy, accounts, onLook, onProfile, onMake, error }: Props) {
  const { t } = useReader()
  const [accepted, setAccepted] = useState<readonly string[]>(result.accepted)
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const isChanged = Object.keys(chosen).length > 0 || accepted.join() !== result.accepted.join()
  // A table is not mended before it is known what its columns are.
  const asked = result.profile_id === null && result.table?.headings.length ? result.table : null
  const lookAgain = () => {
    // What was chosen last stands first, so that it wins over a pattern that says the same account.
    const own = Object.entries(chosen).map(([from, to]) => `${from}=${to}`)
    onLook([...own, accounts].filter((part) => part !== '').join(','), accepted.join(','))
  }
  const toggle = (name: string) =>
    setAccepted(accepted.includes(name) ? accepted.filter((one) => one !== name) : [...accepted, name])
  return (
    <>
      <h3 ref={head} tabIndex={-1}>
        {t('preview')}
      </h3>
      <Standing result={result} />
      {asked === null ? null : (
        <ImportProfileChoice of="entries" table={asked} file_name={result.file_name} onChoose={onProfile} />
      )}
      <Counts result={result} />
      <ImportFaults result={result} accepted={accepted} onToggle={toggle} />
      {result.sie_type === null ? null : <ImportControls result={result} />}
      {asked !== null ? null : (
        <ImportAccounts
          accounts={result.accounts}
          chosen={chosen}
          onChoose={(from, to) => setChosen({ ...chosen, [from]: to })}
        />
      )}
      <div className="finish" hidden={asked !== null}>
        {isChanged || !result.ok ? (
          <button type="button" className="btn primary" aria-disabled={isBusy} onClick={lookAgain}>
            {t('look_again')}
          </button>
        ) : (
          <button type="button" className="btn primary" aria-disabled={isBusy} onClick={isBusy ? undefined : onMake}>
            {t(isBusy ? 'importing' : 'import_whole')}
          </button>
        )}
        <span className="sm soft">{t(isChanged || !result.ok ? 'nothing_changes' : 'all_or_nothing')}</span>
      </div>
      {error === null ? null : (
        <div className="calmline">
          <Failed error={error} />
        </div>
      )}
    </>
  )
}

function Standing({ result }: { result: ImportResult }) {
  const { t } = useReader()
  const { ok, errors, file_name } = result
  return (
    <div className="calmline">
      <p className={ok ? 'banner good' : 'banner crit'} role="status">
        <Icon name={ok ? 'check' : 'octagon'} />
        {ok
          ? t('may_be_imported', { file: file_name })
          : t(errors.length === 1 ? 'one_fault' : 'faults', { file: file_name, count: errors.length })}
      </p>
    </div>
  )
}

/** What the file says of itself, in numbers and words. */
function Counts({ result }: { result: ImportResult }) {
  const { t, language } = useReader()
  const number = (count: number) => count.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB')
  const { company, organisation_number, first_day, last_day } = result
  const facts = [
    [t('in_vouchers'), number(result.vouchers)],
    [t('in_rows'), number(result.rows)],
    [t('in_entries'), number(result.entries)],
    [t('left_outside'), result.left_out === 0 ? '' : number(result.left_out)],
    [t('in_sum'), sumText(result, language, t)],
    [t('file_is'), whatFileIs(result, language, t)],
    [t('file_from'), [company, organisation_number].filter(Boolean).join(', ')],
    [t('file_period'), first_day === null ? '' : `${first_day}–${last_day ?? ''}`],
  ] as const
  return (
    <dl className="counts">
      {facts
        .filter(([, fact]) => fact !== '')
        .map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
    </dl>
  )
}

/** The sum of what is known, and how many amounts are not. */
function sumText({ sum_ore, unknown_count }: ImportResult, language: Language, t: ReturnType<typeof useReader>['t']) {
  const sum = printAmount(sum_ore, { unit: 'kr', language, withUnit: true })
  if (unknown_count === 0) return sum
  return `${sum} ${t(unknown_count === 1 ? 'and_unknown_one' : 'and_unknown', { count: unknown_count })}`
}

function whatFileIs(result: ImportResult, language: Language, t: ReturnType<typeof useReader>['t']): string {
  const kind = valueWord(importRun.name, 'import_kind', result.import_kind, language)
  if (result.import_kind === 'xlsx') return kind
  const letters = valueWord(importProfile.name, 'encoding', result.encoding, language)
  return `${result.sie_type === null ? kind : t('sie_of_type', { type: result.sie_type })}, ${letters}`
}

/** That a file has been read in, or was already, with the way to the import. */
export function Made({ result }: { result: ImportResult }) {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  const sum = printAmount(result.sum_ore, { unit: 'kr', language, withUnit: true })
  const count = result.entries.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB')
  const note = useRef<HTMLDivElement>(null)
  useEffect(() => note.current?.focus(), [])
  return (
    <div className="calmline">
      <div className="banner good" role="status" tabIndex={-1} ref={note}>
        <Icon name="check" />
        <p>{t(result.already ? 'already_imported' : 'imported', { file: result.file_name, count, sum })}</p>
        <Link
          className="btn sm push"
          to="/stad/$city/register/$path/$id"
          params={{ city: where.city, path: importRun.path, id: result.id ?? '' }}
          search={keptSearch(search)}
        >
          {t('show_import')}
        </Link>
      </div>
    </div>
  )
}
