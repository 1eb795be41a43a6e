import type { Certainty } from '#core/certainty.ts'
import type { Language } from '#core/texts.ts'
import type { FigureMark } from '../printed.ts'
import type { EditionInline } from './edition.ts'
import { printTexts } from './print-texts.ts'

export type FigureHref = (figure_id: string) => string

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** The text as it may stand in an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

/** A line of running text with its marks, links and figures. */
export function contentHtml(content: readonly EditionInline[], language: Language, figureHref: FigureHref): string {
  return content
    .map((inline) => {
      if (inline.type === 'figure') return figureLink(inline.text, inline.figure, language, figureHref)
      const { text, strong, emphasis, href } = inline
      let html = escapeHtml(text)
      if (emphasis) html = `<em>${html}</em>`
      if (strong) html = `<strong>${html}</strong>`
      return href === null ? html : `<a href="${escapeHtml(href)}">${html}</a>`
    })
    .join('')
}

/** A figure in running text: a link to its explanation, with the line of its grade and the grade in hidden words. */
function figureLink(text: string, figure: FigureMark, language: Language, figureHref: FigureHref): string {
  const kind = figure.certainty === 'unknown' ? 'fig unknown' : 'fig'
  return markedLink(kind, { text, figure, mark: figure.certainty }, language, figureHref)
}

/** A figure in a table, marked only when its grade differs from its column's (`mark` is null when it does not). */
export function cellLink(
  cell: { text: string; figure: FigureMark; mark: Certainty | null },
  language: Language,
  figureHref: FigureHref,
): string {
  const { text, figure, mark } = cell
  if (mark !== null) {
    return markedLink(mark === 'unknown' ? 'fig unknown q' : 'fig', { text, figure, mark }, language, figureHref)
  }
  const hidden = hiddenWords(printTexts[language].why_this_figure)
  return `<a class="numb" href="${escapeHtml(figureHref(figure.figure_id))}">${escapeHtml(text)}${hidden}</a>`
}

function markedLink(
  kind: string,
  { text, figure, mark }: { text: string; figure: FigureMark; mark: Certainty },
  language: Language,
  figureHref: FigureHref,
): string {
  const texts = printTexts[language]
  const condition = mark === 'conditional' ? `<span class="om">${texts.condition_word}</span> ` : ''
  const words = hiddenWords(`${figure.label}, ${texts.why_this_figure}`)
  const href = escapeHtml(figureHref(figure.figure_id))
  return `<a class="${kind}" data-c="${mark}" href="${href}">${condition}${escapeHtml(text)}${words}</a>`
}

function hiddenWords(words: string): string {
  return `<span class="vh"> (${escapeHtml(words)})</span>`
}
