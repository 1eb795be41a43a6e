import { useSyncExternalStore } from 'react'

type Theme = 'light' | 'dark'

const remembered = 'riktning.theme'
const listeners = new Set<() => void>()

function current(): Theme {
  const chosen = localStorage.getItem(remembered)
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** Puts the chosen theme on the page; the system decides until somebody has chosen. */
export function applyTheme(): void {
  const chosen = localStorage.getItem(remembered)
  if (chosen !== null) document.documentElement.dataset.theme = chosen
}

export function toggleTheme(): void {
  localStorage.setItem(remembered, current() === 'dark' ? 'light' : 'dark')
  applyTheme()
  for (const listener of listeners) listener()
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, current)
}
