import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { printDate } from '#core/calendar.ts'
import type { Explained } from '#core/figure.ts'
import { explainEndpoint } from '#core/platform-endpoints.ts'
import { valueText } from './amount.tsx'
import { call } from './api.ts'
import { certaintyKey } from './certainty.ts'
import { Icon } from './icons.tsx'
import { useReader } from './language.tsx'
import { usePlace } from './place.tsx'
import { Failed, Loading } from './states.tsx'

/** *Varför denna siffra?* beside the text: value, certainty, calculation, what is left out, decision and source. */
export function WhyPanel({ figure_id }: { figure_id: string }) {
  const { t } = useReader()
  const { where, go } = usePlace()
  const panel = useRef<HTMLElement>(null)
  const found = useQuery({
    queryKey: ['figure', where, figure_id],
    queryFn: () => call(explainEndpoint, { figure_id }, where) as unknown as Promise<Explained>,
  })
  useEffect(() => {
    if (figure_id !== '') panel.current?.focus()
  }, [figure_id])
  const close = () => {
    const opener = document.querySelector<HTMLElement>(`[data-figure="${CSS.escape(figure_id)}"]`)
    go({ siffra: undefined })
    opener?.focus()
  }
  return (
    <section
      className="why"
      ref={panel}
      tabIndex={-1}
      aria-label={t('why')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      {found.isPending ? <Loading lines={4} /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data === undefined ? null : <Explanation tree={found.data} close={close} />}
    </section>
  )
}

function Explanation({ tree, close }: { tree: Explained; close: () => void }) {
  const { t, language } = useReader()
  const [copied, setCopied] = useState(false)
  const value = valueText(tree, language, tree.unit === 'ore' ? t('unknown_amount') : t('unknown'))
  const copy = async () => {
    await navigator.clipboard.writeText(location.href)
    setCopied(true)
  }
  return (
    <>
      <div className="why-h">
        <div className="grow">
          <h2 className="q">{t('why')}</h2>
          <p className="v">
            {tree.certainty === 'conditional' ? <span className="om">{t('if')}</span> : null}
            {value} {tree.unit === 'ore' && tree.value !== null ? <small>{t('million')}</small> : null}
          </p>
          <p className="sm soft">{tree.label}</p>
        </div>
        <button type="button" className="btn quiet icon sm" aria-label={t('close_why')} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <div className="why-b">
        <Certainty tree={tree} />
        {tree.parts.length > 0 ? <Calculation tree={tree} /> : null}
        <Sentences title={t('not_included')} sentences={tree.not_included} />
        <Sentences title={t('good_to_know')} sentences={tree.remarks} />
        <Origin tree={tree} />
      </div>
      <div className="why-f">
        <button type="button" className="btn quiet sm" onClick={() => void copy()}>
          <Icon name="link" />
          {copied ? t('copied') : t('copy_link')}
        </button>
      </div>
    </>
  )
}

function Certainty({ tree }: { tree: Explained }) {
  const { t } = useReader()
  const unknown =
    tree.unknown_count > 0 && tree.value !== null ? ` ${t('and_unknown', { count: tree.unknown_count })}` : ''
  const grade = tree.value === null ? 'unknown' : tree.certainty
  return (
    <div>
      <h3>{t('how_sure')}</h3>
      <p className="certtag">
        <i className="cert" data-c={grade} />
        <Grade grade={grade} />
        {unknown}
        {tree.condition === null ? '' : `: ${t('if')} ${tree.condition}`}
      </p>
    </div>
  )
}

export function Grade({ grade }: { grade: Explained['certainty'] }) {
  const { language } = useReader()
  return <>{certaintyKey(grade, language)}</>
}

const rowsShown = 4

/** The parts of the calculation; many equal parts are folded into one line. Each part that has parts opens in place. */
function Calculation({ tree }: { tree: Explained }) {
  const { t } = useReader()
  const folded = tree.parts.length > rowsShown + 1 ? tree.parts.slice(rowsShown) : []
  const shown = folded.length === 0 ? tree.parts : tree.parts.slice(0, rowsShown)
  return (
    <div>
      <h3>{t('how_computed')}</h3>
      <ul className="parts">
        {shown.map((part, index) => (
          <Part key={`${index}-${part.label}`} part={part} sign={signOf(tree, index)} />
        ))}
        {folded.length > 0 ? <Folded parts={folded} /> : null}
        <li className="eq">
          <Line sign="=" label={tree.label} tree={tree} />
        </li>
      </ul>
      {tree.formula === null ? null : <p className="xs mute">{t('formula', { formula: tree.formula })}</p>}
    </div>
  )
}

function signOf(tree: Explained, index: number): string {
  if (index === 0) return ''
  if (tree.operation === 'difference') return '−'
  if (tree.operation === 'share') return '×'
  return tree.operation === 'sum' ? '+' : ''
}

function Part({ part, sign }: { part: Explained; sign: string }) {
  if (part.parts.length === 0 && part.source === null && part.recorded === null) {
    return (
      <li>
        <Line sign={sign} label={part.label} tree={part} />
      </li>
    )
  }
  return (
    <li>
      <details>
        <summary>
          <Line sign={sign} label={part.label} tree={part} />
        </summary>
        <div className="below">
          {part.parts.length > 0 ? <Calculation tree={part} /> : null}
          <Sentences title="" sentences={part.remarks} />
          <Origin tree={part} />
        </div>
      </details>
    </li>
  )
}

function Line({ sign, label, tree }: { sign: string; label: string; tree: Explained }) {
  const { t, language } = useReader()
  return (
    <span className="line">
      <span className="op">{sign}</span>
      <span>{label}</span>
      <span className="n v">
        {tree.certainty === 'conditional' ? <span className="om">{t('if')}</span> : null}
        {valueText(tree, language, t('unknown'))}
      </span>
    </span>
  )
}

function Folded({ parts }: { parts: Explained[] }) {
  const { t, language } = useReader()
  const known = parts.reduce((sum, part) => sum + (typeof part.value === 'number' ? part.value : 0), 0)
  const amount = valueText({ ...(parts[0] as Explained), value: known, unit: 'ore' }, language, t('unknown'))
  return <li className="sm mute">{t('more_rows', { count: parts.length, amount })}</li>
}

function Sentences({ title, sentences }: { title: string; sentences: string[] }) {
  if (sentences.length === 0) return null
  return (
    <div>
      {title === '' ? null : <h3>{title}</h3>}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}

/** The source, the decision and the person behind a number. */
function Origin({ tree }: { tree: Explained }) {
  const { t, language } = useReader()
  const { source, decision, recorded } = tree
  if (source === null && decision === null && recorded === null) return null
  const decidedOn =
    decision === null || decision.decided_on === ''
      ? t('decision_day_unknown')
      : printDate(decision.decided_on, 'day', language)
  return (
    <dl className="facts">
      {source === null ? null : (
        <>
          <dt>{t('source')}</dt>
          <dd>{`${source.document}, ${t('section', { section: source.section })}`}</dd>
        </>
      )}
      {decision === null ? null : (
        <>
          <dt>{t('decision')}</dt>
          <dd>
            {[decision.body, decidedOn, decision.paragraph === null ? '' : `§ ${decision.paragraph}`]
              .filter(Boolean)
              .join(', ')}
          </dd>
        </>
      )}
      {recorded === null ? null : (
        <dd className="whole">
          {t('recorded', { date: printDate(recorded.at.slice(0, 10), 'day', language), by: recorded.by })}
        </dd>
      )}
    </dl>
  )
}
