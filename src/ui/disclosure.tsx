import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

type Props = {
  /** What the button shows. */
  button: ReactNode
  /** Its name where it shows no words. */
  label?: string
  className: string
  children: (close: () => void) => ReactNode
}

/** A button that opens a small surface below itself. Escape closes it and gives the focus back; so does leaving it. */
export function Disclosure({ button, label, className, children }: Props) {
  const [open, setOpen] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (event.target instanceof Node && frame.current?.contains(event.target) === false) setOpen(false)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // Only the innermost surface closes.
      event.stopPropagation()
      setOpen(false)
      opener.current?.focus()
    }
    const element = frame.current
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    element?.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
      element?.removeEventListener('keydown', onKey)
    }
  }, [open])
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  return (
    <div className="disclosure" ref={frame}>
      <button
        type="button"
        ref={opener}
        className={className}
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open ? (
        <div className="pop surface" id={id}>
          {children(close)}
        </div>
      ) : null}
    </div>
  )
}
