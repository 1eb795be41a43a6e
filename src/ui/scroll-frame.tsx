import { type ReactNode, useEffect, useRef, useState } from 'react'

/** Scrolls sideways by itself, and can be scrolled with the keyboard when there is something to scroll to. */
export function ScrollFrame({ label, children }: { label: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  const [isWider, setWider] = useState(false)
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new ResizeObserver(() => setWider(element.scrollWidth > element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const reachable = isWider ? { role: 'group', tabIndex: 0, 'aria-label': label } : {}
  return (
    <div className="scroll" ref={frame} {...reachable}>
      {children}
    </div>
  )
}
