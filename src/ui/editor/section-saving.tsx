import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RowOf } from '#core/record.ts'
import { plainText, type RichText } from '#core/rich-text.ts'
import { documentSection } from '#modules/documents/schema.ts'
import { call, Refused } from '../api.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { endpointsOf } from '../records.ts'
import { Failed } from '../states.tsx'
import { forget } from './kept-text.ts'

export type SectionRow = RowOf<typeof documentSection>

type Saving =
  | { state: 'writing' | 'saving' }
  | { state: 'refused'; error: Error }
  | { state: 'conflict'; theirs: SectionRow }

/** Saves the section when nobody else has saved it since; otherwise gives what they saved, and changes nothing. */
export function useSaving(row: SectionRow, key: string, read: () => RichText, onDone: () => void) {
  const { where } = usePlace()
  const queries = useQueryClient()
  const [saving, setSaving] = useState<Saving>({ state: 'writing' })
  const save = async (version: number) => {
    setSaving({ state: 'saving' })
    const { revise, get } = endpointsOf(documentSection)
    const body = read()
    const changes = { id: row.id, body, ...(body.length === 0 ? {} : { explicit_none: false }) }
    try {
      await call(revise, changes as never, where, { version })
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 412)
        return setSaving({ state: 'refused', error: error as Error })
      const theirs = (await call(get, { id: row.id }, where)) as unknown as SectionRow
      return setSaving({ state: 'conflict', theirs })
    }
    forget(key)
    await queries.invalidateQueries()
    onDone()
  }
  return { saving, save }
}

type LineProps = {
  saving: Saving
  onSave: () => void
  onCancel: () => void
  onMine: (theirs: SectionRow) => void
  onBoth: (theirs: SectionRow) => void
}

/** The way out of writing: saving or throwing away, and what to do when somebody else has saved meanwhile. */
export function SavingLine({ saving, onSave, onCancel, onMine, onBoth }: LineProps) {
  const { t } = useReader()
  if (saving.state === 'conflict') {
    const { theirs } = saving
    return <Conflict theirs={theirs} onMine={() => onMine(theirs)} onBoth={() => onBoth(theirs)} />
  }
  return (
    <>
      {saving.state === 'refused' ? <Failed error={saving.error} /> : null}
      <div className="row wrap">
        <button type="button" className="btn primary" onClick={onSave}>
          {t('save')}
        </button>
        <button type="button" className="btn quiet" onClick={onCancel}>
          {t('discard')}
        </button>
        <span className="sm soft" role="status">
          {saving.state === 'saving' ? t('saving') : t('kept_here')}
        </span>
      </div>
    </>
  )
}

/** Two people wrote the same section: both texts are shown, and none is lost whichever is chosen. */
function Conflict({ theirs, onMine, onBoth }: { theirs: SectionRow; onMine: () => void; onBoth: () => void }) {
  const { t } = useReader()
  return (
    <section className="banner warn conflict" role="alert">
      <h4>{t('somebody_wrote', { by: theirs.recorded_by })}</h4>
      <blockquote>{plainText(theirs.body)}</blockquote>
      <p className="row wrap">
        <button type="button" className="btn" onClick={onBoth}>
          {t('keep_both')}
        </button>
        <button type="button" className="btn quiet" onClick={onMine}>
          {t('keep_mine')}
        </button>
      </p>
      <p className="sm soft">{t('both_in_history')}</p>
    </section>
  )
}
