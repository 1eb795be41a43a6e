import { useEffect, useRef, useState } from 'react'
import type { PrintedDocument } from '#modules/documents/printed.ts'
import { Disclosure } from '../disclosure.tsx'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'

type Props = { printed: PrintedDocument; current: string }

/** The number of the section that is read now: the one that crosses a line a fifth of the way down the window. */
export function useCurrentSection(): string {
  const [current, setCurrent] = useState('')
  useEffect(() => {
    const crossing = new Set<Element>()
    const observer = new IntersectionObserver(
      (changes) => {
        for (const change of changes) {
          if (change.isIntersecting) crossing.add(change.target)
          else crossing.delete(change.target)
        }
        const last = [...crossing].sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1)).at(-1)
        if (last instanceof HTMLElement) setCurrent(last.dataset.section ?? '')
      },
      { rootMargin: '-20% 0px -79% 0px' },
    )
    for (const section of document.querySelectorAll('[data-section]')) observer.observe(section)
    return () => observer.disconnect()
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
