import { useEffect, useRef, useState } from 'react'
import type { PrintedDocument } from '#modules/documents/printed.ts'
import { Disclosure } from '../disclosure.tsx'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'

type Props = { printed: PrintedDocument; current: string }

/**
 * The number of the section that is read now: the one that crosses a line a fifth of the way down the window, and the
 * last one when the text's end is in sight.
 */
export function useCurrentSection(): string {
  const [current, setCurrent] = useState('')
  useEffect(() => {
    const sections = [...document.querySelectorAll<HTMLElement>('[data-section]')]
    const end = document.querySelector('[data-end]')
    const crossing = new Set<Element>()
    const decide = () => {
      const isEnd = end !== null && crossing.has(end)
      const read = isEnd ? sections.at(-1) : sections.findLast((section) => crossing.has(section))
      if (read !== undefined) setCurrent(read.dataset.section ?? '')
    }
    const note = (changes: IntersectionObserverEntry[]) => {
      for (const { isIntersecting, target } of changes) {
        if (isIntersecting) crossing.add(target)
        else crossing.delete(target)
      }
      decide()
    }
    const line = new IntersectionObserver(note, { rootMargin: '-20% 0px -79% 0px' })
    const window = new IntersectionObserver(note)
    for (const section of sections) line.observe(section)
    if (end !== null) window.observe(end)
    return () => {
      line.disconnect()
      window.disconnect()
    }
  }, [])
  return current
}

/** The contents beside the text; the list follows so that the current section is always in sight. */
export function Contents({ printed, current }: Props) {
  const { t } = useReader()
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>('[aria-current]')
    if (!list.current || !link || current === '') return
    const { clientHeight, scrollTop } = list.current
    const isSeen = link.offsetTop >= scrollTop && link.offsetTop + link.offsetHeight <= scrollTop + clientHeight
    if (!isSeen) list.current.scrollTop = link.offsetTop - clientHeight / 2
  }, [current])
  return (
    <nav className="pub-toc" aria-labelledby="contents" ref={list}>
      <h2 id="contents">{t('contents')}</h2>
      <ContentsList printed={printed} current={current} />
    </nav>
  )
}

/** The contents of a narrow window: a bar that says where one is and opens the list. */
export function NarrowContents({ printed, current }: Props) {
  const { t } = useReader()
  const section = printed.sections.find((candidate) => candidate.number === current)
  return (
    <div className="toc-bar">
      <Disclosure
        className="toc-open"
        button={
          <>
            <Icon name="list" />
            <span className="strong">{t('contents')}</span>
            <span className="soft where" lang={printed.language}>
              {section === undefined ? '' : `${section.number} ${section.title}`}
            </span>
            <Icon name="down" />
          </>
        }
      >
        {(close) => (
          <nav className="pub-toc small" aria-label={t('contents')}>
            <ContentsList printed={printed} current={current} onChoose={close} />
          </nav>
        )}
      </Disclosure>
    </div>
  )
}

function ContentsList({ printed, current, onChoose }: Props & { onChoose?: () => void }) {
  const listed = printed.sections.filter((section) => section.level < 3)
  // A part of a listed section counts as the section itself.
  const marked = current.split('.').slice(0, 2).join('.')
  return (
    <ul lang={printed.language}>
      {listed.map((section) => (
        <li key={section.number} className={section.level === 1 ? undefined : 'sub'}>
          <a
            href={`#${section.number}`}
            aria-current={section.number === marked ? 'location' : undefined}
            onClick={onChoose}
          >
            <span className="no">{section.number}</span> <span>{section.title}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
