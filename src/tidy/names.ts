import { inFile, isCode, lineOf, type Rule } from './rule.ts'
import { isNode, nodesOf } from './syntax.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII is meant
const ascii = /^[\x00-\x7f]*$/

const asciiIdentifiers: Rule = {
  name: 'identifiers are ASCII: å and ä become a, ö becomes o, or the word is English',
  looksAt: isCode,
  findings: (file) =>
    nodesOf(file).flatMap(({ node }) => {
      const isName = /^(JSX|Private)?Identifier$/.test(node.type) && typeof node.name === 'string'
      if (!isName || ascii.test(String(node.name))) return []
      return [{ path: file.path, line: lineOf(file.text, node.start), message: String(node.name) }]
    }),
  planted: [
    { path: 'src/core/a.ts', text: 'const nämnd = 1' },
    { path: 'src/core/a.ts', text: 'const row = { nämnd: 1 }' },
    { path: 'src/core/a.ts', text: 'type A = { överskott: number }' },
  ],
  harmless: [{ path: 'src/core/a.ts', text: "const committee = 'nämnd' // nämnd" }],
}

const asciiFileNames: Rule = {
  name: 'file names are ASCII without spaces',
  looksAt: () => true,
  findings: (file) => (ascii.test(file.path) && !file.path.includes(' ') ? [] : [inFile(file, 'rename it')]),
  planted: [
    { path: 'docs/nämnder.md', text: '' },
    { path: 'docs/a b.md', text: '' },
  ],
  harmless: [{ path: 'docs/namnder.md', text: '' }],
}

const kebabCase: Rule = {
  name: 'code files are named in kebab-case',
  looksAt: (path) => /\.(ts|tsx|mjs|css)$/.test(path),
  findings: (file) =>
    /^\.?[a-z0-9]+([-.][a-z0-9]+)*$/.test(file.path.split('/').at(-1) ?? '') ? [] : [inFile(file, 'rename it')],
  planted: [
    { path: 'src/core/amountText.ts', text: '' },
    { path: 'src/ui/Table.tsx', text: '' },
  ],
  harmless: [{ path: 'src/modules/budget/texts.sv.ts', text: '' }],
}

/** Words that say nothing about what is inside, so that anything ends up there. */
const emptyWords = /^(util|utils|utility|helper|helpers|manager|processor|common|misc|stuff|handlers?|controller)$/
const emptyFileNames = /^(data|info|types|constants|index|shared|base|lib)$/

const sayingFileNames: Rule = {
  name: 'files and folders are named after what is inside',
  looksAt: (path) => /^(src|bin|test|bench)\//.test(path),
  findings: (file) => {
    const parts = file.path.split('/').map((part) => part.replace(/\..*$/, ''))
    const word = parts.find((part) => part.split('-').some((piece) => emptyWords.test(piece)))
    const name = parts.find((part) => emptyFileNames.test(part) && isCode(file.path))
    const bad = word ?? name
    return bad === undefined ? [] : [inFile(file, `"${bad}" could hold anything: name the one concept inside`)]
  },
  planted: [
    { path: 'src/core/utils.ts', text: '' },
    { path: 'src/common/money.ts', text: '' },
    { path: 'src/server/session-manager.ts', text: '' },
    { path: 'src/modules/budget/index.ts', text: '' },
  ],
  harmless: [{ path: 'src/ui/index.html', text: '' }],
}

const emptyIdentifier =
  /(Manager|Helpers?|Utils?|Processor)$|^(utils?|helpers?|manager|misc)$|^I[A-Z][a-z]\w*(Service|Repository)$/

const sayingIdentifiers: Rule = {
  name: 'types, functions and values are named by what they are',
  looksAt: isCode,
  findings: (file) =>
    nodesOf(file).flatMap(({ node }) => {
      const isDeclaration = /^(VariableDeclarator|FunctionDeclaration|ClassDeclaration|TS\w+Declaration)$/.test(
        node.type,
      )
      const name = isDeclaration && isNode(node.id) ? String(node.id.name) : ''
      return emptyIdentifier.test(name) ? [{ path: file.path, line: lineOf(file.text, node.start), message: name }] : []
    }),
  planted: [
    { path: 'src/core/a.ts', text: 'class SessionManager {}' },
    { path: 'src/core/a.ts', text: 'export const dateUtils = {}' },
    { path: 'src/core/a.ts', text: 'interface IBudgetService {}' },
  ],
  harmless: [{ path: 'src/core/a.ts', text: 'const session = new Foreign.EntityManager()' }],
}

export const nameRules = [asciiIdentifiers, asciiFileNames, kebabCase, sayingFileNames, sayingIdentifiers]
