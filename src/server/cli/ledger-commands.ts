import { printAmount, printPercent } from '#core/amount-text.ts'
import { dateInStockholm } from '#core/calendar.ts'
import type { Explained } from '#core/figure.ts'
import { Refusal } from '#core/refusal.ts'
import type { Language } from '#core/texts.ts'
import type { TotalRow } from '../../modules.server.ts'
import { explainFigure } from '../registry.ts'
import { textOf } from '../texts.ts'
import { type Command, calling, reading, required, table, text } from './command.ts'

const totalsUsage = 'totals --city C --unit U [--by kind,year] [--set S | --scenario ID] [--as-of YYYY-MM-DD] [--json]'

export const totalsCommand: Command = {
  name: 'totals',
  usage: totalsUsage,
  help: { sv: 'Summerar en budget eller prognos för en enhet', en: 'Sums a budget or forecast for a unit' },
  options: {
    unit: { type: 'string' },
    by: { type: 'string' },
    set: { type: 'string' },
    scenario: { type: 'string' },
  },
  run: async (run) => {
    const usage = { usage: totalsUsage }
    const [set, scenario] = [text(run.values.set), text(run.values.scenario)]
    if (set !== null && scenario !== null) throw new Refusal('cli.bad_option', 400, { problem: '--set --scenario' })
    const asked = { unit_id: required(run, usage, 'unit'), by: text(run.values.by) ?? 'kind,year' }
    const body = (await (scenario === null
      ? calling(run, usage, 'ledger.totals', { ...asked, ...(set === null ? {} : { entry_set_id: set }) })
      : calling(run, usage, 'scenario.totals', { ...asked, id: scenario }))) as { rows: TotalRow[] }
    return { json: body, text: printTotals(body.rows, run.language) }
  },
}

function printTotals(rows: readonly TotalRow[], language: Language): string {
  const measures = new Set([
    ...['amount_ore', 'unknown_count', 'certainty', 'by_certainty'],
    ...['base_ore', 'base_unknown_count', 'effect_ore', 'effect_unknown_count', 'changes'],
  ])
  const dimensions = Object.keys(rows[0] ?? {}).filter((name) => !measures.has(name)) as (keyof TotalRow)[]
  const kind = (value: unknown) => textOf({ language }, `ledger.kind.${String(value)}`)
  const cell = (row: TotalRow, name: keyof TotalRow) => (name === 'kind' ? kind(row[name]) : String(row[name] ?? '–'))
  const head = [
    ...dimensions.map((name) => textOf({ language }, `cli.totals.${name}`)),
    'mnkr',
    textOf({ language }, 'cli.unknown_count'),
    textOf({ language }, 'cli.certainty'),
  ]
  const lines = rows.map((row) => [
    ...dimensions.map((name) => cell(row, name)),
    printAmount(row.amount_ore, { unit: 'mnkr', language }),
    String(row.unknown_count),
    textOf({ language }, `certainty.${row.certainty}`),
  ])
  return table([head, ...lines], [dimensions.length, dimensions.length + 1])
}

const explainUsage = 'explain FIGURE --city C [--as-of YYYY-MM-DD] [--json]'

export const explainCommand: Command = {
  name: 'explain',
  usage: explainUsage,
  help: {
    sv: 'Varför denna siffra? Från siffran till rader, källor och beslut',
    en: 'Why this number? From the figure to entries, sources and decisions',
  },
  words: 1,
  options: {},
  run: async (run) => {
    const figure = run.positionals[0]
    if (figure === undefined)
      throw new Refusal('cli.missing', 400, { name: 'FIGURE', usage: `riktning ${explainUsage}` })
    const tree = await reading(run, { usage: explainUsage }, (context) => explainFigure(context, figure))
    return { json: tree, text: printTree(tree, run.language, '', '') }
  },
}

function printTree(node: Explained, language: Language, lead: string, below: string): string {
  const facts = [textOf({ language }, `certainty.${node.certainty}`)]
  if (node.formula !== null) facts.push(node.formula)
  if (node.condition !== null) facts.push(`${textOf({ language }, 'cli.if')} ${node.condition}`)
  if (node.source !== null) facts.push(`${node.source.document} ${node.source.section}`.trim())
  if (node.decision !== null) facts.push(`${node.decision.body} ${node.decision.decided_on}`.trim())
  if (node.recorded !== null && node.parts.length === 0)
    facts.push(`${node.recorded.by} ${dateInStockholm(node.recorded.at)}`)
  const own = `${lead}${node.label}: ${printValue(node, language)} (${facts.join(' · ')})`
  const notes = [
    ...node.remarks,
    ...node.not_included.map((label) => `${textOf({ language }, 'cli.not_included')}: ${label}`),
  ]
  const noted = notes.map((note) => `${below}   * ${note}`)
  const parts = node.parts.map((part, index) => {
    const last = index === node.parts.length - 1
    return printTree(part, language, `${below}${last ? '└─ ' : '├─ '}`, `${below}${last ? '   ' : '│  '}`)
  })
  return [own, ...noted, ...parts].join('\n')
}

function printValue(node: Explained, language: Language): string {
  const key = node.unknown_count === 1 ? 'cli.unknown_short_one' : 'cli.unknown_short'
  const unknown = node.unknown_count === 0 ? '' : ` + ${node.unknown_count} ${textOf({ language }, key)}`
  if (node.unit === 'ore') {
    if (node.value === null) return printAmount(null, { unit: 'mnkr', language })
    return `${printAmount(Number(node.value), { unit: 'mnkr', language, decimals: 'exact' })} mnkr${unknown}`
  }
  if (node.value === null) return textOf({ language }, 'certainty.unknown')
  if (node.unit === 'ppm') return printPercent(Number(node.value), language)
  return String(node.value)
}
