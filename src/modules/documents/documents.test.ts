import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bulletList, live, liveFigure, paragraph, type RichText } from '#core/rich-text.ts'
import { standardRoles } from '#modules/access/standard-roles.ts'
import type { Actor, City } from '#server/context.ts'
import type { Grant } from '#server/grants.ts'
import { liveBlocks } from '#server/registry.ts'
import { hasText } from '#server/texts.ts'
import { ask } from '../../../test/asking.ts'
import { planner, read, record, type TestProduct } from '../../../test/city.ts'
import { underlagProduct } from '../../../test/worlds.ts'
import type { PrintedBlock, PrintedDocument } from './printed.ts'
import { changedFigures, printedDocument, versionsOf } from './service.ts'

const id = 'underlag-2026-KS'

let product: TestProduct
let city: City

beforeEach(async () => {
  ;({ product, city } = await underlagProduct())
})

afterEach(() => product.close())

const tell = (...steps: Parameters<typeof record>[2][]) => record(product, city, ...steps)
const write = (body: RichText) => tell(['document_section.revise', { id: `${id}.5.4`, body }])
const printedBy = (actor: Actor, version?: number) =>
  product.door.read(city, actor, null, 'sv', (context) => printedDocument(context, id, version))
const printed = (version?: number) => printedBy(planner, version)

const decision = { id: 'B1', title: 'Underlaget', body_id: 'KS', decided_on: '2026-11-20', kind: 'approved' }
const decide: Parameters<typeof record>[2][] = [
  ['plan_document.move', { id, state: 'office_ready' }],
  ['decision.create', decision],
  ['plan_document.decide', { id, decision_id: 'B1' }],
]

function wordsOf(document: PrintedDocument, number: string): string {
  const blocks = document.sections.find((section) => section.number === number)?.blocks ?? []
  return blocks.flatMap(wordsOfBlock).join('\n').replaceAll('\u00a0', ' ')
}

function wordsOfBlock(block: PrintedBlock): string[] {
  if (block.type === 'list') return block.items.map((item) => item.map((part) => part.text).join(''))
  if (block.type !== 'table') return [block.content.map((part) => part.text).join('')]
  return [
    block.caption,
    ...block.rows.map((row) => [row.label, ...row.cells.map((cell) => cell.text)].join(' | ')),
  ].concat(block.notes)
}

/** Someone with a standard role, whose own unit is the one given. */
function someone(role_id: string, unit_id: string): Actor {
  const role = standardRoles.find((standard) => standard.id === role_id)
  const grants = (role?.grants ?? []).flatMap(({ area, verbs, scope, decided_only }): Grant[] =>
    verbs.map((verb) => ({
      area,
      verb,
      unit_ids: scope === 'own' ? [unit_id] : null,
      decided_only: decided_only ?? false,
    })),
  )
  return { id: role_id, name: role_id, grants }
}

const lease = { id: 'PROV', title: 'Prov', premise_id: 'H3D', unit_id: 'SLK', state: 'active', account_id: 'hyra' }

describe('a figure or part that cannot be computed', () => {
  beforeEach(async () => {
    await tell(['lease.create', lease], ['project.create', { ...project, id: 'PROVP' }])
    await write([
      paragraph('1', 'Hyran är ', liveFigure('rent:lease=PROV,year=2027', 'mnkr'), ' om året.'),
      live('project_table', { project: 'PROVP' }),
    ])
    await tell(['lease.remove', { id: 'PROV' }], ['project.remove', { id: 'PROVP' }])
  })

  const project = { title: 'Prov', purpose: 'prov', unit_id: 'KS', state: 'idea' }

  it('prints as unknown with its reason, and takes nothing else with it', async () => {
    const document = await printed()
    expect(wordsOf(document, '5.4')).toBe(
      [
        'Hyran är okänt belopp (går inte att räkna: Inhyrning PROV finns inte) om året.',
        'En del av avsnittet går inte att visa: Projekt PROVP finns inte.',
      ].join('\n'),
    )
    expect(wordsOf(document, '4.1')).toContain('Netto | 1 557,9 | 1 553,0 | 1 550,3 | 1 550,3')
  })

  it('is not frozen: the decision is refused and names the section', async () => {
    await expect(tell(...decide)).rejects.toMatchObject({
      code: 'document.not_computable',
      params: { sections: '5.4' },
    })
    expect(await read(product, city, (context) => versionsOf(context, id))).toEqual([])
  })

  it('does not keep the rest of the section from being written', async () => {
    await write([paragraph('1', 'Hyran är ', liveFigure('rent:lease=PROV,year=2027', 'mnkr'), ' i vår bedömning.')])
    expect(wordsOf(await printed(), '5.4')).toContain('i vår bedömning.')
  })
})

