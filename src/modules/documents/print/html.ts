import { readFileSync } from 'node:fs'
import type { Language } from '#core/texts.ts'
import type { PrintedDocument } from '../printed.ts'
import { type Edition, type EditionBlock, type EditionInline, type EditionSection, editionOf } from './edition.ts'
import { tableHtml } from './html-table.ts'
import { contentHtml, escapeHtml, type FigureHref } from './html-text.ts'
import { certaintyMeanings, printText, printTexts } from './print-texts.ts'

export type HtmlOptions = {
  /** The address that explains a figure. Any text; it is escaped here. */
  figure_href: (figure_id: string) => string
  /** The address of the stylesheet; null puts a sheet for reading and print into the page, for a file of its own. */
  stylesheet_href: string | null
}

const standaloneStyle = ['standalone.css', 'standalone-table.css']
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('')

/**
 * The document as a whole HTML page: skip link, contents, one article with headings in order, an address for each
 * paragraph and table, and figures that link to their explanation. Everything a person has written is escaped. There is
 * no script and no style attribute; the one style element is there only without a stylesheet.
 */
export function printHtml(document: PrintedDocument, options: HtmlOptions): string {
  const edition = editionOf(document)
  const { language } = edition
  const texts = printTexts[language]
  const sections = edition.sections.map((section) => sectionHtml(section, language, options.figure_href))
  const style =
    options.stylesheet_href === null
      ? `<style>${standaloneStyle}</style>`
      : `<link rel="stylesheet" href="${escapeHtml(options.stylesheet_href)}">`
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(edition.title)} – ${escapeHtml(edition.unit_name)}</title>
<meta name="author" content="${escapeHtml(edition.unit_name)}">
${style}
</head>
<body class="pub">
<a class="skip" href="#text">${texts.skip_to_text}</a>
<header class="pub-top"><div class="in-w"><span class="strong">${escapeHtml(edition.unit_name)}</span>${
    edition.example_data ? `<span class="tag ex">${texts.example_data}</span>` : ''
  }</div></header>
<main class="pub-in">
${titleHtml(edition)}
${contentsHtml(edition)}
<article class="doc read" id="text" aria-labelledby="title" tabindex="-1">
${marksHtml(edition)}${sections.join('\n')}
</article>
</main>
<footer class="pub-foot">${footItems(edition)}</footer>
</body>
</html>
`
}

function titleHtml(edition: Edition): string {
  const texts = printTexts[edition.language]
  const facts: [string, string][] = [
    [texts.case_no_head, edition.case_no ?? texts.case_no_none],
    [texts.state_head, edition.state_label],
    [texts.as_of_head, edition.as_of_day],
    [texts.decision_head, edition.decision ?? texts.decision_none],
  ]
  const items = facts.map(([head, text]) => `<div><dt>${head}</dt><dd>${escapeHtml(text)}</dd></div>`).join('')
  const subtitle = edition.subtitle === null ? '' : `<p class="soft">${escapeHtml(edition.subtitle)}</p>\n`
  return `<header class="pub-title"><div>
<h1 id="title">${escapeHtml(edition.title)}</h1>
${subtitle}<dl class="meta facts">${items}</dl>
</div></header>`
}

function contentsHtml({ language, sections }: Edition): string {
  const items = sections.map(({ heading_level, anchor, number, title }) => {
    const level = heading_level > 1 ? ` class="sub l${heading_level}"` : ''
    const text = `<span class="no">${escapeHtml(number)}</span> <span>${escapeHtml(title)}</span>`
    return `<li${level}><a href="#${escapeHtml(anchor)}">${text}</a></li>`
  })
  return `<nav class="pub-toc" id="contents" aria-labelledby="contents-head">
<h2 id="contents-head">${printTexts[language].contents}</h2>
<ul>
${items.join('\n')}
</ul>
</nav>`
}

/** The explanation of the lines under figures, once, before the text. */
function marksHtml({ language, marks }: Edition): string {
  if (marks.length === 0) return ''
  const texts = printTexts[language]
  const items = marks.map((grade) => {
    const word = grade === 'conditional' ? `<span class="om">${texts.condition_word}</span> ` : ''
    const sample = grade === 'unknown' ? texts.sample_unknown : texts.sample_figure
    const kind = grade === 'unknown' ? 'fig unknown' : 'fig'
    const figure = `<span class="${kind}" data-c="${grade}">${word}${sample}</span>`
    return `<li>${figure} ${certaintyMeanings[language][grade]}</li>`
  })
  return `<aside class="marks" id="marks" aria-labelledby="marks-head">
<p class="strong" id="marks-head">${texts.marks_head}</p>
<p>${texts.marks_intro}</p>
<ul>
${items.join('\n')}
</ul>
</aside>
`
}

function sectionHtml(section: EditionSection, language: Language, figureHref: FigureHref): string {
  const texts = printTexts[language]
  const level = Math.min(section.heading_level + 1, 6)
  const number = `<span class="no">${escapeHtml(section.number)}</span>`
  const parts = [`<h${level} id="${escapeHtml(section.anchor)}">${number} ${escapeHtml(section.title)}</h${level}>`]
  if (section.content === 'none') parts.push(`<p class="none">${texts.explicit_none}</p>`)
  if (section.content === 'unanswered') parts.push(`<p class="none soft">${texts.unanswered}</p>`)
  const blocks = section.blocks.map((block) => blockHtml(block, section.number, language, figureHref))
  return [...parts, ...blocks].join('\n')
}

function blockHtml(block: EditionBlock, section: string, language: Language, figureHref: FigureHref): string {
  const text = (content: readonly EditionInline[]) => contentHtml(content, language, figureHref)
  switch (block.type) {
    case 'paragraph': {
      const name = printText(language, 'link_to_paragraph', { no: block.no, section })
      const anchor = escapeHtml(block.anchor)
      const link = `<a class="anchor" href="#${anchor}" aria-label="${escapeHtml(name)}">¶${block.no}</a>`
      return `<div class="para" id="${anchor}">${link}<p>${text(block.content)}</p></div>`
    }
    case 'heading': {
      const level = Math.min(block.heading_level + 1, 6)
      return `<h${level}>${text(block.content)}</h${level}>`
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag} class="items">${block.items.map((item) => `<li>${text(item)}</li>`).join('')}</${tag}>`
    }
    case 'note': {
      const head = `<p class="h strong">${printTexts[language].note_head}</p>`
      return `<div class="note" role="note">${head}<p>${text(block.content)}</p></div>`
    }
    case 'table':
      return tableHtml(block, language, figureHref)
  }
}

function footItems(edition: Edition): string {
  const { language, example_data } = edition
  const texts = printTexts[language]
  const items = [
    edition.unit_name,
    edition.case_no ?? texts.case_no_missing,
    printText(language, 'as_of', { day: edition.as_of_day }),
    ...(example_data ? [texts.example_data_note] : []),
  ]
  return items.map((item) => `<span>${escapeHtml(item)}</span>`).join('')
}
