import { sendAhead } from './ahead.ts'

// What every page of the tool asks first, sent off before the rest of the program has run: this is the first module,
// and needs none of the others.
const language = localStorage.getItem('riktning.language') === 'en' ? 'en' : 'sv'
if (location.pathname === '/' || location.pathname.startsWith('/stad/')) {
  for (const question of ['session', 'cities']) sendAhead(`/api/${question}?lang=${language}`)
}