describe('saving a section', () => {
  const good = liveFigure('rent:lease=AVTAL-2B,year=2027', 'mnkr')
  const refusals: [what: string, body: RichText, code: string, params: Record<string, string>, field: string][] = [
    [
      'a figure of no known kind',
      [paragraph('1', 'x'), paragraph('hyra', 'y ', good, ' och ', liveFigure('hyran:lease=AVTAL-2B', 'mnkr'))],
      'document.figure_unknown',
      { section: '5.4', paragraph: 'hyra', figure: 'hyran:lease=AVTAL-2B' },
      'body.1.content.3',
    ],
    [
      'a figure that lacks its year',
      [paragraph('1', liveFigure('net:unit=SLK', 'mnkr'))],
      'document.figure_input',
      { paragraph: '1', figure: 'net:unit=SLK' },
      'body.0.content.0',
    ],
    [
      'a figure of a lease that is not there',
      [bulletList(['a'], ['b ', liveFigure('rent:lease=NIX,year=2027', 'mnkr')])],
      'document.figure_of_nothing',
      { paragraph: '1', kind: 'lease', id: 'NIX' },
      'body.0.content.1.content.1',
    ],
    [
      'a figure of a unit that is not there',
      [paragraph('1', liveFigure('net:unit=NIX,year=2027', 'mnkr'))],
      'document.figure_of_nothing',
      { kind: 'org_unit', id: 'NIX' },
      'body.0.content.0',
    ],
    [
      'a commitment that is not there',
      [{ ...paragraph('1', 'Vi lovar.'), attrs: { id: '1', commitment_id: 'NIX' } } as RichText[number]],
      'document.commitment_unknown',
      { section: '5.4', paragraph: '1', id: 'NIX' },
      'body.0.attrs.commitment_id',
    ],
    [
      'a part of no known kind',
      [paragraph('1', 'x'), live('rents', { unit: 'KS' })],
      'document.block_unknown',
      { paragraph: '2', block: 'rents' },
      'body.1.attrs',
    ],
    [
      'a part with a parameter that it does not take',
      [live('rent_table', { unit: 'KS', year: '2027' })],
      'document.block_input',
      { wanted: 'unit', given: 'unit, year' },
      'body.0.attrs',
    ],
    [
      'a part without its parameter',
      [live('project_table', {})],
      'document.block_input',
      { wanted: 'project', given: '–' },
      'body.0.attrs',
    ],
    [
      'a part of a unit that is not there',
      [live('rent_table', { unit: 'NIX' })],
      'document.block_of_nothing',
      { kind: 'org_unit', id: 'NIX' },
      'body.0.attrs',
    ],
  ]

  it.each(refusals)('is refused with %s, and says where', async (_what, body, code, params, field) => {
    await expect(write(body)).rejects.toMatchObject({ code, status: 422, params, places: [{ field }] })
  })

  it('lets a commitment that is there stand in the text, and prints which it is', async () => {
    const promised = { ...paragraph('1', 'Vi ordnar forum.'), attrs: { id: '1', commitment_id: 'LOFTE-FORUM' } }
    await write([promised as RichText[number]])
    const blocks = (await printed()).sections.find((section) => section.number === '5.4')?.blocks
    expect(blocks).toMatchObject([{ type: 'paragraph', id: '1', commitment_id: 'LOFTE-FORUM' }])
  })

  it('names every place at once', async () => {
    const wrong = liveFigure('nix', 'mnkr')
    await expect(write([paragraph('1', wrong, wrong), paragraph('2', wrong)])).rejects.toMatchObject({
      places: [{ field: 'body.0.content.0' }, { field: 'body.0.content.1' }, { field: 'body.1.content.0' }],
    })
  })
})

