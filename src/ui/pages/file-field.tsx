import { type DragEvent, useId, useState } from 'react'
import { type ChosenFile, chosenFile } from '../chosen-file.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'

type Props = {
  accept: string
  file: ChosenFile | null
  onChoose: (file: ChosenFile) => void
  /** What the file is; a file and no more where nothing is said. */
  label?: string
}

/** A file to choose with the keyboard or the pointer, or to drop here. Says which one has been chosen. */
export function FileField({ accept, file, onChoose, label }: Props) {
  const { t, language } = useReader()
  const id = useId()
  const [isOver, setOver] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const take = async (given: File | undefined) => {
    if (given === undefined) return
    setProblem(null)
    await chosenFile(given).then(onChoose, () => setProblem(t('file_unreadable', { file: given.name })))
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take(event.dataTransfer.files[0])
  }
  const size = Math.max(1, (file?.size ?? 0) / 1024).toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB', {
    maximumFractionDigits: 0,
  })
  return (
    <div className="field">
      <label htmlFor={id}>{label ?? t('file')}</label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way in, the field itself another */}
      <div
        className="drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <Icon name="upload" className="i18" />
        <p aria-live="polite">
          {file === null ? (
            t('drop_file')
          ) : (
            <>
              <b>{file.name}</b> <span className="soft">{size}&nbsp;kB</span>
            </>
          )}
        </p>
        <span className="btn sm pick-file">
          {t(file === null ? 'choose_file' : 'choose_other_file')}
          <input
            id={id}
            type="file"
            accept={accept}
            onChange={(event) => {
              void take(event.target.files?.[0])
              // The same file may be chosen again after it has been corrected.
              event.target.value = ''
            }}
          />
        </span>
      </div>
      {problem === null ? null : (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
