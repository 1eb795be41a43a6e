import { useEffect, useRef } from 'react'
import type { PrintedDocument, PrintedSection } from '#modules/documents/printed.ts'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { DocumentBlock } from './document-block.tsx'

type Props = { section: PrintedSection; printed: PrintedDocument }

/** The section's number and title; its number is its address. */
export function SectionHeading({ section }: Pick<Props, 'section'>) {
  const Heading = section.level === 1 ? 'h2' : section.level === 2 ? 'h3' : 'h4'
  return (
    <Heading id={section.number}>
      <span className="no">{section.number}</span> {section.title}
    </Heading>
  )
}

/**
 * An address with a section or paragraph leads there once the text is in place: the browser looked for it when the page
 * was still empty. Later changes of the address, such as an opened figure, never move the page.
 */
export function useArrivalAtSection(isFilled: boolean): void {
  const { hash } = usePlace()
  const wanted = useRef(hash)
  useEffect(() => {
    if (!isFilled || wanted.current === '') return
    document.getElementById(wanted.current)?.scrollIntoView()
    wanted.current = ''
  }, [isFilled])
}

/** What a section holds, to read. */
export function SectionBlocks({ section, printed }: Props) {
  const { t } = useReader()
  return (
    <>
      {section.explicit_none && section.blocks.length === 0 ? <p className="soft">{t('explicit_none')}</p> : null}
      {section.blocks.map((block, index) => (
        <DocumentBlock
          key={block.type === 'paragraph' ? block.id : `${block.type}-${index}`}
          block={block}
          section={section}
          index={index}
          language={printed.language}
          table_no={tableNumber(printed, section, index)}
        />
      ))}
    </>
  )
}

/** The number that the PDF gives the table too: its chapter's, and its order in the chapter. */
function tableNumber(printed: PrintedDocument, section: PrintedSection, index: number): string {
  const chapter = section.number.split('.')[0]
  const before = printed.sections
    .slice(0, printed.sections.indexOf(section))
    .filter((earlier) => earlier.number.split('.')[0] === chapter)
    .flatMap((earlier) => earlier.blocks)
  const tables = [...before, ...section.blocks.slice(0, index + 1)].filter((block) => block.type === 'table')
  return `${chapter}.${tables.length}`
}