describe('the live parts that a text can hold', () => {
  const asked = (name: string, input: object, actor: Actor = planner) => ask(product, city, name, input, { actor })

  it('each have a name in both languages', async () => {
    const { rows } = (await asked('live_block.list', {})) as { rows: { block: string; title: string }[] }
    expect(rows.length).toBe(liveBlocks().length)
    expect(rows.length).toBeGreaterThan(5)
    for (const { block } of rows)
      for (const language of ['sv', 'en'] as const)
        expect(hasText(language, `block.${block}`), `${language} ${block}`).toBe(true)
  })

  it('are those of areas that the reader may read', async () => {
    const controller = someone('committee_controller', 'VALN')
    const none = { ...controller, grants: controller.grants.filter(({ area }) => area !== 'economy') }
    const { rows } = (await asked('live_block.list', {}, none)) as { rows: { block: string }[] }
    expect(rows.map(({ block }) => block)).not.toContain('budget_table')
    expect(rows.map(({ block }) => block)).toContain('rent_table')
  })

  it('are shown as they would be printed, and say why when they cannot be', async () => {
    const found = (await asked('live_block.written', { live: 'budget_table:unit=SLK' })) as { blocks: PrintedBlock[] }
    expect(found.blocks.flatMap(wordsOfBlock).join('\n').replaceAll('\u00a0', ' ')).toContain('Netto | 1 557,9')
    expect(await asked('live_block.written', { live: 'nix:unit=SLK' })).toBe('404 document.unknown_block')
    expect(await asked('live_block.written', { live: 'budget_table:unit=NIX' })).toMatchObject({ trouble: 'failed' })
    const hidden = await asked(
      'live_block.written',
      { live: 'budget_table:unit=SLK' },
      someone('project_owner', 'VALN'),
    )
    expect(hidden).toMatchObject({ trouble: 'hidden' })
    expect(JSON.stringify(hidden)).not.toContain('557,9')
  })
})

describe('a reader whose role does not reach all of it', () => {
  const controller = someone('committee_controller', 'VALN')

  it('gets the document, with what is hidden said to be hidden and not unknown', async () => {
    const document = await printedBy(controller)
    expect(wordsOf(document, '4.1')).toContain('(siffran visas inte för dig)')
    expect(wordsOf(document, '4.1')).toContain(
      'En del av avsnittet visas inte för dig. Den bygger på uppgifter som din roll inte får läsa.',
    )
    expect(wordsOf(document, '5.3')).toContain('cirka 10,1 miljoner kronor')
    expect(JSON.stringify(document)).not.toContain('1\u00a0553,0')
  })

  it('sees no money of a project that is another unit’s', async () => {
    expect(wordsOf(await printed(), '4.3.4')).toContain('GSIT3, beslutad finansiering')
    const document = await printedBy(controller)
    expect(wordsOf(document, '4.3.4')).toContain('Upphandling av tjänster och utrustning')
    expect(wordsOf(document, '4.3.4')).not.toContain('GSIT3, beslutad finansiering')
  })

  it('cannot freeze it', async () => {
    const decider = {
      ...controller,
      grants: [
        ...controller.grants,
        { area: 'steering', verb: 'decide', unit_ids: null, decided_only: false } as const,
      ],
    }
    await tell(...decide.slice(0, 2))
    const attempt = product.door.batch(city, decider, product.clock(), (step) =>
      step('plan_document.decide', { id, decision_id: 'B1' }),
    )
    await expect(attempt).rejects.toMatchObject({ code: 'document.figures_hidden', status: 403 })
  })
})

