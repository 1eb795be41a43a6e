import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react'
import { search as searchEndpoint } from '#modules/thread/schema.ts'
import { useAnswer } from './answer.ts'
import { Icon } from './icons.tsx'
import { capital, nameOfKind } from './kind-names.ts'
import { useReader } from './language.tsx'
import { type Destination, usePages } from './navigation.tsx'
import { type Option, OptionList } from './option-list.tsx'
import { keptSearch, usePlace } from './place.tsx'
import { typeOfName } from './record-types.ts'

type Hit = Option & { go: () => void }

/** What is found while one types; arrows choose, Enter opens. */
export function Finding({ close }: { close: () => void }) {
  const { t } = useReader()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const text = useDeferredValue(typed.trim())
  const { hits, isWaiting, error } = useHits(text, close)
  const id = useId()
  const chosen = Math.min(at, hits.length - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && hits.length > 0) {
      event.preventDefault()
      setAt((chosen + step + hits.length) % hits.length)
    }
    if (event.key === 'Enter') hits[chosen]?.go()
  }
  const told = useTold(text, hits.length, isWaiting, error)
  return (
    <>
      <div className="row">
        <Icon name="search" className="i18" />
        <input
          className="in"
          type="search"
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={id}
          aria-activedescendant={hits[chosen] === undefined ? undefined : `${id}-${chosen}`}
          aria-label={t('search')}
          placeholder={t('search_placeholder')}
          // biome-ignore lint/a11y/noAutofocus: the dialog is opened to type in
          autoFocus
          maxLength={100}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="btn quiet icon" aria-label={t('close')} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <p className="sm soft" role="status">
        {told}
      </p>
      <OptionList id={id} label={t('search_found')} options={hits} chosen={chosen} onChoose={(hit) => hit.go()} />
    </>
  )
}

/** What the search says about itself: what to write, that it waits, what went wrong, or how much was found. */
function useTold(text: string, count: number, isWaiting: boolean, error: Error | null): string {
  const { t } = useReader()
  if (text === '') return t('search_hint')
  if (error !== null) return error.message
  if (isWaiting) return t('loading')
  if (count === 1) return t('search_one')
  return t(count === 0 ? 'search_nothing' : 'search_count', { count, text })
}

/** Pages of the product and records of the city, the pages first. */
function useHits(text: string, close: () => void): { hits: Hit[]; isWaiting: boolean; error: Error | null } {
  const { t, language } = useReader()
  const { where, search } = usePlace()
  const navigate = useNavigate()
  const found = useAnswer(searchEndpoint, { q: text }, { enabled: text !== '' })
  const go = (to: Destination['to'], params: Record<string, string> = {}) => {
    close()
    void navigate({ to, params: { city: where.city, ...params } as never, search: keptSearch(search) as never })
  }
  const pages = usePages()
    .filter((page) => text !== '' && page.name.toLowerCase().includes(text.toLowerCase()))
    .map((page) => ({ key: page.to, title: page.name, note: t('page'), go: () => go(page.to) }))
  const records = (found.data?.rows ?? []).flatMap((row) => {
    const type = typeOfName(row.kind)
    if (type === null) return []
    const note = [capital(nameOfKind(row.kind, language, 'one')), row.id].join(' ')
    const open = () =>
      row.kind === 'project'
        ? go('/stad/$city/projekt/$id', { id: row.id })
        : go('/stad/$city/register/$path/$id', { path: type.path, id: row.id })
    return [{ key: `${row.kind}/${row.id}`, title: row.title, note, go: open }]
  })
  return { hits: [...pages, ...records], isWaiting: text !== '' && found.isPending, error: found.error }
}
