import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostileDocument, hostileTexts } from './hostile-document.ts'
import { printHtml } from './html.ts'
import { oneParagraphDocument, sampleDocument } from './sample.ts'

const options = { figure_href: (id: string) => `/figures?id=${id}`, stylesheet_href: '/riktning.css' }
const page = printHtml(sampleDocument(), options)
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? '')

/** Tags and the names of their attributes, without what they hold. */
const skeleton = (html: string) => (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'))

describe('what a person has written', () => {
  const harmless = skeleton(printHtml(hostileDocument('ord'), options))
  const anyText = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary' }))

  test('never becomes markup, whatever it is and wherever it stands', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(skeleton(printHtml(hostileDocument(`x${text}`), options))).toEqual(harmless)
      }),
    )
  })

  test('is there to read as it was written', () => {
    const html = printHtml(oneParagraphDocument([{ type: 'text', text: '<b> & "c" \'d\'' }]), options)
    expect(html).toContain('<p>&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;</p>')
  })

  test('gives no script address, not even in a link', () => {
    const html = printHtml(oneParagraphDocument([{ type: 'text', text: 'x', href: 'javascript:alert(1)' }]), options)
    expect(html).not.toContain('javascript:')
  })
})

describe('the page', () => {
  test('has no script, style attribute or event attribute', () => {
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i)
    expect(page).toContain('<link rel="stylesheet" href="/riktning.css">')
  })

  test('has one style element and no outside address when it is a file of its own', () => {
    const file = printHtml(sampleDocument(), { ...options, stylesheet_href: null })
    expect(file.match(/<style>/g)).toHaveLength(1)
    expect(file).not.toMatch(/<script|\sstyle=|<link|@import|url\(/i)
  })

  test('says its language and title, and a skip link leads to the text', () => {
    expect(page).toMatch(/<html lang="sv">[\s\S]*<title>Underlag för budget 2026 .* – Lillviks kommun<\/title>/)
    expect(page).toContain('<a class="skip" href="#text">')
    expect(page).toContain('<article class="doc read" id="text"')
    expect(printHtml(sampleDocument({ language: 'en' }), options)).toContain('<html lang="en">')
  })

  test('has unique ids, and every link within it leads somewhere', () => {
    const ids = all(page, /\sid="([^"]*)"/g)
    expect(new Set(ids).size).toBe(ids.length)
    const targets = all(page, /href="#([^"]*)"/g)
    expect(targets.length).toBeGreaterThan(10)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })

  test('has one h1 and headings in steps', () => {
    const levels = all(page, /<h([1-6])[ >]/g).map(Number)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
    expect(page).toContain('<h3 id="2.1"><span class="no">2.1</span> Drift och investeringar</h3>')
  })

  test('gives each paragraph an address of its own', () => {
    expect(page).toContain('<div class="para" id="2.1-p1"><a class="anchor" href="#2.1-p1"')
    expect(page).toContain('aria-label="Länk till stycke 1 i avsnitt 2.1">¶1</a>')
  })

  test('says what is not registered, not answered and invented', () => {
    const html = printHtml(sampleDocument({ case_no: null }), options)
    expect(html).toContain('<dd>saknas</dd>')
    expect(html).toContain('Diarienummer saknas')
    expect(html).toContain('Avsnittet är inte besvarat.')
    expect(html).toContain('Inget att redovisa.')
    expect(html).toContain('exempeldata')
    expect(printHtml(sampleDocument({ example_data: false }), options)).not.toMatch(/exempeldata/i)
  })
})

describe('a figure', () => {
  test('links to its explanation and says its grade in hidden words', () => {
    const link = '<a class="fig" data-c="estimated" href="/figures?id=sample:text=estimated">393,3\u00a0miljoner kronor'
    expect(page).toContain(`${link}<span class="vh"> (beräknad, varför denna siffra?)</span></a>`)
  })

  test('has the word of condition before it when it is conditional', () => {
    expect(page).toMatch(/data-c="conditional" href="[^"]*"><span class="om">om<\/span> 1,2\u00a0procent/)
  })

  test('is a chip when it is unknown', () => {
    expect(page).toMatch(/<a class="fig unknown" data-c="unknown" href="[^"]*">okänt belopp/)
  })

  test('has an escaped address', () => {
    const html = printHtml(sampleDocument(), { ...options, figure_href: () => '/a?b=1&c="><i>' })
    expect(html).toContain('href="/a?b=1&amp;c=&quot;&gt;&lt;i&gt;"')
    expect(html).not.toContain('<i>')
  })
})

describe('a table', () => {
  const table = /<figure class="livetable" id="tabell-2.1">[\s\S]*?<\/figure>/.exec(page)?.[0] ?? ''

  test('has a caption with its number and unit', () => {
    expect(table).toMatch(/<caption>.*Tabell 2\.1.*investeringar 2025–2028, mnkr<\/span><\/caption>/)
  })

  test('has a head with scope for every column, row and group', () => {
    expect(all(table, /<th scope="(\w+)"/g).filter((scope) => scope === 'col')).toHaveLength(5 + 2)
    expect(all(table, /<th (?![^>]*scope=)([^>]*)>/g)).toEqual([])
    const rows =
      table
        .split('<tbody>')
        .slice(1)
        .join('')
        .match(/<tr[\s\S]*?<\/tr>/g) ?? []
    expect(rows.map((row) => /^<tr[^>]*><th scope="(row|rowgroup)"/.test(row))).toEqual(rows.map(() => true))
  })

  test('starts a body for each group', () => {
    expect(table.match(/<tbody>\n<tr class="grp"><th scope="rowgroup" colspan="5">/g)).toHaveLength(2)
  })

  test('marks only what differs from the column', () => {
    const row = /<tr><th scope="row">Ny hyra, Strandgatan 4<\/th>.*?<\/tr>/.exec(table)?.[0] ?? ''
    expect(all(row, /<a class="(\w+)"/g)).toEqual(['numb', 'fig', 'fig', 'fig'])
    expect(table).toContain('<a class="fig unknown q" data-c="unknown"')
  })
})