describe('a document that its writers call ready', () => {
  const isReady = () => tell(['plan_document.move', { id, state: 'office_ready' }])

  it('has a text in every obligatory section, or says that there is nothing to tell', async () => {
    await write([])
    await expect(isReady()).rejects.toMatchObject({
      code: 'document.sections_missing',
      status: 422,
      params: { sections: '5.4' },
    })
    await tell(['document_section.revise', { id: `${id}.5.4`, explicit_none: true }])
    await isReady()
  })
})

it('takes sections that are written at once, round after round', async () => {
  for (const round of [1, 2, 3, 4, 5]) {
    const sections = ['A', 'B', 'C'].map((letter, at) => ({
      ...{ id: `${letter}${round}`, document_id: id, number: `9${round}.${at + 1}`, title: letter, body: [] },
    }))
    await Promise.all(sections.map((section) => tell(['document_section.create', section])))
  }
  const titles = (await printed()).sections.map(({ title }) => title)
  expect(titles.filter((title) => ['A', 'B', 'C'].includes(title))).toHaveLength(15)
})

describe('a decided document', () => {
  it('changes only through its states', async () => {
    await tell(...decide)
    for (const change of [{ title: 'Nytt namn' }, { case_no: 'KS 2026/1' }, { source_section: '2' }])
      await expect(tell(['plan_document.revise', { id, ...change }])).rejects.toMatchObject({
        code: 'document.locked',
        status: 423,
      })
    await expect(tell(['plan_document.remove', { id }])).rejects.toMatchObject({ code: 'document.locked' })
    await tell(['plan_document.move', { id, state: 'submitted' }])
    expect((await printed()).title).toBe('Underlag för budget 2026')
  })

  it('keeps its sections, also from being moved to another document', async () => {
    await tell(
      [
        'plan_document.open',
        { id: 'annat', title: 'x', unit_id: 'KS', round_id: 'omgang-2026', template_id: 'mall-underlag' },
      ],
      ['document_section.remove', { id: 'annat.5.4' }],
      ...decide,
    )
    const move = tell(['document_section.revise', { id: `${id}.5.4`, document_id: 'annat' }])
    await expect(move).rejects.toMatchObject({ code: 'document.locked' })
  })

  it('prints as a draft once it is one again, and as decided when its version is asked for', async () => {
    await tell(...decide, ['plan_document.move', { id, state: 'draft' }])
    await tell(['plan_document.revise', { id, title: 'Underlag, ny version' }])
    await write([paragraph('1', 'Ny text.')])
    const draft = await printed()
    expect([draft.title, draft.state_label, draft.decision]).toEqual(['Underlag, ny version', 'Utkast', null])
    expect(wordsOf(draft, '5.4')).toBe('Ny text.')
    const decided = await printed(1)
    expect([decided.title, decided.state_label, decided.decision?.decided_on]).toEqual([
      'Underlag för budget 2026',
      'Beslutat',
      '2026-11-20',
    ])
    expect(wordsOf(decided, '5.4')).not.toContain('Ny text.')
    await expect(tell(['plan_document.remove', { id }])).rejects.toMatchObject({ code: 'document.has_versions' })
  })

  it('is read as decided, while a new version is written, by those who read only what is decided', async () => {
    const member = someone('council_member', 'KF')
    await expect(printedBy(member)).rejects.toMatchObject({ code: 'record.unknown' })
    await tell(...decide, ['plan_document.move', { id, state: 'draft' }])
    await write([paragraph('1', 'Ny text.')])
    expect(wordsOf(await printedBy(member), '5.4')).not.toContain('Ny text.')
  })
})

describe('figures that move with the calendar', () => {
  const days = 'days_in_force:law=LAG-CYBER'

  it('are no change by themselves, but a changed fact behind them is', async () => {
    await tell(...decide)
    expect(wordsOf(await printed(), '3.5')).toContain('312 dagar')
    product.setClock('2027-03-01T08:00:00.000Z')
    expect(await read(product, city, changedFigures)).toEqual([])
    await tell(['law_item.revise', { id: 'LAG-CYBER', in_force_on: '2026-01-16' }])
    expect(await read(product, city, changedFigures)).toMatchObject([{ figure_id: days, frozen: '312', now: '311' }])
  })
})
