import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react'
import { namedNodes, search } from '#modules/thread/schema.ts'
import { useAnswer } from './answer.ts'
import { capital, nameOfKind } from './kind-names.ts'
import { useReader } from './language.tsx'
import { type Option, OptionList } from './option-list.tsx'

type Props = { id: string; name: string; value: string; required: boolean; 'aria-invalid': boolean }

/** The most that are shown: whoever sees more writes another word. */
const shown_max = 8

/**
 * Another record of any kind, found by words of its title or by its code. Arrows choose, Enter takes, Escape closes the
 * list. The form gets the code; a code that is written whole is taken as it stands.
 */
export function NodeChoice({ name, value, ...common }: Props) {
  const { t } = useReader()
  const list = useId()
  const [chosen, setChosen] = useState<{ id: string; title: string } | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [at, setAt] = useState(0)
  const [isOpen, setOpen] = useState(false)
  const before = useAnswer(namedNodes, { ids: value }, { enabled: value !== '' }).data?.rows[0]?.title ?? value
  const written = typed ?? chosen?.title ?? before
  const { options, isWaiting } = useFound(isOpen ? written.trim() : '')
  const current = options[Math.min(at, options.length - 1)]
  const choose = (option: Option) => {
    setChosen({ id: option.key, title: option.title })
    setTyped(null)
    setOpen(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen || current === undefined) return
    if (event.key === 'ArrowDown') setAt((at + 1) % options.length)
    else if (event.key === 'ArrowUp') setAt((at + options.length - 1) % options.length)
    else if (event.key === 'Enter') choose(current)
    else if (event.key === 'Escape') setOpen(false)
    else return
    event.preventDefault()
  }
  const isShown = isOpen && options.length > 0
  const told = !isOpen || isWaiting ? null : options.length === 0 ? 'node_choice_none' : 'node_choice_found'
  return (
    <div className="nodechoice">
      <input type="hidden" name={name} value={typed === null ? (chosen?.id ?? value) : typed.trim()} />
      <input
        {...common}
        className="in"
        data-field={name}
        role="combobox"
        autoComplete="off"
        maxLength={100}
        placeholder={t('node_choice')}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={list}
        aria-activedescendant={isShown ? `${list}-${options.indexOf(current as Option)}` : undefined}
        value={written}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
          setOpen(event.target.value.trim() !== '')
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {isShown ? (
        <div className="surface">
          <OptionList
            id={list}
            label={t('search_found')}
            options={options}
            chosen={options.indexOf(current as Option)}
            onChoose={choose}
          />
        </div>
      ) : null}
      <div className={told === 'node_choice_none' ? 'surface sm soft' : 'vh'} role="status">
        {told === null ? '' : t(told, { count: options.length })}
      </div>
    </div>
  )
}

/** The first records that the words find; none for no words. */
function useFound(text: string): { options: Option[]; isWaiting: boolean } {
  const { language } = useReader()
  const asked = useDeferredValue(text)
  const found = useAnswer(search, { q: asked }, { enabled: asked !== '' })
  const options = (found.data?.rows ?? []).slice(0, shown_max).map(({ id, kind, title }) => ({
    key: id,
    title,
    note: [capital(nameOfKind(kind, language, 'one')), id].join(' '),
  }))
  return { options: asked === '' ? [] : options, isWaiting: found.isPending }
}
