import { usePlace } from './place.tsx'
import { WhyPanel } from './why.tsx'

/** The open explanation over the right side of a page, so that nothing on the page moves. */
export function WhyDrawer() {
  const { search } = usePlace()
  if (search.siffra === undefined) return null
  return (
    <div className="popover drawer">
      <WhyPanel figure_id={search.siffra} />
    </div>
  )
}
