import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import { useReader } from '../language.tsx'

type DialogProps = {
  dialog: RefObject<HTMLDialogElement | null>
  label: string
  className?: string
  onClose: () => void
  children: ReactNode
}

/** The dialog in which one looks for what is to be put into the text. */
export function PickerDialog({ dialog, label, className = '', onClose, children }: DialogProps) {
  useEffect(() => dialog.current?.showModal(), [dialog])
  return (
    <dialog ref={dialog} className={`searchdialog ${className}`.trim()} aria-label={label} onClose={onClose}>
      {children}
    </dialog>
  )
}

export type Choice = { key: string; words: string; content: ReactNode; onPick: () => void }

type ListProps = { choices: readonly Choice[]; placeholder: string; none?: string }

/** What can be chosen, kept to what has every word that is written. */
export function PickerList({ choices, placeholder, none }: ListProps) {
  const { t } = useReader()
  const [wanted, setWanted] = useState('')
  const words = wanted.toLowerCase().split(/\s+/)
  const shown = choices.filter((choice) => words.every((word) => choice.words.toLowerCase().includes(word)))
  return (
    <>
      <label>
        <span className="vh">{t('search')}</span>
        <input
          className="in"
          type="search"
          // biome-ignore lint/a11y/noAutofocus: the dialog is opened to type in
          autoFocus
          placeholder={placeholder}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      </label>
      <ul className="figurelist">
        {shown.map(({ key, content, onPick }) => (
          <li key={key}>
            <button type="button" className="btn quiet whole" onClick={onPick}>
              {content}
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && none !== undefined ? <p className="soft">{none}</p> : null}
    </>
  )
}
