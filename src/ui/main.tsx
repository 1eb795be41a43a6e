import './ahead-of-all.ts'
import './styles/all.css'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Refused } from './api.ts'
import { askFirst } from './first-questions.ts'
import { LanguageProvider, rememberedLanguage } from './language.tsx'
import { router } from './router.tsx'
import { applyTheme } from './theme.ts'
import { whereOf } from './where-of.ts'

/** Whoever is not signed in, or no longer, is led to the front page, and back again after signing in. */
function leadToFront(error: Error): void {
  const { pathname, href } = router.latestLocation
  if (!(error instanceof Refused) || error.status !== 401 || pathname === '/') return
  void router.navigate({ to: '/', search: { till: href }, replace: true })
}

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: leadToFront }),
  mutationCache: new MutationCache({ onError: leadToFront }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // What waits for an answer must not ask again by being shown: it would be taken away and shown without end.
      retryOnMount: false,
      // A refusal is an answer; only a lost connection or a busy server is worth another try.
      retry: (count, error) => count < 2 && !(error instanceof Refused && error.status < 500),
    },
  },
})

/** A page that was open while the program was changed asks for parts that are gone: it is read anew, once a minute. */
window.addEventListener('vite:preloadError', (event) => {
  const before = Number(sessionStorage.getItem('read-anew') ?? 0)
  if (performance.timeOrigin - before < 60_000) return
  event.preventDefault()
  sessionStorage.setItem('read-anew', String(performance.timeOrigin))
  location.reload()
})

const where = whereOf(location)
if (where !== null) askFirst(queries, { ...where, language: rememberedLanguage() })

applyTheme()
const place = document.getElementById('root')
if (place === null) throw new Error('the page has no place for the application')
createRoot(place).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
)
