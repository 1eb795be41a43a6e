import './styles/all.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Refused } from './api.ts'
import { LanguageProvider } from './language.tsx'
import { router } from './router.tsx'
import { applyTheme } from './theme.ts'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      // A refusal is an answer; only a lost connection or a busy server is worth another try.
      retry: (count, error) => count < 2 && !(error instanceof Refused && error.status < 500),
    },
  },
})

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
