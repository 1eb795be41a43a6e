import type { ProjectFile } from './repository.ts'
import { type Finding, inFile, isCode, lineOf, type Rule } from './rule.ts'
import { dottedName, isNode, type Node, nodesOf } from './syntax.ts'

const fileLines_max = 400
const functionLines_max = 70
const lineWidth_max = 120
const file_bytes_max = 200_000

const hasLines = (path: string) => /\.(ts|tsx|mjs|css|sql|html)$/.test(path)
const lines = (count: number) => 'let a = 1\n'.repeat(count)

const fileLength: Rule = {
  name: `a file has at most ${fileLines_max} lines`,
  looksAt: hasLines,
  findings: (file) => {
    const count = file.text.trimEnd().split('\n').length
    return count > fileLines_max ? [inFile(file, `${count} lines: split it by noun`)] : []
  },
  planted: [{ path: 'src/core/long.ts', text: lines(fileLines_max + 1) }],
  harmless: [{ path: 'src/core/long.ts', text: lines(fileLines_max) }],
}

/** Sentences that people read are not cut up: in files of texts and in a world's document a long string is let be. */
const holdsProse = (path: string) => /^src\/worlds\/|texts\.(sv|en)\.ts$/.test(path)
const longString = /(['"`]).{60,}\1/

const lineWidth: Rule = {
  name: `a line has at most ${lineWidth_max} characters`,
  looksAt: hasLines,
  findings: (file) =>
    file.text.split('\n').flatMap((line, index) => {
      const isTooWide = [...line].length > lineWidth_max && !(holdsProse(file.path) && longString.test(line))
      return isTooWide ? [{ path: file.path, line: index + 1, message: `${[...line].length} characters` }] : []
    }),
  planted: [
    { path: 'src/core/wide.ts', text: `// ${'x'.repeat(lineWidth_max)}` },
    { path: 'src/worlds/a/world.ts', text: `call(${'x, '.repeat(lineWidth_max)})` },
    { path: 'src/core/wide.ts', text: `const a = '${'x'.repeat(lineWidth_max)}'` },
  ],
  harmless: [
    { path: 'src/core/wide.ts', text: 'å'.repeat(lineWidth_max) },
    { path: 'src/modules/a/texts.sv.ts', text: `  what: '${'x'.repeat(lineWidth_max)}',` },
  ],
}

const isFunction = (node: Node) => /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)
const calls = (node: unknown, name: string) =>
  isNode(node) && node.type === 'CallExpression' && dottedName(node.callee) === name

/** The callback of `describe` and a function with `test`s in it only hold tests together. */
function isGrouping(node: Node, within: Node | undefined): boolean {
  if (calls(within, 'describe')) return true
  const statements = isNode(node.body) && Array.isArray(node.body.body) ? node.body.body : []
  return statements.some((statement) => calls(statement.expression, 'test'))
}

const functionLength: Rule = {
  name: `a function has at most ${functionLines_max} lines`,
  looksAt: isCode,
  findings: (file) =>
    nodesOf(file).flatMap(({ node, around }) => {
      if (!isFunction(node) || isGrouping(node, around.at(-1))) return []
      return tooLong(file, node)
    }),
  planted: [
    { path: 'src/core/a.ts', text: `function a() {\n${lines(functionLines_max - 1)}}` },
    { path: 'src/core/a.ts', text: `export const a = {\n  b: () => {\n${lines(functionLines_max - 1)}}}` },
  ],
  harmless: [
    { path: 'src/core/a.ts', text: `function a() {\n${lines(functionLines_max - 2)}}` },
    { path: 'src/core/a.test.ts', text: `describe('a', () => {\n${lines(functionLines_max)}})` },
    { path: 'test/a.ts', text: `function a() {\n${"  test('b', c)\n".repeat(functionLines_max)}}` },
  ],
}

function tooLong(file: ProjectFile, node: Node): Finding[] {
  const line = lineOf(file.text, node.start)
  const count = lineOf(file.text, node.end) - line + 1
  return count > functionLines_max ? [{ path: file.path, line, message: `a function of ${count} lines` }] : []
}

const fileSize: Rule = {
  name: `a file has at most ${file_bytes_max / 1000} kB, except fonts and the lock file`,
  looksAt: (path) => !/\.(ttf|otf|woff2?)$/.test(path) && path !== 'package-lock.json',
  findings: (file) =>
    file.size_bytes > file_bytes_max ? [inFile(file, `${file.size_bytes} bytes: generate it or make it smaller`)] : [],
  planted: [{ path: 'assets/picture.png', text: '', size_bytes: file_bytes_max + 1 }],
  harmless: [{ path: 'assets/picture.png', text: '', size_bytes: file_bytes_max }],
}

export const sizeRules = [fileLength, lineWidth, functionLength, fileSize]
