import type { PublishedFigure } from '#modules/documents/schema.ts'
import { If } from '../figure.tsx'
import { useReader } from '../language.tsx'
import { Grade } from '../why.tsx'
import { WhyFrame } from '../why-frame.tsx'
import { DecisionText } from './published-decision.tsx'

type Props = { figure_id: string; figure: PublishedFigure | undefined; language: 'sv' | 'en' }

/**
 * *Varför denna siffra?* for everybody: what was kept of the figure when the document was decided. `language` is the
 * document's, in which its words were kept.
 */
export function PublishedWhy({ figure_id, figure, language }: Props) {
  const { t } = useReader()
  return (
    <WhyFrame figure_id={figure_id} isFilled value={figure && <Value figure={figure} language={language} />}>
      <div className="why-b">
        {figure === undefined ? <p>{t('not_explained')}</p> : <Kept figure={figure} language={language} />}
      </div>
    </WhyFrame>
  )
}

type KeptProps = { figure: PublishedFigure; language: 'sv' | 'en' }

function Value({ figure, language }: KeptProps) {
  const { t } = useReader()
  const isKnown = figure.certainty !== 'unknown'
  const isPartly = figure.unknown_count > 0
  const unit = !isKnown ? '' : figure.unit === 'ore' ? t('million') : figure.unit === 'days' ? t('days') : ''
  return (
    <>
      <p className={isKnown && figure.text.length <= 16 ? 'v' : 'v long'}>
        <If grade={figure.certainty} />
        <span lang={language}>{figure.text}</span>
        {unit === '' || isPartly ? null : <small> {unit}</small>}
      </p>
      <p className="sm soft">
        <span lang={language}>{figure.label}</span>
        {isPartly && unit !== '' ? `, ${unit}` : ''}
      </p>
    </>
  )
}

function Kept({ figure, language }: KeptProps) {
  const { t } = useReader()
  return (
    <>
      <div>
        <h3>{t('how_sure')}</h3>
        <p className="certtag">
          <i className="cert" data-c={figure.certainty} />
          <span>
            <Grade grade={figure.certainty} />
            {figure.condition === null ? null : (
              <>
                {`: ${t('if')} `}
                <span lang={language}>{figure.condition}</span>
              </>
            )}
          </span>
        </p>
      </div>
      <p>{t('as_decided')}</p>
      {figure.sources.length === 0 && figure.decisions.length === 0 ? null : (
        <dl className="facts">
          {figure.sources.length === 0 ? null : <dt>{t('source')}</dt>}
          {figure.sources.map((source) => (
            <dd key={`${source.document} ${source.section}`}>{`${source.document}, ${source.section}`}</dd>
          ))}
          {figure.decisions.length === 0 ? null : <dt>{t('decision')}</dt>}
          {figure.decisions.map((decision) => (
            <dd key={JSON.stringify(decision)}>
              <DecisionText decision={decision} />
            </dd>
          ))}
        </dl>
      )}
    </>
  )
}
