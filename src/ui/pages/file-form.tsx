import type { ChosenFile } from '../chosen-file.ts'
import { useReader } from '../language.tsx'
import { FileField } from './file-field.tsx'

type FileProps = { label: string; file: ChosenFile | null; isMissing: boolean; onChoose: (file: ChosenFile) => void }

/** A table to choose, told as missing when the form was sent without one. */
export function TableFile({ label, file, isMissing, onChoose }: FileProps) {
  const { t } = useReader()
  return (
    <>
      <FileField accept=".csv,.txt,.xlsx" file={file} onChoose={onChoose} label={label} />
      {isMissing && file === null ? (
        <p className="err" role="alert">
          {t('choose_a_file')}
        </p>
      ) : null}
    </>
  )
}

type LookProps = { look: string; isShown: boolean; isPending: boolean; onCancel: () => void }

/** The button that shows what a file would give, which is the next step until it is shown, and the way out. */
export function LookFirst({ look, isShown, isPending, onCancel }: LookProps) {
  const { t } = useReader()
  return (
    <div className="row wrap">
      <button type="submit" className={isShown ? 'btn' : 'btn primary'} aria-disabled={isPending}>
        {look}
      </button>
      <button type="button" className="btn quiet" onClick={onCancel}>
        {t('cancel')}
      </button>
      <span className="sm soft">{t('nothing_changes')}</span>
    </div>
  )
}
