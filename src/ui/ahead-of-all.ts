import { sendAhead } from './ahead.ts'

// What every page of the tool asks first, sent off before the rest of the program has run: this is the first module,
// and needs none of the others.
const language = localStorage.getItem('riktning.language') === 'en' ? 'en' : 'sv'
const isInCity = location.pathname.startsWith('/stad/')
const questions = [...(isInCity ? ['session'] : []), ...(isInCity || location.pathname === '/' ? ['cities'] : [])]
for (const question of questions) sendAhead(`/api/${question}?lang=${language}`)

// Every page needs the file of what pages share, of which this is a part: it is on its way while the program starts.
void import('./pages/field.tsx')
