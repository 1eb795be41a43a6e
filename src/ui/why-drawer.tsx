import { useLayoutEffect, useState } from 'react'
import { useExplanation } from './explanation.tsx'
import { usePlace } from './place.tsx'
import { WhyPanel } from './why.tsx'

/** The open explanation over the right side of a page, so that nothing moves; away from the number that it explains. */
export function WhyDrawer() {
  const { search } = usePlace()
  return search.siffra === undefined ? null : <Drawer key={search.siffra} figure_id={search.siffra} />
}

function Drawer({ figure_id }: { figure_id: string }) {
  const { opener } = useExplanation()
  const [isLow, setLow] = useState(false)
  useLayoutEffect(() => {
    const number = opener()?.getBoundingClientRect()
    setLow(number !== undefined && number.top < window.innerHeight / 2)
  }, [opener])
  return (
    <div className={isLow ? 'popover drawer low' : 'popover drawer'}>
      <WhyPanel figure_id={figure_id} />
    </div>
  )
}
