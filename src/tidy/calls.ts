import type { ProjectFile } from './repository.ts'
import { type Finding, isCode, isTest, lineOf, type Rule } from './rule.ts'
import { dottedName, isNode, type Node, nodesOf } from './syntax.ts'

/** A rule about single nodes: `complaint` says what is wrong with one and what to write instead, or null. */
function nodeRule(rule: Omit<Rule, 'findings'> & { complaint: (node: Node) => string | null }): Rule {
  const findings = (file: ProjectFile): Finding[] =>
    nodesOf(file).flatMap(({ node }) => {
      const message = rule.complaint(node)
      return message === null ? [] : [{ path: file.path, line: lineOf(file.text, node.start), message }]
    })
  return { ...rule, findings }
}

const example = (path: string, ...texts: string[]) => texts.map((text) => ({ path, text }))

const replacements = new Map([
  ['Date.now', 'take the time from the context (context.now)'],
  ['Math.random', 'take ids from the context, and seeded chance from fast-check or a generator'],
  ['crypto.randomUUID', 'take ids from the context (context.newId)'],
  ['randomUUID', 'take ids from the context (context.newId)'],
])

const clockAndChance = nodeRule({
  name: 'clock, ids and chance come from the context',
  looksAt: (path) => isCode(path) && /^(src|test)\//.test(path) && !path.startsWith('src/server/context'),
  complaint: (node) => {
    const name = dottedName(node.callee)
    if (node.type === 'CallExpression') return replacements.get(name.replace(/^globalThis\./, '')) ?? null
    const isNow =
      node.type === 'NewExpression' && name === 'Date' && Array.isArray(node.arguments) && !node.arguments[0]
    return isNow ? 'new Date() reads the clock: take the time from the context (context.now)' : null
  },
  planted: example(
    'src/core/a.ts',
    'export const a = Date.now()',
    'export const a = new Date()',
    'export const a = { b: Math.random() }',
    'crypto.randomUUID()',
    'globalThis.crypto.randomUUID()',
    'randomUUID()',
  ),
  harmless: [
    ...example('src/core/a.ts', 'new Date("2026-01-01")', 'const text = "Date.now()" // Date.now()', 'context.now()'),
    ...example('src/server/context.ts', 'Date.now()'),
    ...example('bin/a.ts', 'Date.now()'),
  ],
})

const consoleCalls = nodeRule({
  name: 'only commands write to the console',
  looksAt: (path) => isCode(path) && !/^(bin|bench|src\/server\/cli)\//.test(path),
  complaint: (node) => {
    const isConsole = node.type === 'MemberExpression' && dottedName(node.object) === 'console'
    return isConsole ? 'return the text, or use the log of the server' : null
  },
  planted: example('src/core/a.ts', 'console.log(1)', 'const say = console.error'),
  harmless: [...example('bin/a.ts', 'console.log(1)'), ...example('src/server/cli/a.ts', 'console.log(1)')],
})

const markupNames = /^(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|srcDoc)$/

const rawMarkup = nodeRule({
  name: 'no text becomes markup',
  looksAt: isCode,
  complaint: (node) => {
    const isName = node.type === 'Identifier' || node.type === 'JSXIdentifier'
    return isName && markupNames.test(String(node.name)) ? 'render elements; text is never parsed as HTML' : null
  },
  planted: [
    ...example('src/ui/a.ts', 'element.innerHTML = text', 'element.insertAdjacentHTML("beforeend", text)'),
    ...example('src/ui/a.tsx', 'const a = <p dangerouslySetInnerHTML={{ __html: text }} />'),
  ],
  harmless: example('src/ui/a.tsx', 'const a = <p>innerHTML</p>'),
})

const daysOfInstants = nodeRule({
  name: 'an instant is told by its day in Stockholm',
  looksAt: (path) => isCode(path) && !isTest(path) && /^src\/(ui|server\/cli)\//.test(path),
  complaint: (node) => {
    const [from, to] = Array.isArray(node.arguments) ? node.arguments : []
    const isCut = /\.(slice|substring)$/.test(dottedName(node.callee)) && from?.value === 0 && to?.value === 10
    return node.type === 'CallExpression' && isCut
      ? 'the first ten characters are the day in UTC: use dateInStockholm'
      : null
  },
  planted: [
    ...example('src/ui/a.tsx', 'const a = <p>{row.at.slice(0, 10)}</p>'),
    ...example('src/server/cli/a.ts', 'row.recorded.at.slice(0, 10)', 'at.substring(0, 10)'),
  ],
  harmless: [
    ...example('src/ui/a.tsx', 'dateInStockholm(row.at)', 'rows.slice(0, 5)'),
    ...example('src/core/a.ts', 'text.slice(0, 10)'),
  ],
})

const sleeps = nodeRule({
  name: 'a test waits for what it needs, never for time to pass',
  looksAt: isTest,
  complaint: (node) => {
    const isTimer =
      node.type === 'CallExpression' && /^(globalThis\.)?set(Timeout|Immediate)$/.test(dottedName(node.callee))
    const source = node.type === 'ImportDeclaration' && isNode(node.source) ? node.source.value : null
    const isSleep = isTimer || source === 'node:timers/promises' || source === 'timers/promises'
    return isSleep ? 'wait for the event itself, or use vi.waitFor' : null
  },
  planted: example(
    'src/core/a.test.ts',
    'await new Promise((resolve) => setTimeout(resolve, 100))',
    "import { setTimeout as sleep } from 'node:timers/promises'",
  ),
  harmless: [...example('src/server/a.ts', 'setTimeout(stop, 100)'), ...example('test/a.ts', 'AbortSignal.timeout(9)')],
})

const testNames = /^(test|it|describe|suite)(\.\w+)*\.(only|skip|skipIf|todo|fails)(\.|$)/

const unfinishedTests = nodeRule({
  name: 'no test is left out',
  looksAt: isTest,
  complaint: (node) => {
    if (node.type !== 'CallExpression' || !testNames.test(dottedName(node.callee))) return null
    return 'make it pass or remove it; run a single test with -t'
  },
  planted: example(
    'src/core/a.test.ts',
    "test.only('a', f)",
    "describe.skip('a', f)",
    "it.todo('a')",
    'test.skipIf(a)(b)',
  ),
  harmless: example('src/core/a.test.ts', "test('a', () => rows.skip(1))", 'test.each([1])("a", f)'),
})

export const callRules = [clockAndChance, consoleCalls, rawMarkup, daysOfInstants, sleeps, unfinishedTests]
