import { useSearch } from '@tanstack/react-router'
import { Icon, Mark } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { usePageTitle } from '../page-heading.tsx'
import type { PlaceSearch } from '../place.tsx'
import { AccessibilityLink } from '../public-frame.tsx'
import { SkipLink } from '../shell.tsx'
import { LanguageButton, ThemeButton } from '../top-bar.tsx'
import { Choices } from './front-choices.tsx'

/** The front page: choose a city and a role, and be inside. */
export function Front() {
  const { t } = useReader()
  const { till }: PlaceSearch = useSearch({ strict: false })
  usePageTitle(t('sign_in'))
  return (
    <>
      <SkipLink />
      <main className="login">
        <div className="login-l">
          <div className="brand big">
            <Mark size={32} />
            <span>Riktning</span>
          </div>
          <h1 className="claim" tabIndex={-1}>
            {t('claim')}
          </h1>
          <p className="sub">{t('sub')}</p>
          <Art />
        </div>
        <div className="login-r">
          <div className="login-in" id="innehall" tabIndex={-1}>
            {till === undefined ? null : (
              <div className="banner" role="status">
                <Icon name="lock" className="i18" />
                <p>{t('sign_in_first')}</p>
              </div>
            )}
            <Choices till={till ?? null} />
            <div className="login-foot">
              <LanguageButton />
              <ThemeButton withWords />
              <AccessibilityLink city={undefined} />
            </div>
          </div>
        </div>
      </main>
    </>
  )
}

const thread = [
  'M-10 372c90 30 150-8 158-54 6-38-40-52-56-26-20 34 26 70 96 40 60-26 84-40 124-44',
  '56-6 66-70 118-76 44-4 62-60 106-76 40-14 66-40 92-58',
].join(' ')

/** The thread that rises from priorities to follow-up. */
function Art() {
  const { t } = useReader()
  const knots = [
    { x: 188, y: 332, name: t('art_priorities') },
    { x: 312, y: 288, name: t('art_activities') },
    { x: 430, y: 212, name: t('art_money') },
    { x: 536, y: 136, name: t('art_follow_up') },
  ]
  return (
    <svg className="art" viewBox="0 0 655 420" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <path d={thread} fill="none" stroke="var(--thread)" strokeWidth="3" strokeLinecap="round" />
      {knots.map(({ x, y, name }) => (
        <g key={x}>
          <circle cx={x} cy={y} r="6" fill="var(--ground)" stroke="var(--thread)" strokeWidth="2.5" />
          <text x={x + 13} y={y + 24}>
            {name}
          </text>
        </g>
      ))}
      <circle cx="628" cy="78" r="9" fill="var(--thread)" />
    </svg>
  )
}
