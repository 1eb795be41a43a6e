import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'

type Props = { onSubmit: (event: FormEvent<HTMLFormElement>) => void; children: ReactNode }

/** A form that takes the focus when it is opened, and gives it back to what opened it while that is still there. */
export function OpenedForm({ onSubmit, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    form.current?.querySelector<HTMLElement>('select, input')?.focus()
    return () => {
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  return (
    <form className="recordform" ref={form} onSubmit={onSubmit}>
      {children}
    </form>
  )
}
