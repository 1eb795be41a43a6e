import { useBlocker } from '@tanstack/react-router'
import { useReader } from './language.tsx'
import type { PlaceSearch } from './place.tsx'

/** What of the address decides which cells are shown: to change it is to leave what is written. */
const about: readonly (keyof PlaceSearch)[] = ['per', 'enhet', 'mangd', 'scenario']

/** Asks before somebody leaves what is not saved: by a link, by the browser or by closing the page. */
export function useLeaveGuard(isUnsaved: boolean): void {
  const { t } = useReader()
  useBlocker({
    disabled: !isUnsaved,
    enableBeforeUnload: isUnsaved,
    shouldBlockFn: ({ current, next }) => {
      const [from, to] = [current.search as PlaceSearch, next.search as PlaceSearch]
      const isSame = current.pathname === next.pathname && about.every((name) => from[name] === to[name])
      return !isSame && !window.confirm(t('leave_unsaved'))
    },
  })
}
