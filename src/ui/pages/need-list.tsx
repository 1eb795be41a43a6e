import { type FormEvent, useState } from 'react'
import { type localNeed, needAnswer } from '#modules/local-needs/schema.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { listWarnings } from '#modules/warnings/schema.ts'
import { useAnswer } from '../answer.ts'
import { useChange } from '../change.ts'
import { capital } from '../kind-names.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { RecordLink } from '../record-value.tsx'
import { endpointsOf, type useRows, useTitles } from '../records.ts'
import { useRights } from '../rights.ts'
import { valueWord } from '../words/record-words.ts'
import { Field } from './field.tsx'
import { FormEnd } from './form-end.tsx'

type Need = NonNullable<ReturnType<typeof useRows<typeof localNeed>>['rows']>[number]
type Answer = NonNullable<ReturnType<typeof useRows<typeof needAnswer>>['rows']>[number]

/** The needs of one area in the order of their rank, each with who was asked and what they answered. */
export function AreaNeeds({
  name,
  needs,
  answers,
}: {
  name: string
  needs: readonly Need[]
  answers: readonly Answer[]
}) {
  if (needs.length === 0) return null
  return (
    <section className="pane" aria-label={name}>
      <header>
        <h2>{name}</h2>
      </header>
      <ul className="history">
        {needs
          .toSorted((a, b) => (a.rank ?? 99) - (b.rank ?? 99))
          .map((need) => (
            <li key={need.id}>
              <OneNeed need={need} answers={answers.filter((answer) => answer.need_id === need.id)} />
            </li>
          ))}
      </ul>
    </section>
  )
}

function OneNeed({ need, answers }: { need: Need; answers: readonly Answer[] }) {
  const { t } = useReader()
  const titles = useTitles([orgUnit.name])
  return (
    <article>
      <h3>
        {need.rank === null ? null : `${need.rank}. `}
        <RecordLink kind="local_need" id={need.id} titles={new Map([[`local_need/${need.id}`, need.title]])} />{' '}
        {need.synthetic ? <span className="synth">{t('example_data')}</span> : null}
      </h3>
      <p>{need.description}</p>
      {need.evidence === null ? null : <p className="sm soft">{t('evidence_is', { evidence: need.evidence })}</p>}
      <p className="sm soft">
        {t('raised_by')} <RecordLink kind="org_unit" id={need.raised_by_unit_id} titles={titles} />
      </p>
      {answers.length === 0 ? <p className="unk">{t('nobody_asked')}</p> : null}
      {answers.map((answer) => (
        <OneAnswer key={answer.id} row={answer} titles={titles} />
      ))}
    </article>
  )
}

function OneAnswer({ row, titles }: { row: Answer; titles: ReadonlyMap<string, string> }) {
  const { t, language } = useReader()
  const { where } = usePlace()
  const { mayChange } = useRights()
  const [isAnswering, setAnswering] = useState(false)
  const isOpen = row.answer === 'pending'
  return (
    <div className="answer" data-answer={row.answer}>
      <p className="row wrap">
        <RecordLink kind="org_unit" id={row.unit_id} titles={titles} />
        <b className={isOpen ? 'unk' : undefined}>
          {capital(valueWord('need_answer', 'answer', row.answer, language))}
        </b>
        {where.asOf === null && !isAnswering && mayChange(needAnswer, row) ? (
          <button type="button" className="btn sm push" onClick={() => setAnswering(true)}>
            {isOpen ? t('answer') : t('edit')}
          </button>
        ) : null}
      </p>
      {row.motive === null ? null : <p className="soft">{row.motive}</p>}
      {isAnswering ? <AnswerForm row={row} onDone={() => setAnswering(false)} /> : null}
    </div>
  )
}

const choices = ['accept', 'in_part', 'decline'] as const

/** Accepts, accepts in part or declines a need, always with a motive. */
function AnswerForm({ row, onDone }: { row: Answer; onDone: () => void }) {
  const { t, language } = useReader()
  const [isMissing, setMissing] = useState(false)
  const today = useAnswer(listWarnings, {}).data?.today ?? null
  const answering = useChange(endpointsOf(needAnswer).revise, onDone)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const motive = String(form.get('motive')).trim()
    setMissing(motive === '')
    if (motive === '') return
    const input = { id: row.id, answer: String(form.get('answer')), motive, answered_on: today }
    answering.mutate({ input: input as never, version: row.version })
  }
  return (
    <form className="recordform" onSubmit={submit}>
      <fieldset className="row wrap">
        <legend className="vh">{t('answer')}</legend>
        {choices.map((choice) => (
          <label key={choice} className="chk">
            <input
              type="radio"
              name="answer"
              value={choice}
              defaultChecked={choice === (row.answer === 'pending' ? 'accept' : row.answer)}
            />
            {capital(valueWord('need_answer', 'answer', choice, language))}
          </label>
        ))}
      </fieldset>
      <Field label={t('motive')} problem={isMissing ? t('answer_motive_missing') : null}>
        {(id) => <textarea className="in" id={id} name="motive" maxLength={1000} defaultValue={row.motive ?? ''} />}
      </Field>
      <FormEnd error={answering.error} send={t('save')} onCancel={onDone} />
    </form>
  )
}
