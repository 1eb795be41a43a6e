const table = {
  access: ['organisation'],
  accessibility: [],
  alternatives: ['ledger', 'organisation', 'tax'],
  budget: ['ledger', 'organisation', 'rounds'],
  comments: ['access', 'documents', 'ledger', 'organisation'],
  commitments: ['organisation'],
  'cost-drivers': ['ledger', 'organisation'],
  documents: ['organisation', 'rounds'],
  forecasts: ['ledger', 'organisation', 'rounds'],
  frames: ['budget', 'ledger', 'organisation', 'rounds'],
  group: ['ledger', 'organisation', 'rounds'],
  imports: ['cost-drivers', 'ledger', 'organisation'],
  investments: ['ledger', 'organisation'],
  laws: ['organisation'],
  ledger: ['organisation', 'rounds'],
  'local-needs': ['organisation'],
  organisation: [],
  premises: ['ledger', 'organisation'],
  projects: ['budget', 'ledger', 'organisation'],
  rounds: ['organisation'],
  scenarios: ['budget', 'ledger', 'organisation'],
  steering: ['organisation'],
  'steering-documents': ['organisation'],
  surveys: ['organisation'],
  tax: ['ledger', 'organisation', 'rounds'],
  thread: ['organisation'],
}

/**
 * The architecture as one table: a module, and the modules it may use. A module that is missing here may use none, and
 * none may use it. The rules below are generated from it. The warnings compare everything with everything: that is
 * their task.
 */
export const uses = { ...table, warnings: Object.keys(table).filter((module) => module !== 'access') }

/** What a neighbour may be entered by. Everything else in a module is its own business. */
const doors = '(schema|calc|service|figures|derive)'

const tests = '\\.test\\.ts$'
const testSupport = '^(test/|src/server/postgres/test-database\\.ts$|src/.*-for-tests\\.ts$)'

const neighbours = Object.entries(uses).map(([module, allowed]) => ({
  name: `${module}-uses-its-neighbours-only`,
  comment: `${module} may use ${allowed.join(', ') || 'no other module'}: see \`uses\` in .dependency-cruiser.mjs.`,
  severity: 'error',
  from: { path: `^src/modules/${module}/`, pathNot: tests },
  to: { path: '^src/modules/', pathNot: `^src/modules/(${[module, ...allowed].join('|')})/` },
}))

/** What a module says to the browser too: its schema, which may lie in more files than one. */
const schemas = 'schema(-template|-chart|-staff|-profile|-open)?'

const known = Object.keys(uses).join('|')

const rules = [
  {
    name: 'no-cycle',
    comment: 'Two files that need each other are one file, or a third that both need.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'everything-resolves',
    comment: 'The imported file or package does not exist.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'module-is-in-the-table',
    comment: 'A module that is missing in `uses` may use no other module; add its line.',
    from: { path: '^src/modules/([^/]+)/', pathNot: [`^src/modules/(${known})/`, tests] },
    to: { path: '^src/modules/', pathNot: '^src/modules/$1/' },
  },
  {
    name: 'neighbour-by-its-door',
    comment: `A neighbour module is entered only by ${doors}: ask it for what you need there.`,
    from: { path: '^src/modules/([^/]+)/', pathNot: tests },
    to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', `^src/modules/[^/]+/${doors}\\.ts$`] },
  },
  {
    name: 'core-knows-nobody',
    comment: 'src/core is pure and isomorphic: it imports nothing from src but src/core.',
    from: { path: '^src/core/', pathNot: tests },
    to: { path: '^src/', pathNot: '^src/core/' },
  },
  {
    name: 'server-sees-modules-by-the-list',
    comment: 'The server knows modules only through src/modules.server.ts, so that a module can be deleted.',
    from: { path: '^src/server/', pathNot: tests },
    to: { path: '^src/modules/' },
  },
  {
    name: 'browser-never-reaches-the-server',
    comment: 'Pages talk to the server through endpoints; they share only core, schema, calc, printed and texts.',
    from: { path: ['^src/ui/', '^src/modules/[^/]+/pages/', '^src/modules\\.client\\.ts$'], pathNot: tests },
    to: {
      path: ['^src/server/', '^src/modules\\.server\\.ts$', '^src/modules/[^/]+/'],
      pathNot: `^src/modules/[^/]+/(pages/|(${schemas}|calc|figures-pure|printed|texts\\.[a-z]+)\\.ts$)`,
    },
  },
  {
    name: 'server-never-reaches-the-browser',
    comment: 'The server must start without a browser: move what both need to src/core.',
    from: { path: ['^src/server/', '^src/modules/'], pathNot: ['^src/modules/[^/]+/pages/', tests] },
    to: { path: ['^src/ui/', '^src/modules/[^/]+/pages/', '^src/modules\\.client\\.ts$'] },
  },
  {
    name: 'product-never-needs-tests',
    comment: 'What only tests need must not be reachable from the product.',
    from: { path: '^(src|bin)/', pathNot: [tests, testSupport, '^src/tidy/'] },
    to: { path: [testSupport, tests, '^src/tidy/', '^node_modules/(vitest|fast-check)/'] },
  },
]

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...neighbours, ...rules].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    // dependency-cruiser cannot use TypeScript 7; swc reads the same files.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
