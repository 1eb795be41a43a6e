import { useSearch } from '@tanstack/react-router'
import { useId } from 'react'
import { printDate } from '#core/calendar.ts'
import { listCitiesEndpoint } from '#modules/access/schema.ts'
import { useAnswer } from '../answer.ts'
import { useReader } from '../language.tsx'
import { PageHead } from '../page-heading.tsx'
import type { PlaceSearch } from '../place.tsx'
import { PublicFrame } from '../public-frame.tsx'
import type { TextKey } from '../texts.sv.ts'
import { AccessibilityReport } from './accessibility-report.tsx'

/** The day on which the statement was last gone through; changed when what it says is. */
const written = '2026-11-27'

const gaps: readonly TextKey[] = [
  ...(['gap_aids', 'gap_people', 'gap_files', 'gap_tables'] as const),
  ...(['gap_guide', 'gap_own', 'gap_burden'] as const),
]
const tests: readonly TextKey[] = ['tested_machine', 'tested_keyboard', 'tested_zoom']

/** Where obstacles that a city does not deal with are reported. */
const supervisor = 'https://www.digg.se/tdosanmalan'

/** The accessibility statement that the law asks for, and a way to tell of obstacles; read without signing in. */
export function AccessibilityPage() {
  const { t, language } = useReader()
  const { stad }: PlaceSearch = useSearch({ strict: false })
  const cities = useAnswer(listCitiesEndpoint, {}).data?.rows
  const city = cities?.find(({ id }) => id === stad) ?? (cities?.length === 1 ? cities[0] : undefined)
  return (
    <PublicFrame>
      <PageHead title={t('accessibility')} lead={t('accessibility_lead')} />
      <div className="statement">
        <Part title={t('scope_head')}>
          <p>{t('scope_text', { city: city?.name ?? t('scope_nobody') })}</p>
        </Part>
        <Part title={t('status_head')}>
          <p>{t('status_text')}</p>
        </Part>
        <Part title={t('gaps_head')}>
          <Points keys={gaps} />
        </Part>
        <Part title={t('tested_head')}>
          <Points keys={tests} />
          <p>{t('tested_self', { date: printDate(written, 'day', language) })}</p>
        </Part>
        <Part title={t('report_head')}>
          <p>{t('report_text')}</p>
          {cities === undefined ? null : <AccessibilityReport key={city?.id ?? ''} city={city?.id} cities={cities} />}
        </Part>
        <Part title={t('supervision_head')}>
          <p>{t('supervision_text')}</p>
          <p>
            <a href={supervisor} rel="noreferrer">
              {t('supervision_link')}
            </a>
          </p>
        </Part>
      </div>
    </PublicFrame>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

function Points({ keys }: { keys: readonly TextKey[] }) {
  const { t } = useReader()
  return (
    <ul className="points">
      {keys.map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ul>
  )
}
