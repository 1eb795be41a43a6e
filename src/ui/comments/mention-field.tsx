import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useReader } from '../language.tsx'
import { type Option, OptionList } from '../option-list.tsx'
import { type Mention, useTalk } from './comments-context.ts'

type Props = {
  label: string
  /** Whether the field takes the focus when it comes. */
  hasFocus: boolean
  value: string
  onWrite: (text: string) => void
  onMention: (person: Mention) => void
  onSend: () => void
}

/** The text from an @ to the caret, when a name may be on its way there. */
function nameAt(text: string, caret: number): string | null {
  return /(?:^|[\s(])@([\p{L}\p{N}.\- ]{0,40})$/u.exec(text.slice(0, caret))?.[1] ?? null
}

/** The people whose names may be meant, as lines of a list. */
function useFound(name: string | null) {
  const found = useTalk().usePeople(name)
  const people = (found?.rows ?? []).map((person) => ({ key: person.account_id, title: person.name, person }))
  return { isKnown: found !== undefined, people, left_out: found?.left_out ?? 0 }
}

/** A text in which @ and a part of a name finds people. Arrows choose, Enter or Tab puts it in, Escape leaves it. */
export function MentionField({ label, hasFocus, value, onWrite, onMention, onSend }: Props) {
  const { t } = useReader()
  const [field, list, hint] = [useId(), useId(), useId()]
  const area = useRef<HTMLTextAreaElement>(null)
  const [name, setName] = useState<string | null>(null)
  const [position, setPosition] = useState(0)
  const { isKnown, people, left_out } = useFound(name)
  const chosen = Math.min(position, people.length - 1)
  const current = people[chosen]?.person
  useEffect(() => {
    if (hasFocus) area.current?.focus()
  }, [hasFocus])
  const look = (text: string) => {
    setName(nameAt(text, area.current?.selectionStart ?? text.length))
    setPosition(0)
  }
  const choose = (person: Mention) => {
    const caret = area.current?.selectionStart ?? value.length
    const before = `${value.slice(0, caret - (name?.length ?? 0))}${person.name} `
    onWrite(before + value.slice(caret))
    onMention(person)
    setName(null)
    requestAnimationFrame(() => area.current?.setSelectionRange(before.length, before.length))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend()
    else if (name === null || current === undefined) return
    else if (event.key === 'ArrowDown') setPosition((position + 1) % people.length)
    else if (event.key === 'ArrowUp') setPosition((position + people.length - 1) % people.length)
    else if (event.key === 'Enter' || event.key === 'Tab') choose(current)
    else if (event.key === 'Escape') setName(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const isOpen = name !== null && people.length > 0
  return (
    <div className="field mentionfield">
      <label htmlFor={field}>{label}</label>
      <textarea
        ref={area}
        id={field}
        className="in"
        rows={3}
        maxLength={2000}
        value={value}
        aria-describedby={hint}
        aria-autocomplete="list"
        aria-controls={isOpen ? list : undefined}
        aria-activedescendant={isOpen && current !== undefined ? `${list}-${chosen}` : undefined}
        onChange={(event) => {
          onWrite(event.target.value)
          look(event.target.value)
        }}
        onClick={() => look(value)}
        onBlur={() => setName(null)}
        onKeyDown={onKeyDown}
      />
      {isOpen ? <People id={list} options={people} chosen={chosen} onChoose={choose} left_out={left_out} /> : null}
      <p className="hint" id={hint}>
        {name === '' || name === null || !isKnown || isOpen ? t('comment_hint') : t('comment_people_none')}
      </p>
      <p className="vh" role="status">
        {isOpen ? t('comment_people_found', { count: people.length }) : ''}
      </p>
    </div>
  )
}

type PeopleProps = {
  id: string
  options: readonly (Option & { person: Mention })[]
  chosen: number
  left_out: number
  onChoose: (person: Mention) => void
}

/** The people that are found, and how many more there are. */
function People({ id, options, chosen, left_out, onChoose }: PeopleProps) {
  const { t } = useReader()
  const choose = ({ person }: { person: Mention }) => onChoose(person)
  return (
    <div className="surface people">
      <OptionList id={id} label={t('comment_people')} options={options} chosen={chosen} onChoose={choose} />
      {left_out === 0 ? null : <p className="hint">{t('comment_people_more', { count: left_out })}</p>}
    </div>
  )
}
