import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Icon } from './icons.tsx'
import { useReader } from './language.tsx'

// What the search needs to know of every kind of record comes when somebody searches.
const Finding = lazy(() => import('./finding.tsx').then((file) => ({ default: file.Finding })))

/** The search of the whole city: a button that says Ctrl K, and a dialog with what is found while one types. */
export function Search() {
  const { t } = useReader()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpen(true)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
  }, [isOpen])
  return (
    <>
      <button type="button" className="selectish searchbutton" onClick={() => setOpen(true)}>
        <Icon name="search" />
        <span className="k wide-only">{t('search')}</span>
        <kbd className="wide-only">Ctrl K</kbd>
        <span className="vh">{t('search')}</span>
      </button>
      {isOpen ? (
        <dialog ref={dialog} className="searchdialog" aria-label={t('search')} onClose={() => setOpen(false)}>
          <Suspense fallback={<p className="soft">{t('loading')}</p>}>
            <Finding close={() => dialog.current?.close()} />
          </Suspense>
        </dialog>
      ) : null}
    </>
  )
}
