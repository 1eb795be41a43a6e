/** The parts of a page that F6 goes between: bar, menu, content and an explanation that is open. */
const regions = ['.app > .top', '.app > .nav', '.app > main', '.why', '.app > .foot'].join(', ')

const reachable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'

const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true })

/** Moves the focus to the first thing that can be reached in the region after, or before, the one that has it. */
export function goToRegion(direction: 1 | -1): void {
  const seen = [...document.querySelectorAll<HTMLElement>(regions)].filter(isSeen)
  // An explanation may lie inside the content: then the innermost has the focus.
  const at = seen.findLastIndex((region) => region.contains(document.activeElement))
  const start = at === -1 && direction === -1 ? 0 : at
  const next = seen[(start + direction + seen.length) % seen.length]
  if (next === undefined) return
  const first = [...next.querySelectorAll<HTMLElement>(reachable)].find((element) => isSeen(element) && isFree(element))
  const place = first ?? next
  place.focus({ focusVisible: true } as FocusOptions)
  next.scrollIntoView({ block: 'nearest' })
}

const isFree = (element: HTMLElement) => !element.matches(':disabled, [type="hidden"]')

/** True while somebody writes: then a letter is a letter. */
export function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'))
}
