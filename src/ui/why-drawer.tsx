import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react'
import { useExplanation } from './explanation.tsx'
import { usePlace } from './place.tsx'
import { WhyPanel } from './why.tsx'

/** The open explanation over the right side of a page, so that nothing moves; away from the number that it explains. */
export function WhyDrawer() {
  const { search } = usePlace()
  return search.siffra === undefined ? null : <Drawer key={search.siffra} figure_id={search.siffra} />
}

/** Between the number and the drawer, and between the drawer and the edge of the window [px]. */
const gap = 24

type Place = { isLow: boolean; room: string }

/**
 * In the half of the window without the number, and no higher than leaves the number to be seen. The panel comes when
 * the place is known: it looks at once whether it covers the number.
 */
function Drawer({ figure_id }: { figure_id: string }) {
  const { opener } = useExplanation()
  const frame = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<Place | null>(null)
  useLayoutEffect(() => {
    const number = opener(figure_id)?.getBoundingClientRect()
    if (number === undefined) return setPlace({ isLow: false, room: '100vh' })
    const isLow = number.top < window.innerHeight / 2
    const top = frame.current?.getBoundingClientRect().top ?? 0
    const room = isLow ? window.innerHeight - gap - (number.bottom + gap) : number.top - gap - top
    setPlace({ isLow, room: `${room}px` })
  }, [figure_id, opener])
  return (
    <div
      className={place?.isLow === true ? 'popover drawer low' : 'popover drawer'}
      ref={frame}
      style={{ '--room': place?.room } as CSSProperties}
    >
      {place === null ? null : <WhyPanel figure_id={figure_id} />}
    </div>
  )
}
